import { articlesText, ownShare, sharedSpans } from '../../report/index.ts';
import { articleJson } from '../../report/json/index.ts';
import type { ListedArticle } from '../../report/index.ts';
import type { Holdings } from '../../holdings.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { emptyNote } from '../empty-note.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { screenOf } from '../io.ts';
import { writeJsonList } from '../output.ts';
import { limited, selectionOf } from '../selection.ts';

/** `articles`: with `--json` in order of id, for people oldest first. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  return withFindings(invocation, async (holdings) => {
    const selection = selectionOf(args, []);
    const chosen = selected(holdings, invocation);
    if (args.flag('json')) {
      await writeJsonList(io, 'articles', jsonOf(limited(chosen, selection.limit)));
      return EXIT.done;
    }
    const articles = (await Array.fromAsync(chosen)).sort(oldestFirst).slice(0, selection.limit);
    io.out(articles.length === 0 ? emptyNote('articles', null) : articlesText(articles, screenOf(io)));
    return EXIT.done;
  });
}

async function* selected({ store }: Holdings, { args }: Invocation): AsyncIterable<ListedArticle> {
  const selection = selectionOf(args, []);
  const shared = sharedSpans(await Array.fromAsync(store.duplicates()));
  for await (const entry of store.entries()) {
    if (!selection.article(entry.article)) continue;
    const quotes = entry.extraction.quotes.length;
    yield { entry, quotes, ownShare: ownShare(entry.article, shared) };
  }
}

async function* jsonOf(articles: AsyncIterable<ListedArticle>): AsyncIterable<object> {
  for await (const { entry, ...figures } of articles) yield articleJson(entry, figures);
}

function oldestFirst(a: ListedArticle, b: ListedArticle): number {
  const [first, second] = [a, b].map(({ entry }) => entry.article.published?.earliest ?? '9999');
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  return a.entry.article.id < b.entry.article.id ? -1 : 1;
}
