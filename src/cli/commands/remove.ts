import { removeArticle } from '../../holdings.ts';
import { oneLine } from '../../report/terminal.ts';
import type { Invocation } from '../command-spec.ts';
import { refreshed, withHoldings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { entryNamed } from '../find.ts';
import { shownPath } from '../refusal-lines.ts';
import { writeJson } from '../output.ts';

/** `remove ARTICLE`: answers are then as if it had never been added. What is not there is a fault, not an empty answer. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  return withHoldings(invocation, { create: false }, async (holdings) => {
    const { article } = await entryNamed(holdings, args.words[0] ?? '');
    await removeArticle(holdings, article.id);
    await refreshed(invocation, holdings);
    if (args.flag('json')) writeJson(io, { removed: { id: article.id, path: article.path } });
    else io.out(`removed ${oneLine(shownPath(article.path))} (${article.id})\n`);
    return EXIT.done;
  });
}
