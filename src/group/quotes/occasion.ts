// How likely two quotes were spoken on one occasion: days between them, and how alike the articles are that print
// them (cosine over the stems of their words, weighted by rarity; Salton and Buckley 1988). Rarity comes from a shipped
// table, so that what two articles are to each other hangs on nothing but the two.
// Cost: an article is read once, and only if a pair needs it; a comparison walks two sorted lists.
import { FUNCTION_WORDS } from '../../lexicon/index.ts';
import { dayGap } from '../../model/index.ts';
import type { Entry } from '../../model/index.ts';
import { matchWords, stemHash, wordWeight } from '../../text/index.ts';
import type { CommonWords } from '../../text/index.ts';
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

/** Tells the occasions of pairs. */
export function occasions(words: CommonWords): (a: Unit, b: Unit) => Occasion {
  const likeness = likenessBy(words);
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
  /** Counts the articles read: names the article in what is remembered of pairs. */
  readonly number: number;
  /** Hashes of the stems, ascending, and their weights. */
  readonly stems: Uint32Array;
  readonly weights: Float64Array;
  readonly norm: number;
}

/** Pairs of articles whose likeness is remembered; the answer never depends on it. */
const MOST_REMEMBERED = 1_000_000;
const MOST_ARTICLES = 2 ** 26;

/** How alike two articles are, 0 to 1. */
function likenessBy(words: CommonWords): (a: Entry, b: Entry) => number {
  const read = new Map<Entry, Matter>();
  const known = new Map<number, number>();
  const matterOf = (entry: Entry): Matter => {
    let matter = read.get(entry);
    if (matter === undefined) read.set(entry, (matter = matterIn(entry, words, read.size)));
    return matter;
  };
  return (a, b) => {
    const [left, right] = [matterOf(a), matterOf(b)];
    const key = Math.min(left.number, right.number) * MOST_ARTICLES + Math.max(left.number, right.number);
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = cosine(left, right);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, value);
    return value;
  };
}

function matterIn(entry: Entry, words: CommonWords, number: number): Matter {
  const stems = stemsOf(entry);
  const weights = Float64Array.from(stems, (stem) => wordWeight(words(stem)));
  let sum = 0;
  for (const weight of weights) sum += weight * weight;
  return { number, stems, weights, norm: Math.sqrt(sum) };
}

function stemsOf({ article }: Entry): Uint32Array {
  const found = new Set<number>();
  let left = READ_CHARACTERS;
  for (const zone of article.zones) {
    if (zone.kind !== 'body' || left <= 0) continue;
    const end = Math.min(zone.end, zone.start + left);
    left -= end - zone.start;
    for (const key of matchWords(article.text, { start: zone.start, end }).keys)
      if (key.length > 1 && !FUNCTION_WORDS.has(key)) found.add(stemHash(key));
  }
  return Uint32Array.from(found).sort();
}

function cosine(a: Matter, b: Matter): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  let sum = 0;
  for (let i = 0, j = 0; i < a.stems.length && j < b.stems.length;) {
    const left = a.stems[i] ?? 0;
    const right = b.stems[j] ?? 0;
    if (left === right) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return sum / (a.norm * b.norm);
}
