import { describe, expect, it } from 'vitest';
import type { Postings } from '../../src/store/group-words.ts';
import { bestOf, rankByCover, rankByRarity } from '../../src/store/group-words.ts';

/** Postings over numbers, with what was asked of them. */
function postingsOf(words: Readonly<Record<string, readonly number[]>>): {
  readonly postings: Postings;
  readonly asked: { numbers: number; among: number };
} {
  const asked = { numbers: 0, among: 0 };
  const held = (word: string): readonly number[] => words[word] ?? [];
  return {
    asked,
    postings: {
      count: (word, most) => Math.min(most, held(word).length),
      numbers: (word) => {
        asked.numbers += held(word).length;
        return held(word);
      },
      among: (word, numbers) => {
        asked.among += numbers.length;
        const meant = new Set(numbers);
        return held(word).filter((at) => meant.has(at));
      },
    },
  };
}

const upTo = (count: number, by = 1): number[] => Array.from({ length: count }, (_, at) => at * by);
const best = (weights: ReadonlyMap<number, number>): number | undefined => bestOf(weights, 1)[0]?.[0];

describe('groups ranked by the words they hold', () => {
  it('a rare word decides, whatever common ones another group holds', () => {
    const { postings } = postingsOf({ quay: [7], pier: [1, 2, 3], stays: [1, 2, 3, 4] });
    expect(best(rankByRarity(postings, ['quay', 'pier', 'stays']))).toBe(7);
  });

  it('most of the words decide where a word may be misspelt', () => {
    const { postings } = postingsOf({ quay: [7], pier: [1, 2, 3], stays: [1, 4, 5], open: [1, 8] });
    expect(best(rankByCover(postings, [['quay'], ['pier'], ['stays'], ['open']], 10))).toBe(1);
  });

  it('a word that stands for another counts in its place, and once', () => {
    const { postings } = postingsOf({ fare: [1], fares: [1], boats: [2], rise: [1, 2], ferry: [2] });
    const weights = rankByCover(postings, [['fares', 'fare'], ['rise']], 4);
    expect(weights.get(1)).toBeCloseTo(Math.log2(1 + 4 / 2) * 2);
    expect(weights.get(2)).toBeCloseTo(Math.log2(1 + 4 / 2));
  });

  it('finds the group that holds four common words among tens of thousands that hold some', () => {
    const { postings } = postingsOf({
      it: upTo(30_000),
      is: upTo(20_000, 3),
      what: upTo(12_000, 5),
      was: [...upTo(9000, 7), 30],
    });
    const weights = rankByRarity(postings, ['it', 'is', 'what', 'was']);
    const ranked = bestOf(weights, 1).map(([at]) => at);
    expect(ranked).toContain(30);
    expect(ranked.every((at) => at < 30_000 && at % 3 === 0 && at % 5 === 0)).toBe(true);
  });

  it('asks for no more than it may, however common and many the words are', () => {
    const words = Object.fromEntries(upTo(200).map((at) => [`w${String(at)}`, upTo(30_000)]));
    const { asked, postings } = postingsOf(words);
    rankByRarity(postings, Object.keys(words));
    expect(asked.numbers).toBeLessThanOrEqual(40_000);
    expect(asked.among).toBeLessThanOrEqual(40_000);
  });

  it('cuts behind all that tie with the last', () => {
    const weights = new Map([
      [1, 3],
      [2, 2],
      [3, 2],
      [4, 1],
    ]);
    expect(bestOf(weights, 2).map(([at]) => at)).toEqual([1, 2, 3]);
    expect(bestOf(weights, 0)).toEqual([]);
    expect(bestOf(weights, 9)).toHaveLength(4);
  });
});
