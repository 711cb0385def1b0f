import { expect, it } from 'vitest';
import { cascadeOf } from './cascades.ts';
import { verdictsOf } from './origins.ts';

it('a seed makes the same world again, with the first article among those held', () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const cascade = cascadeOf(seed);
    expect(cascadeOf(seed)).toEqual(cascade);
    expect(cascade.tellings[cascade.first]).toBeDefined();
    expect(cascade.hidden).toBeLessThanOrEqual(0.5);
  }
});

it('grades that claim one origin are right in generated worlds; D and X claim none; order plays no part', () => {
  const verdicts = verdictsOf(1500);
  for (const { grade, isRight, namesOne, isSameInAnyOrder } of verdicts) {
    expect(isSameInAnyOrder).toBe(true);
    expect(namesOne).toBe(grade !== 'D' && grade !== 'X');
    if (namesOne) expect(isRight).toBe(true);
  }
  expect(new Set(verdicts.map(({ grade }) => grade))).toEqual(new Set(['A', 'B', 'C', 'D']));
});
