import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachCandidate, gramKeysOf } from '../../src/group/quotes/candidates.ts';
import { Comparer } from '../../src/group/quotes/compare-words.ts';
import { gramIndex } from '../../src/group/quotes/gram-index.ts';
import { TextCollector } from '../../src/group/quotes/texts.ts';
import type { Texts } from '../../src/group/quotes/texts.ts';
import { NO_COMMON_GRAMS } from '../../src/text/index.ts';

const textsOf = (wordings: readonly (readonly string[])[]): Texts => {
  const collector = new TextCollector();
  for (const words of wordings) collector.add(words);
  return collector.finish();
};

/** `shorter longer shared`, sorted. */
const candidatesOf = (all: Texts): string[] => {
  const found: string[] = [];
  eachCandidate(gramIndex(all, NO_COMMON_GRAMS), (...candidate) => found.push(candidate.join(' ')));
  return found.sort();
};

const wording = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), {
  minLength: 1,
  maxLength: 16,
});

it('two wordings meet where a rare gram of either stands in the other, counted once a gram', () => {
  fc.assert(
    fc.property(fc.array(wording, { minLength: 2, maxLength: 12 }), (wordings) => {
      const all = textsOf(wordings);
      const read = gramKeysOf(all, NO_COMMON_GRAMS);
      const grams = Array.from({ length: all.count }, (_, text) => read(text));
      const expected: string[] = [];
      for (const [shorter, mine] of grams.entries())
        for (const [longer, theirs] of grams.slice(0, shorter).entries()) {
          const shared = mine.all.filter(
            (gram) =>
              theirs.all.includes(gram) && (mine.rarest.includes(gram) || theirs.rarest.includes(gram)),
          );
          if (shared.length > 0) expected.push(`${shorter} ${longer} ${shared.length}`);
        }
      expect(candidatesOf(all)).toEqual(expected.sort());
    }),
    { numRuns: 200 },
  );
});

it('a phrase of a thousand wordings brings each of them to the longest eight alone', () => {
  const all = textsOf(Array.from({ length: 1000 }, (_, at) => ['on', 'the', 'quay', `w${at}`, `v${at}`]));
  const met = candidatesOf(all);
  expect(met).toHaveLength(8 * 992 + 28);
  expect(met.every((candidate) => Number(candidate.split(' ')[1]) < 8)).toBe(true);
});

it('a fragment made of phrases that many use is led to its whole by the words that follow', () => {
  const many = Array.from({ length: 200 }, (_, at) => [
    ['on', 'the', 'quay', `v${at}`, `w${at}`, `x${at}`, `y${at}`],
    [`v${at}`, `w${at}`, `x${at}`, `y${at}`, 'the', 'quay', 'of'],
  ]).flat();
  const all = textsOf([...many, ['on', 'the', 'quay', 'of', 'salt'], ['on', 'the', 'quay', 'of']]);
  expect(candidatesOf(all)).toContain('401 400 1');
});

it('a phrase of eight words that a thousand hold is looked at no further', () => {
  const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  const all = textsOf(Array.from({ length: 1000 }, (_, at) => [...words, `w${at}`]));
  const index = gramIndex(all, NO_COMMON_GRAMS);
  // Nine grams of three words (one with the last), then those of four to eight that begin with a crowd's.
  expect(index.holders.length).toBe(1000 * (9 + 8 + 7 + 6 + 5 + 4));
});

it('what fits shares all its rare grams but three for each word changed', () => {
  let fitted = 0;
  fc.assert(
    fc.property(fc.array(wording, { minLength: 2, maxLength: 12 }), (wordings) => {
      const all = textsOf(wordings);
      const index = gramIndex(all, NO_COMMON_GRAMS);
      const comparer = new Comparer(all);
      const met = new Map<string, number>();
      eachCandidate(index, (shorter, longer, shared) => met.set(`${shorter} ${longer}`, shared));
      for (let shorter = 1; shorter < all.count; shorter += 1)
        for (let longer = 0; longer < shorter; longer += 1) {
          const found = comparer.compare(shorter, longer);
          if (found === null) continue;
          fitted += 1;
          const shared = met.get(`${shorter} ${longer}`) ?? 0;
          expect(shared).toBeGreaterThanOrEqual((index.rares[shorter] ?? 0) - 3 * found.edits);
        }
    }),
    { numRuns: 200 },
  );
  expect(fitted).toBeGreaterThan(100);
});

it('wordings made of two letters meet as many more as there are more of them, not as many pairs', () => {
  const metBy = (count: number): number => {
    let state = 1;
    const letter = (): string => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 31 === 0 ? 'a' : 'b';
    };
    const all = textsOf(Array.from({ length: count }, () => Array.from({ length: 20 }, letter)));
    return candidatesOf(all).length;
  };
  expect(metBy(1600)).toBeLessThan(2.5 * metBy(800));
});
