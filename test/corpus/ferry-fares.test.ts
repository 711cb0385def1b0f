import { describe, expect, it } from 'vitest';
import { compareExpected } from './compare-expected.ts';
import { readExpected } from './expected.ts';
import { readSet } from './read-set.ts';

const outcomes = compareExpected(readExpected('ferry-fares'), await readSet('ferry-fares'));

describe('the ferry-fares story', () => {
  it.each(outcomes.map((outcome) => ({ ...outcome })))('$part: $what', ({ holds, saw }) => {
    expect(holds, `saw ${saw}`).toBe(true);
  });
});
