import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../src/text/index.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 });

describe('word diff', () => {
  it('marks the one word that was left out', () => {
    expect(diffWords(['we', 'will', 'not', 'go'], ['we', 'will', 'go'])).toEqual([
      { equal: true, aStart: 0, aEnd: 2, bStart: 0, bEnd: 2 },
      { equal: false, aStart: 2, aEnd: 3, bStart: 2, bEnd: 2 },
      { equal: true, aStart: 3, aEnd: 4, bStart: 2, bEnd: 3 },
    ]);
  });

  it('covers both sides in order, and equal parts hold equal words', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        let at = { a: 0, b: 0 };
        for (const part of diffWords(a, b)) {
          expect({ a: part.aStart, b: part.bStart }).toEqual(at);
          if (part.equal) expect(a.slice(part.aStart, part.aEnd)).toEqual(b.slice(part.bStart, part.bEnd));
          at = { a: part.aEnd, b: part.bEnd };
        }
        expect(at).toEqual({ a: a.length, b: b.length });
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps as many words as the longest common subsequence', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const kept = diffWords(a, b).reduce(
          (sum, part) => sum + (part.equal ? part.aEnd - part.aStart : 0),
          0,
        );
        expect(kept).toBe(longestCommon(a, b));
      }),
      { numRuns: 500 },
    );
  });
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [j, other] of b.entries()) {
      next.push(word === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    }
    row = next;
  }
  return row[b.length]!;
}
