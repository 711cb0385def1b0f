import { describe, expect, it } from 'vitest';
import { clusters } from '../../src/group/quotes/clusters.ts';
import { EdgeTable } from '../../src/group/quotes/edge-table.ts';
import type { Matcher } from '../../src/group/quotes/matcher.ts';

const anybody = (count: number): Matcher => ({
  count,
  voices: new Int32Array(count).fill(-1),
  speakers: new Int32Array(count).fill(-1),
  indirect: new Uint8Array(count),
  days: new Float64Array(count).fill(Infinity),
  until: new Float64Array(count).fill(Infinity),
  agreement: () => 'open',
  closeness: () => 'undated',
});

type Kind = 'strong' | 'leaf' | 'weak';

/** Child, parent, score, kind. */
const rootsOf = (count: number, drawn: readonly (readonly [number, number, number, Kind])[]): number[] => {
  const edges = new EdgeTable();
  for (const [child, parent, score, kind] of drawn)
    edges.push({
      child,
      parent,
      verdict: { rule: 'near-words', score, leaf: kind !== 'strong', weak: kind === 'weak' },
      inChild: { start: 0, end: 1 },
      inParent: { start: 0, end: 1 },
    });
  return [...clusters(anybody(count), edges).roots];
};

describe('a fragment', () => {
  it('hangs on the one it fits best, and brings nothing together', () => {
    expect(
      rootsOf(3, [
        [2, 0, 900, 'leaf'],
        [2, 1, 800, 'leaf'],
      ]),
    ).toEqual([0, 1, 0]);
  });

  it('that fits two alike is given to neither', () => {
    expect(
      rootsOf(3, [
        [2, 0, 900, 'leaf'],
        [2, 1, 900, 'leaf'],
      ]),
    ).toEqual([0, 1, 2]);
  });

  it('that fits two alike hangs on the one that is printed six times as often, not on one printed five times', () => {
    const printed = (times: number): number[] => {
      const copies = Array.from({ length: times - 1 }, (_, at) => [at + 1, 0, 1000, 'strong'] as const);
      const fragment = times + 1;
      return rootsOf(times + 2, [...copies, [fragment, 0, 900, 'leaf'], [fragment, times, 900, 'leaf']]);
    };
    expect(printed(6).at(-1)).toBe(0);
    expect(printed(5).at(-1)).toBe(6);
  });

  it('that fits two alike is settled where one of the two hangs on the other', () => {
    expect(
      rootsOf(3, [
        [2, 0, 900, 'leaf'],
        [2, 1, 900, 'leaf'],
        [1, 0, 500, 'leaf'],
      ]),
    ).toEqual([0, 0, 0]);
  });

  it('hangs once: what it fits less well stays apart', () => {
    expect(
      rootsOf(4, [
        [3, 0, 900, 'leaf'],
        [3, 1, 700, 'leaf'],
        [3, 2, 600, 'leaf'],
      ]),
    ).toEqual([0, 1, 2, 0]);
  });
});

describe('two wordings that share too little to join', () => {
  it('are one where one stands alone, whichever is the longer', () => {
    // Three that are one; an edited printing, longer by a word, hangs on them.
    expect(
      rootsOf(4, [
        [1, 0, 900, 'strong'],
        [2, 0, 900, 'strong'],
        [0, 3, 500, 'weak'],
      ]),
    ).toEqual([0, 0, 0, 0]);
  });

  it('never join two groups through a third that hangs on one', () => {
    // 0-1 and 2-3 are groups; 4 fits both and hangs on the better.
    expect(
      rootsOf(5, [
        [1, 0, 900, 'strong'],
        [3, 2, 900, 'strong'],
        [0, 4, 500, 'weak'],
        [2, 4, 400, 'weak'],
      ]),
    ).toEqual([0, 0, 2, 2, 0]);
  });
});

it('edges in any order give the same clusters', () => {
  const drawn = [
    [1, 0, 900, 'strong'],
    [2, 0, 700, 'leaf'],
    [2, 3, 700, 'leaf'],
    [3, 0, 650, 'weak'],
    [4, 3, -40, 'strong'],
  ] as const;
  expect(rootsOf(5, drawn.toReversed())).toEqual(rootsOf(5, drawn));
});
