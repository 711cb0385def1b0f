import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFSETS, PLACE_FEATURE_LIMIT, TYPE_FEATURE_LIMIT } from '../../../src/extract/sequence/features.ts';
import { LABEL_COUNT } from '../../../src/extract/sequence/labels.ts';
import { DOUBLES, MOST_ADDED, packRows, unpackInto } from '../../../src/extract/sequence/lanes.ts';

/** Adds the packed rows up and takes the sum apart. */
function summed(rows: readonly (readonly number[])[]): number[] {
  const packed = packRows(Int8Array.from(rows.flat()));
  const sums = Array.from({ length: LABEL_COUNT }, () => 0);
  const into = Float64Array.from(sums);
  for (let part = 0; part < DOUBLES; part += 1) {
    let sum = 0;
    for (let row = 0; row < rows.length; row += 1) sum += packed[row * DOUBLES + part] ?? 0;
    unpackInto(into, part * (LABEL_COUNT / DOUBLES), sum, 1);
  }
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
