import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Aligner } from '../../src/group/quotes/aligner.ts';
import { fit } from '../../src/text/index.ts';

const words = (most: number): fc.Arbitrary<Int32Array> =>
  fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: most }).map((ids) => Int32Array.from(ids));

describe('the aligner', () => {
  it('agrees with the plain alignment on edits, end and beginning, for short and long patterns, one after another', () => {
    const aligner = new Aligner();
    const backward = new Aligner();
    fc.assert(
      fc.property(fc.oneof(words(12), words(80)), words(120), (pattern, text) => {
        const expected = fit(pattern, text);
        aligner.prepare(pattern, 0, pattern.length);
        expect(aligner.fit(text, 0, text.length, Infinity)).toBe(true);
        expect({ edits: aligner.edits, end: aligner.end }).toEqual({
          edits: expected.edits,
          end: expected.end,
        });
        backward.prepare(pattern, 0, pattern.length, true);
        expect(backward.beginning(text, 0, aligner.end, aligner.edits)).toBe(expected.start);
      }),
      { numRuns: 500 },
    );
  });

  it('finds the pattern only between the two places it is given', () => {
    const aligner = new Aligner();
    const text = Int32Array.from([7, 8, 9, 1, 7, 8, 9]);
    aligner.prepare(Int32Array.from([7, 8, 9]), 0, 3);
    expect(aligner.fit(text, 1, 7, 0)).toBe(true);
    expect(aligner.end).toBe(7);
  });

  it('refuses what takes more edits than the limit', () => {
    const aligner = new Aligner();
    aligner.prepare(Int32Array.from([1, 2, 3, 4]), 0, 4);
    expect(aligner.fit(Int32Array.from([1, 9, 9, 4]), 0, 4, 1)).toBe(false);
  });
});
