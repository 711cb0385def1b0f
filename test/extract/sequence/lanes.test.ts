import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFSETS, PLACE_FEATURE_LIMIT, TYPE_FEATURE_LIMIT } from '../../../src/extract/sequence/features.ts';
import { LABEL_COUNT } from '../../../src/extract/sequence/labels.ts';
import {
  EVEN,
  LANES,
  MOST_ADDED,
  packRows,
  ROW_WORDS,
  unpackInto,
} from '../../../src/extract/sequence/lanes.ts';

/** Adds the packed rows up, as the tagger does, and takes the sums apart. */
function summed(rows: readonly (readonly number[])[]): number[] {
  const packed = packRows(Int8Array.from(rows.flat()));
  const lanes = new Int32Array(LANES);
  for (let at = 0; at < packed.length; at += ROW_WORDS) {
    const [a, b, c] = [packed[at] ?? 0, packed[at + 1] ?? 0, packed[at + 2] ?? 0];
    [a & EVEN, (a >>> 8) & EVEN, b & EVEN, (b >>> 8) & EVEN, c].forEach((added, lane) => {
      lanes[lane] = (lanes[lane] ?? 0) + added;
    });
  }
  const into = new Float64Array(LABEL_COUNT);
  unpackInto(into, 0, lanes, 1);
  return [...into];
}

const row = fc.array(fc.integer({ min: -128, max: 127 }), { minLength: LABEL_COUNT, maxLength: LABEL_COUNT });

describe('packed sums', () => {
  it('are the sums of the rows, label by label', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: MOST_ADDED }), (rows) => {
        const plain = Array.from({ length: LABEL_COUNT }, (_, label) =>
          rows.reduce((sum, numbers) => sum + (numbers[label] ?? 0), 0),
        );
        expect(summed(rows).map((value) => value + 0)).toEqual(plain.map((value) => value + 0));
      }),
    );
  });

  it('hold as many rows of the lowest numbers as a token can have features', () => {
    expect(OFFSETS * TYPE_FEATURE_LIMIT + PLACE_FEATURE_LIMIT).toBeLessThanOrEqual(MOST_ADDED);
    const lowest = Array.from({ length: LABEL_COUNT }, () => -128);
    expect(summed(Array.from({ length: MOST_ADDED }, () => lowest))).toEqual(
      lowest.map((value) => value * MOST_ADDED),
    );
  });
});
