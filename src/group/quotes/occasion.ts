// How likely two quotes were spoken on one occasion: days between them, and how alike the articles are that print
// them (cosine over the stems of their words, weighted by rarity over the set; Salton and Buckley 1988).
// Cost: an article is read once, and only if a pair needs it; a comparison walks two sorted lists.
import { FUNCTION_WORDS } from '../../lexicon/index.ts';
import type { Corpus, Entry } from '../../model/index.ts';
import { matchWords, stem } from '../../text/index.ts';
import { firstPrints } from '../first-prints.ts';
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
  let counted: Matters | null = null;
  const known = new Map<number, number>();
  return (a, b) => {
    counted ??= matters(entries);
    const left = counted.numbers.get(a) ?? -1;
    const right = counted.numbers.get(b) ?? -1;
    const key = Math.min(left, right) * entries.length + Math.max(left, right);
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = cosine(counted.matters[left] ?? NOTHING, counted.matters[right] ?? NOTHING);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, value);
    return value;
  };
}

/** Pairs of articles whose likeness is remembered; the answer never depends on it. */
const MOST_REMEMBERED = 1_000_000;
const NOTHING: Matter = { ids: new Int32Array(0), weights: new Float64Array(0), norm: 0 };

/** The matter of every distinct text, and for every entry the number of its text. */
interface Matters {
  readonly matters: readonly Matter[];
  readonly numbers: ReadonlyMap<Entry, number>;
}

function matters(entries: readonly Entry[]): Matters {
  const firstOf = firstPrints(entries);
  const numberOf = new Map<string, number>();
  const numbers = new Map<Entry, number>();
  const vocabulary = new Map<string, number>();
  const lists: Int32Array[] = [];
  const seenIn: number[] = [];
  for (const entry of entries) {
    const print = firstOf.get(entry.article.id) ?? entry.article.id;
    const number = numberOf.get(print) ?? lists.length;
    numberOf.set(print, number);
    numbers.set(entry, number);
    const ids = (lists[number] ??= stemIds(entry, vocabulary));
    for (const id of ids) seenIn[id] = (seenIn[id] ?? 0) + 1;
  }
  const weightOf = (id: number): number => Math.log(1 + entries.length / (seenIn[id] ?? 1));
  return { matters: lists.map((ids) => matterOf(ids, weightOf)), numbers };
}

function matterOf(ids: Int32Array, weightOf: (id: number) => number): Matter {
  const weights = Float64Array.from(ids, weightOf);
  let sum = 0;
  for (const weight of weights) sum += weight * weight;
  return { ids, weights, norm: Math.sqrt(sum) };
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
