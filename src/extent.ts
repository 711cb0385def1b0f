// How much is held, as every answer says beside what it found: worked out once for a set of articles, then noted.
import type { Holdings } from './holdings.ts';
import { extentOf } from './report/index.ts';
import type { CorpusExtent } from './report/index.ts';

/** The name of the note, and its form. */
const NOTE = 'extent';

/**
 * The size of the corpus, the days it spans and how many of its articles have no date; earlier states of a page are
 * not counted. Cost: a look-up; one pass over the facts of all articles where articles or people's dates changed since.
 */
export async function corpusExtent({ store, knowledge }: Holdings): Promise<CorpusExtent> {
  const of = JSON.stringify([await store.articlesDigest(), await knowledge.digest()]);
  const known = notedExtent(await store.upkeep.noted(NOTE), of);
  if (known !== null) return known;
  const superseded = new Set((await store.revisions()).values());
  const dates = [];
  for await (const { id, published } of store.facts()) if (!superseded.has(id)) dates.push(published);
  const extent = extentOf(dates);
  // A folder that cannot be written to is told of by whatever has to write; this only saves the next command time.
  await store.upkeep.note(NOTE, JSON.stringify({ of, ...extent })).catch(() => undefined);
  return extent;
}

function notedExtent(text: string | null, of: string): CorpusExtent | null {
  const value: unknown = text === null ? null : JSON.parse(text);
  if (!isNoted(value) || value.of !== of) return null;
  const { articles, from, to, undated } = value;
  return { articles, from, to, undated };
}

function isNoted(value: unknown): value is CorpusExtent & { readonly of: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'of' in value &&
    'articles' in value &&
    typeof value.articles === 'number' &&
    'undated' in value &&
    typeof value.undated === 'number' &&
    'from' in value &&
    isDay(value.from) &&
    'to' in value &&
    isDay(value.to)
  );
}

const isDay = (value: unknown): value is string | null => value === null || typeof value === 'string';
