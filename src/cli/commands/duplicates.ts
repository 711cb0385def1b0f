import type { Duplicate } from '../../model/index.ts';
import type { Holdings } from '../../holdings.ts';
import { articlesTold, counted, duplicateText, toldDuplicates } from '../../report/index.ts';
import { duplicateJson } from '../../report/json/index.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { emptyNote } from '../empty-note.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { screenOf } from '../io.ts';
import { writeJsonList } from '../output.ts';
import { limited, selectionOf, withArticles } from '../selection.ts';
import type { Selection } from '../selection.ts';
import { textsOf } from '../texts.ts';

/** `duplicates`: repeated and rewritten passages. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  return withFindings(invocation, async (holdings) => {
    const selection = selectionOf(args, []);
    const chosen = limited(selected(holdings, selection), selection.limit);
    if (args.flag('json')) {
      await writeJsonList(io, 'duplicates', jsonOf(chosen));
      return EXIT.done;
    }
    const found = await Array.fromAsync(chosen);
    const told = articlesTold(found).map(({ articleId }) => articleId);
    const textOf = await textsOf(holdings, told);
    const articles = await holdings.store.factsOf(found.flatMap(articlesOf));
    const around = { articles, textOf, screen: screenOf(io) };
    for (const told of toldDuplicates(found)) io.out(duplicateText(told, around));
    io.out(found.length === 0 ? emptyNote('duplicates', null) : `${counted(found.length, 'finding')}.\n`);
    return EXIT.done;
  });
}

async function* selected(holdings: Holdings, selection: Selection): AsyncIterable<Duplicate> {
  const found = withArticles(holdings, selection, holdings.store.duplicates(), articlesOf);
  for await (const [duplicate, articles] of found) {
    if (!selection.kind(duplicate.kind)) continue;
    if (articlesOf(duplicate).some((id) => selection.article(articles.get(id)))) yield duplicate;
  }
}

const articlesOf = ({ passages }: Duplicate): readonly string[] => passages.map(({ articleId }) => articleId);

async function* jsonOf(duplicates: AsyncIterable<Duplicate>): AsyncIterable<object> {
  for await (const duplicate of duplicates) yield duplicateJson(duplicate);
}
