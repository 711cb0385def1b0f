// What one folder keeps, and how it is brought up to date: sources, index and people's knowledge together.
import { hash } from 'node:crypto';
import type { Entry, Outlet, Warning } from './model/index.ts';
import type { Found } from './pipeline.ts';
import type { RawSource } from './read/index.ts';
import type { OpenOptions, SourceRecord, StoredSource } from './store/index.ts';
import { openKnowledge, openSources, openStore } from './store/index.ts';
import type { Holdings } from './refresh.ts';
import { stampReading, storedSource } from './refresh.ts';
import { withDecidedDates } from './reviews.ts';

export type { Holdings, Progress, Rebuilt } from './refresh.ts';
export { findingsDue, rebuild, refresh } from './refresh.ts';

/** Opens a folder; see `openStore` for what is refused. Close with `holdings.store.close()`. */
export async function openHoldings(dir: string, options?: OpenOptions): Promise<Holdings> {
  const knowledge = openKnowledge(dir);
  const store = withDecidedDates(await openStore(dir, options), knowledge);
  return { dir, store, sources: openSources(dir), knowledge };
}

/** Bytes as they came, with the digest that names them. `address` is the URL they came from, else their path. */
export function rawSource(given: Omit<RawSource, 'sha256'>): RawSource {
  return { ...given, sha256: hash('sha256', given.bytes) };
}

/** What is told of an article beside its text. */
export type ToldFact = 'title' | 'outlet' | 'date';

/** What became of one article, or of bytes that hold none. */
export type Ingested =
  | { readonly kind: 'added'; readonly path: string; readonly entry: Entry }
  | {
      readonly kind: 'unchanged';
      readonly path: string;
      readonly articleId: string;
      /** True where its kept source was missing or damaged, and these bytes put it back. */
      readonly healed: boolean;
      /** What these bytes say otherwise of the article than is kept: it is not taken over. */
      readonly otherwise: readonly ToldFact[];
    }
  | { readonly kind: 'refused'; readonly path: string; readonly warning: Warning };

/** Articles of one source whose bytes and record are written together; grows so that a large archive costs little. */
const FIRST_BATCH = 16;

/**
 * Reads bytes and keeps their articles: first the bytes with their record, then the index. What was answered `added`
 * is on the disk. An article whose text stands at its address already is `unchanged`, and nothing of it is kept again,
 * unless these bytes are what its source has lost.
 *
 * `entries` is what was read from the bytes already, where it was. Findings are not made here: see `refresh`.
 */
export async function* ingest(
  holdings: Holdings,
  raw: RawSource,
  addedAt: string,
  entries: AsyncIterable<Found> | Iterable<Found> | null = null,
): AsyncIterable<Ingested> {
  await stampReading(holdings.store, holdings.knowledge);
  let batch: Pick<Entry, 'article' | 'extraction'>[] = [];
  let size = FIRST_BATCH;
  for await (const found of entries ?? (await entriesIn(holdings, raw))) {
    if (found.kind === 'refused') {
      yield found;
      continue;
    }
    batch.push(found.entry);
    if (batch.length < size) continue;
    yield* keep(holdings, raw, addedAt, batch);
    batch = [];
    size *= 2;
  }
  yield* keep(holdings, raw, addedAt, batch);
}

async function entriesIn(holdings: Holdings, raw: RawSource): Promise<AsyncIterable<Found>> {
  const { readEntries } = await import('./pipeline.ts');
  return readEntries(raw, await readingOutlets(holdings));
}

/** The outlets that articles of this folder are read with. */
export async function readingOutlets({ knowledge }: Holdings): Promise<readonly Outlet[]> {
  const { knownOutlets } = await import('./pipeline.ts');
  return knownOutlets(await knowledge.read());
}

async function* keep(
  holdings: Holdings,
  raw: RawSource,
  addedAt: string,
  batch: readonly Pick<Entry, 'article' | 'extraction'>[],
): AsyncIterable<Ingested> {
  const known = await Promise.all(batch.map(({ article }) => holdings.store.sourceOf(article.id)));
  const fresh = batch.filter((_, index) => known[index] === null);
  const articles = fresh.map(({ article: { id, address } }) => ({ id, address }));
  if (articles.length > 0) await holdings.sources.keep(raw.bytes, recordOf(raw, addedAt, articles));
  const healed = await heal(holdings, raw, known);
  for (const [index, entry] of batch.entries()) {
    const { article } = entry;
    if (known[index] !== null) {
      const isSame = known[index]?.sha256 === raw.sha256;
      const otherwise = isSame ? [] : await toldOtherwise(holdings, article);
      yield { kind: 'unchanged', path: article.path, articleId: article.id, healed, otherwise };
      continue;
    }
    await holdings.store.add({ ...entry, revisionOf: null }, storedSource(raw, addedAt, article));
    const kept = await holdings.store.entry(article.id);
    yield { kind: 'added', path: article.path, entry: kept ?? { ...entry, revisionOf: null } };
  }
}

/** What an article that came says of itself, as far as it says anything, and the one that is kept says otherwise. */
async function toldOtherwise({ store }: Holdings, told: Entry['article']): Promise<readonly ToldFact[]> {
  const kept = (await store.factsOf([told.id])).get(told.id);
  if (kept === undefined) return [];
  const isTold: readonly (readonly [ToldFact, boolean])[] = [
    ['title', told.title !== null && told.title !== kept.title],
    ['outlet', told.outlet !== null && told.outlet.id !== kept.outlet?.id],
    ['date', isOtherDate(told.published, kept.published)],
  ];
  return isTold.filter(([, differs]) => differs).map(([fact]) => fact);
}

/** A date with no beginning is when the page was captured, which differs each time. */
function isOtherDate(told: Entry['article']['published'], kept: Entry['article']['published']): boolean {
  const first = told?.earliest ?? null;
  return first !== null && first !== (kept?.earliest ?? null);
}

/** Adding the same bytes again puts back what their kept source has lost. */
async function heal(
  { sources }: Holdings,
  raw: RawSource,
  known: readonly (StoredSource | null)[],
): Promise<boolean> {
  const same = known.filter((source) => source?.sha256 === raw.sha256).filter((source) => source !== null);
  const [first] = same;
  if (first === undefined) return false;
  const articles = same.map(({ articleId, address }) => ({ id: articleId, address }));
  return sources.heal(raw.bytes, recordOf(raw, first.addedAt, articles));
}

function recordOf(
  { sha256, path, address, capturedAt, served }: RawSource,
  addedAt: string,
  articles: SourceRecord['articles'],
): SourceRecord {
  const record = { sha256, path, address, addedAt, capturedAt };
  return { ...record, ...(served === undefined ? {} : { served }), articles };
}

/** Takes an article out of sources and index; its bytes go when no other article is read from them. */
export async function removeArticle({ sources, store }: Holdings, articleId: string): Promise<boolean> {
  const source = await store.sourceOf(articleId);
  if (source === null) return false;
  await sources.drop(source.sha256, articleId);
  return store.remove(articleId);
}
