import { articlesText, counted, ownShare, sharedSpans } from '../../report/index.ts';
import { articleJson } from '../../report/json/index.ts';
import type { ArticleFigures } from '../../report/json/index.ts';
import type { ListedArticle } from '../../report/index.ts';
import type { ArticleFacts, Entry } from '../../model/index.ts';
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
import type { Selection } from '../selection.ts';

/** Rows a person is shown unless another number is asked for. */
const SHOWN = 200;

/** `articles`: with `--json` in order of id, for people oldest first. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  return withFindings(invocation, async (holdings) => {
    const selection = selectionOf(args, []);
    if (args.flag('json')) {
      await writeJsonList(io, 'articles', jsonOf(limited(figured(holdings, selection), selection.limit)));
      return EXIT.done;
    }
    const meant = factsMeant(holdings, selection);
    const { first, all } = await firstOf(meant, args.number('limit') ?? SHOWN, oldestFirst);
    const rows = await rowsOf(holdings, first);
    io.out(rows.length === 0 ? emptyNote('articles', null) : articlesText(rows, screenOf(io)));
    if (first.length < all) io.out(`${counted(all - first.length, 'more article')}; --limit shows more.\n`);
    return EXIT.done;
  });
}

async function* factsMeant({ store }: Holdings, selection: Selection): AsyncIterable<ArticleFacts> {
  for await (const facts of store.facts()) if (selection.article(facts)) yield facts;
}

/** The rows of some articles: their texts are read one by one, and none is held. */
async function rowsOf(
  { store }: Holdings,
  articles: readonly ArticleFacts[],
): Promise<readonly ListedArticle[]> {
  const shared = sharedSpans(
    await store.findingsAbout(
      'duplicate',
      articles.map(({ id }) => id),
    ),
  );
  const rows: ListedArticle[] = [];
  for (const article of articles) {
    const entry = await store.entry(article.id);
    if (entry !== null) rows.push({ article, ...figuresOf(entry, shared) });
  }
  return rows;
}

/** An article as it is kept, with its figures. */
interface Figured extends ArticleFigures {
  readonly entry: Entry;
}

async function* figured({ store }: Holdings, selection: Selection): AsyncIterable<Figured> {
  const shared = sharedSpans(await Array.fromAsync(store.duplicates()));
  for await (const entry of store.entries())
    if (selection.article(entry.article)) yield { entry, ...figuresOf(entry, shared) };
}

const figuresOf = (
  { article, extraction }: Entry,
  shared: ReturnType<typeof sharedSpans>,
): ArticleFigures => ({ quotes: extraction.quotes.length, ownShare: ownShare(article, shared) });

async function* jsonOf(articles: AsyncIterable<Figured>): AsyncIterable<object> {
  for await (const { entry, ...figures } of articles) yield articleJson(entry, figures);
}

function oldestFirst(a: ArticleFacts, b: ArticleFacts): number {
  const [first, second] = [a, b].map(({ published }) => published?.earliest ?? '9999');
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
