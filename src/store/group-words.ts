import type { Group } from '../model/index.ts';
import { BRACKET, ELLIPSIS, matchWords } from '../text/index.ts';
import { order } from './revisions.ts';

/** The different words of a group's members, folded as in `matchWords`, in order. */
export function wordsOf(group: Group): readonly string[] {
  const words = new Set<string>();
  for (const text of new Set([group.wording, ...group.members.map((member) => member.text)])) {
    for (const key of matchWords(text).keys) words.add(key);
  }
  words.delete(BRACKET);
  words.delete(ELLIPSIS);
  return [...words].sort(order);
}

/** Which groups hold a word: how many, their numbers, and which of some do. */
export interface Postings {
  /** The number of groups with the word, counted up to `most`. */
  readonly count: (word: string, most: number) => number;
  readonly numbers: (word: string) => readonly number[];
  readonly among: (word: string, numbers: readonly number[]) => readonly number[];
}

/** A word looked for, with those that may stand for it; the first is the word itself. */
export type Sought = readonly string[];

/** Numbers of groups and what each is worth. */
export type Weights = ReadonlyMap<number, number>;

/** In up to so many groups a word is rare: it leads to them. A common one only tells which of those led to are better. */
const RARE = { byRarity: 2000, byCover: 6000 };
/** Numbers that rare words lead to, all together. */
const MOST_POSTINGS = 20_000;
/** Groups of which it is asked whether they hold a common word, all words together, and at least how many of the best. */
const MOST_ASKED = 40_000;
const BEST_ASKED = 400;

/** What a word in so many groups is worth, and up to how many it leads to them. */
interface Scale {
  readonly rare: number;
  readonly worth: (count: number) => number;
}

/**
 * Groups that hold some of the words: the sum, over the words they hold, of 1 / (groups with that word), so rare words
 * decide. Ties keep no order. Cost: at most `MOST_POSTINGS` numbers, or those of one word where no word is rare.
 */
export const rankByRarity = (postings: Postings, words: readonly string[]): Weights =>
  rank(
    postings,
    words.map((word) => [word]),
    { rare: RARE.byRarity, worth: (count) => 1 / count },
  );

/**
 * Groups that hold many of the words, or others that may stand for them: the sum of what each word tells (the logarithm
 * of how few of `groups` hold it), so that a group with most of the words comes before one with a single rare word.
 */
export const rankByCover = (postings: Postings, sought: readonly Sought[], groups: number): Weights =>
  rank(postings, sought, { rare: RARE.byCover, worth: (count) => Math.log2(1 + groups / count) });

interface Counted {
  readonly words: Sought;
  readonly count: number;
}

function rank(postings: Postings, sought: readonly Sought[], { rare, worth }: Scale): Weights {
  const counted = countedUpTo(postings, sought, rare + 1);
  const weights = new Map<number, number>();
  let room = MOST_POSTINGS;
  const common: Counted[] = [];
  for (const one of counted) {
    if (one.count > rare || one.count > room) {
      common.push(one);
      continue;
    }
    room -= one.count;
    add(weights, numbersOf(postings, one), worth(one.count));
  }
  if (weights.size > 0) {
    askOf(postings, weights, { common, worth });
    return weights;
  }
  const [first, ...others] = countedUpTo(
    postings,
    common.map(({ words }) => words),
    MOST_POSTINGS + 1,
  );
  if (first === undefined) return weights;
  add(weights, numbersOf(postings, first), worth(first.count));
  askOf(postings, weights, { common: others, worth });
  return weights;
}

const numbersOf = (postings: Postings, { words }: Counted): readonly number[] =>
  words.flatMap((word) => postings.numbers(word));

/** Rarest first; without those that no group holds. */
const countedUpTo = ({ count }: Postings, sought: readonly Sought[], most: number): readonly Counted[] =>
  sought
    .map((words) => ({
      words,
      count: words.reduce((sum, word) => Math.min(most, sum + count(word, most)), 0),
    }))
    .filter((one) => one.count > 0)
    .sort((a, b) => a.count - b.count || order(a.words.join(' '), b.words.join(' ')));

/** Several words that stand for one count once. */
function add(weights: Map<number, number>, numbers: readonly number[], worth: number): void {
  for (const at of new Set(numbers)) weights.set(at, (weights.get(at) ?? 0) + worth);
}

/** Adds what common words are worth to the best of those found: none of the others can come before these any more. */
function askOf(
  postings: Postings,
  weights: Map<number, number>,
  { common, worth }: { readonly common: readonly Counted[] } & Pick<Scale, 'worth'>,
): void {
  let room = MOST_ASKED;
  let best: Weights = new Map(common.length === 0 ? [] : bestOf(weights, BEST_ASKED));
  for (const { words, count } of common) {
    room -= best.size * words.length;
    if (room < 0) return;
    const asked = [...best.keys()];
    const holding = words.flatMap((word) => postings.among(word, asked));
    add(weights, holding, worth(count));
    // Those that tied are told apart now.
    if (asked.length > BEST_ASKED)
      best = new Map(bestOf(new Map(asked.map((at) => [at, weights.get(at) ?? 0])), BEST_ASKED));
  }
}

/** The best of a ranking, best first: so many, and all that tie with the last of them. */
export function bestOf(weights: Weights, limit: number): readonly (readonly [at: number, weight: number])[] {
  if (limit < 1) return [];
  const ranked = [...weights].sort((a, b) => b[1] - a[1]);
  const least = ranked[limit - 1]?.[1] ?? 0;
  return ranked.filter(([, weight]) => weight >= least);
}
