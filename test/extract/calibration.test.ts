import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calibration, calibrated, type Judged } from '../../src/extract/calibration.ts';
import { CALIBRATIONS } from '../../src/extract/calibrations.ts';
import { QUOTE_CLASSES, QUOTE_FLAGS, QUOTE_KINDS } from '../../src/model/index.ts';

const TABLE: Calibration = {
  base: 0,
  slope: 1,
  kinds: { direct: 1 },
  classes: {},
  rules: { weak: -3 },
  flags: { scare: -1 },
  steps: [
    { from: -1, share: 0.2 },
    { from: 0.5, share: 0.6 },
    { from: 2, share: 0.9 },
  ],
};
const QUOTE: Judged = { kind: 'direct', class: 'speech', rule: 'strong', flags: [], confidence: 0.5 };

describe('a calibrated confidence', () => {
  test('is the share of the highest step its score reaches', () => {
    expect(calibrated(QUOTE, TABLE)).toBe(0.6);
    expect(calibrated({ ...QUOTE, confidence: 0.9 }, TABLE)).toBe(0.9);
    expect(calibrated({ ...QUOTE, flags: ['scare'] }, TABLE)).toBe(0.2);
  });
  test('is the lowest share below every step', () => {
    expect(calibrated({ ...QUOTE, rule: 'weak' }, TABLE)).toBe(0.2);
  });
  test('takes a rule by the name of an inherited property for one it does not know', () => {
    expect(calibrated({ ...QUOTE, rule: 'constructor' }, TABLE)).toBe(0.6);
  });
  test('stays as it is where nothing was learned', () => {
    expect(calibrated(QUOTE, { ...TABLE, steps: [] })).toBe(0.5);
  });
  test.each(['model', 'rules'] as const)('rises with the confidence before, within 0 and 1: %s', (mode) => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom(...QUOTE_KINDS),
          class: fc.constantFrom(...QUOTE_CLASSES),
          rule: fc.constantFrom(...Object.keys(CALIBRATIONS[mode].rules), 'unheard-of'),
          flags: fc.subarray([...QUOTE_FLAGS]),
        }),
        share,
        share,
        (quote, one, other) => {
          const told = (confidence: number): number =>
            calibrated({ ...quote, confidence }, CALIBRATIONS[mode]);
          const [low, high] = [told(Math.min(one, other)), told(Math.max(one, other))];
          expect(low).toBeLessThanOrEqual(high);
          expect(low).toBeGreaterThan(0);
          expect(high).toBeLessThan(1);
        },
      ),
    );
  });
});
