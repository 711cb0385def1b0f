// How likely two quotes were spoken on one occasion: days between them, and how alike the articles are that print
// them (cosine over the stems of their words, weighted by rarity over the set; Salton and Buckley 1988).
// Cost: an article is read once, and only if a pair needs it; a comparison walks two sorted lists.
import { FUNCTION_WORDS } from '../../lexicon/index.ts';
import type { Corpus, Entry } from '../../model/index.ts';
import { matchWords, stem } from '../../text/index.ts';
import { dayGap } from './unit.ts';
import type { Unit } from './unit.ts';

export interface Occasion {
  readonly sameArticle: boolean;
  /** Whole days between the two, null where one is undated. */
  readonly gap: number | null;
  /** 0 to 1. */
  readonly likeness: number;
}

/** Characters of an article that are read for its matter: the story is told by then. */
const READ_CHARACTERS = 24_000;

/** Tells the occasions of pairs over one corpus. */
export function occasions(corpus: Corpus): (a: Unit, b: Unit) => Occasion {
  const likeness = likenessOver(corpus.entries);
  return (a, b) => {
    const sameArticle = a.entry === b.entry;
    return {
      sameArticle,
      gap: sameArticle ? 0 : dayGap(a.days, b.days),
      likeness: sameArticle ? 1 : likeness(a.entry, b.entry),
    };
  };
}

interface Matter {
  /** Ids of the stems, ascending, and their weights. */
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly norm: number;
}

/** How alike two articles are, 0 to 1. Rarity is counted over all entries, once, when first asked. */
export function likenessOver(entries: readonly Entry[]): (a: Entry, b: Entry) => number {
  let counted: Map<Entry, Matter> | null = null;
  const known = new Map<Entry, Map<Entry, number>>();
  return (a, b) => {
    const before = known.get(a)?.get(b) ?? known.get(b)?.get(a);
    if (before !== undefined) return before;
    counted ??= matters(entries);
    const left = counted.get(a);
    const right = counted.get(b);
    const value = left === undefined || right === undefined ? 0 : cosine(left, right);
    const row = known.get(a);
    if (row === undefined) known.set(a, new Map([[b, value]]));
    else row.set(b, value);
    return value;
  };
}

function matters(entries: readonly Entry[]): Map<Entry, Matter> {
  const vocabulary = new Map<string, number>();
  const seenIn: number[] = [];
  const lists = entries.map((entry) => {
    const ids = stemIds(entry, vocabulary);
    for (const id of ids) seenIn[id] = (seenIn[id] ?? 0) + 1;
    return ids;
  });
  const found = new Map<Entry, Matter>();
  for (const [at, entry] of entries.entries()) {
    const ids = lists[at] ?? new Int32Array(0);
    const weights = Float64Array.from(ids, (id) => Math.log(1 + entries.length / (seenIn[id] ?? 1)));
    let sum = 0;
    for (const weight of weights) sum += weight * weight;
    found.set(entry, { ids, weights, norm: Math.sqrt(sum) });
  }
  return found;
}

function stemIds({ article }: Entry, vocabulary: Map<string, number>): Int32Array {
  const ids = new Set<number>();
  let left = READ_CHARACTERS;
  for (const zone of article.zones) {
    if (zone.kind !== 'body' || left <= 0) continue;
    const end = Math.min(zone.end, zone.start + left);
    left -= end - zone.start;
    for (const key of matchWords(article.text, { start: zone.start, end }).keys) {
      if (FUNCTION_WORDS.has(key) || key.length < 2) continue;
      const word = stem(key);
      let id = vocabulary.get(word);
      if (id === undefined) vocabulary.set(word, (id = vocabulary.size));
      ids.add(id);
    }
  }
  return Int32Array.from(ids).sort();
}

function cosine(a: Matter, b: Matter): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  let sum = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const left = a.ids[i] ?? 0;
    const right = b.ids[j] ?? 0;
    if (left === right) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return sum / (a.norm * b.norm);
}
