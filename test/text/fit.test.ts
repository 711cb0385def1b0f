import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit } from '../../src/text/index.ts';

/** The textbook table: edits of `pattern` against every stretch of `text`, by rows. */
function slowEdits(pattern: readonly number[], text: readonly number[]): number {
  let row = new Array<number>(text.length + 1).fill(0);
  for (const [i, word] of pattern.entries()) {
    const next = [i + 1];
    for (const [j, other] of text.entries()) {
      next.push(Math.min(row[j]! + (word === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

const words = (max: number) => fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: max });

describe('fitting alignment', () => {
  it('finds a fragment inside a longer passage without edits', () => {
    expect(fit([3, 4], [1, 2, 3, 4, 5])).toEqual({ edits: 0, start: 2, end: 4 });
  });

  it('counts as many edits as the full table, for patterns of one block and of several', () => {
    fc.assert(
      fc.property(words(80), words(90), (pattern, text) => {
        expect(fit(pattern, text).edits).toBe(slowEdits(pattern, text));
      }),
      { numRuns: 500 },
    );
  });

  it('names a stretch that really takes that many edits', () => {
    fc.assert(
      fc.property(words(70), words(70), (pattern, text) => {
        const { edits, start, end } = fit(pattern, text);
        expect(start).toBeLessThanOrEqual(end);
        expect(slowEdits(pattern, text.slice(start, end))).toBe(edits);
      }),
      { numRuns: 500 },
    );
  });
});
