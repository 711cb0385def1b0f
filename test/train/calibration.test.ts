import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrated } from '../../src/extract/calibration.ts';
import { calibrationSource } from '../../src/train/calibration-source.ts';
import { type Case, fitCalibration } from '../../src/train/fit-calibration.ts';
import { isotonicSteps } from '../../src/train/isotonic.ts';
import { pairsOf, rightOnes } from '../../src/train/match-gold.ts';

const span = (start: number, end: number): { start: number; end: number } => ({ start, end });

describe('the staircase', () => {
  it('pools steps that fall', () => {
    const outcomes = [true, false, true, true].map((right, score) => ({ score, right }));
    expect(isotonicSteps(outcomes, 1).map(({ from }) => from)).toEqual([0, 2]);
  });
  it('rises, and tells of all outcomes together the share that is right', () => {
    const outcome = fc.record({ score: fc.integer({ min: -9, max: 9 }), right: fc.boolean() });
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (outcomes, least) => {
        const steps = isotonicSteps(outcomes, least);
        expect(steps[0]?.from).toBe(Math.min(...outcomes.map(({ score }) => score)));
        steps.slice(1).forEach(({ from, share }, at) => {
          expect(from).toBeGreaterThan(steps[at]!.from);
          expect(share).toBeGreaterThan(steps[at]!.share);
        });
      }),
    );
  });
  it('has no step on fewer outcomes than asked', () => {
    const outcomes = Array.from({ length: 10 }, (_, score) => ({ score, right: score > 4 }));
    expect(isotonicSteps(outcomes, 4).map(({ from }) => from)).toEqual([0, 4]);
  });
});

describe('the fit', () => {
  const cases: Case[] = Array.from({ length: 1000 }, (_, at) => ({
    judged: {
      kind: 'direct',
      class: 'speech',
      rule: at % 2 === 0 ? 'good' : 'bad',
      flags: [],
      confidence: 0.9,
    },
    right: at % 2 === 0 ? at % 20 !== 0 : at % 4 === 1,
  }));
  it('tells of each rule the share that was right, whatever it said of itself', () => {
    const table = fitCalibration(cases);
    expect(calibrated(cases[0]!.judged, table)).toBeCloseTo(0.9, 1);
    expect(calibrated(cases[1]!.judged, table)).toBeCloseTo(0.5, 1);
  });
  it('gives the same file for the same cases', () => {
    const source = (): string => {
      const table = fitCalibration(cases);
      return calibrationSource({ model: table, rules: table });
    };
    expect(source()).toBe(source());
    expect(source()).toContain('      good: ');
  });
});

describe('what is right', () => {
  const gold = [{ content: [span(0, 10)], source: [span(12, 15)] }];
  it('meets half of an annotated content and touches its source', () => {
    const right = (content: [number, number], source: readonly [number, number][]): boolean | undefined =>
      rightOnes(gold, [{ content: [span(...content)], source: source.map((one) => span(...one)) }])[0];
    expect(right([0, 6], [[14, 20]])).toBe(true);
    expect(right([0, 6], [[15, 20]])).toBe(false);
    expect(right([0, 4], [[12, 15]])).toBe(false);
    expect(right([0, 10], [])).toBe(true);
  });
  it('meets each annotated one once, the best first', () => {
    expect(pairsOf([[span(0, 10)]], [[span(0, 6)], [span(0, 9)]])).toMatchObject([{ gold: 0, found: 1 }]);
  });
});
