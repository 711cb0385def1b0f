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

/** Which groups hold a word: how many, and their numbers. */
export interface Postings {
  /** The number of groups with the word, counted up to `most`. */
  count(word: string, most: number): number;
  numbers(word: string): Iterable<number>;
}

/**
 * Groups looked at for one query. A rare word names few groups, so a query's rare words are all followed;
 * a word in more groups than this ("the") says nothing about which utterance is meant, and is followed only
 * when no rarer word has named a group.
 */
const MOST_POSTINGS = 20_000;

/**
 * Numbers of the groups that hold some of the words, best first: the sum, over the words they hold, of
 * 1 / (groups with that word), so rare words decide. Ties keep no order.
 *
 * Cost: at most `MOST_POSTINGS` postings, or those of one word where the rarest one has more.
 */
export function rankByWords(postings: Postings, words: readonly string[]): ReadonlyMap<number, number> {
  const counted = [...new Set(words)]
    .map((word) => ({ word, count: postings.count(word, MOST_POSTINGS + 1) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count || order(a.word, b.word));
  const weights = new Map<number, number>();
  let room = MOST_POSTINGS;
  for (const { word, count } of counted) {
    if (count > room && weights.size > 0) break;
    room -= count;
    for (const number of postings.numbers(word)) {
      weights.set(number, (weights.get(number) ?? 0) + 1 / count);
    }
  }
  return weights;
}
