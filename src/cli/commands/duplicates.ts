import type { Duplicate } from '../../model/index.ts';
import type { Holdings } from '../../holdings.ts';
import { articlesTold, counted, duplicateText, toldDuplicates } from '../../report/index.ts';
import { duplicateJson } from '../../report/json/index.ts';
import type { ArticleIndex } from '../../report/index.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { emptyNote } from '../empty-note.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { screenOf } from '../io.ts';
import { writeJsonList } from '../output.ts';
import { articleIndex, limited, selectionOf } from '../selection.ts';
import type { Selection } from '../selection.ts';
import { textsOf } from '../texts.ts';

/** `duplicates`: repeated and rewritten passages. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  return withFindings(invocation, async (holdings) => {
    const selection = selectionOf(args, []);
    const articles = await articleIndex(holdings);
    const chosen = limited(selected(holdings, selection, articles), selection.limit);
    if (args.flag('json')) {
      await writeJsonList(io, 'duplicates', jsonOf(chosen));
      return EXIT.done;
    }
    const found = await Array.fromAsync(chosen);
    const textOf = await textsOf(
      holdings,
      articlesTold(found).map(({ articleId }) => articleId),
    );
    const around = { articles, textOf, screen: screenOf(io) };
    for (const told of toldDuplicates(found)) io.out(duplicateText(told, around));
    io.out(found.length === 0 ? emptyNote('duplicates', null) : `${counted(found.length, 'finding')}.\n`);
    return EXIT.done;
  });
}

async function* selected(
  { store }: Holdings,
  selection: Selection,
  articles: ArticleIndex,
): AsyncIterable<Duplicate> {
  for await (const duplicate of store.duplicates()) {
    if (!selection.kind(duplicate.kind)) continue;
    if (duplicate.passages.some(({ articleId }) => selection.article(articles.get(articleId))))
      yield duplicate;
  }
}

async function* jsonOf(duplicates: AsyncIterable<Duplicate>): AsyncIterable<object> {
  for await (const duplicate of duplicates) yield duplicateJson(duplicate);
}
