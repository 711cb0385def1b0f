import { articlesText, counted, ownShare, sharedSpans } from '../../report/index.ts';
import { articleJson } from '../../report/json/index.ts';
import type { ArticleFigures } from '../../report/json/index.ts';
import type { ListedArticle } from '../../report/index.ts';
import type { Entry } from '../../model/index.ts';
import type { Holdings } from '../../holdings.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { emptyNote } from '../empty-note.ts';
import { firstOf } from '../first-of.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { screenOf } from '../io.ts';
import { writeJsonList } from '../output.ts';
import { limited, selectionOf } from '../selection.ts';

/** Rows a person is shown unless another number is asked for. */
const SHOWN = 200;

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
    const { first, all } = await firstOf(rowsOf(chosen), args.number('limit') ?? SHOWN, oldestFirst);
    io.out(first.length === 0 ? emptyNote('articles', null) : articlesText(first, screenOf(io)));
    if (first.length < all) io.out(`${counted(all - first.length, 'more article')}; --limit shows more.\n`);
    return EXIT.done;
  });
}

/** An article as it is kept, with its figures. */
interface Figured extends ArticleFigures {
  readonly entry: Entry;
}

async function* selected({ store }: Holdings, { args }: Invocation): AsyncIterable<Figured> {
  const selection = selectionOf(args, []);
  const shared = sharedSpans(await Array.fromAsync(store.duplicates()));
  for await (const entry of store.entries()) {
    if (!selection.article(entry.article)) continue;
    const quotes = entry.extraction.quotes.length;
    yield { entry, quotes, ownShare: ownShare(entry.article, shared) };
  }
}

/** What a row shows: no text is held. */
async function* rowsOf(articles: AsyncIterable<Figured>): AsyncIterable<ListedArticle> {
  for await (const { entry, quotes, ownShare: share } of articles) {
    const { id, outlet, path, published, title } = entry.article;
    yield { article: { id, outlet, path, published, title }, quotes, ownShare: share };
  }
}

async function* jsonOf(articles: AsyncIterable<Figured>): AsyncIterable<object> {
  for await (const { entry, ...figures } of articles) yield articleJson(entry, figures);
}

function oldestFirst(a: ListedArticle, b: ListedArticle): number {
  const [first, second] = [a, b].map(({ article }) => article.published?.earliest ?? '9999');
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  return a.article.id < b.article.id ? -1 : 1;
}
