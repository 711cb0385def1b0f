import { describe, expect, it } from 'vitest';
import { losses } from './baseline.ts';
import { partFigures } from './kind-figures.ts';
import { withSection } from './measurements.ts';
import { reliability } from './reliability.ts';

describe('the baseline', () => {
  const before = { quotes: { exact: 50, found: 80 } };

  it('is lost where a figure drops by more than half a point or is gone', () => {
    expect(losses(before, { quotes: { exact: 49.4, found: 80 } })).toEqual([
      'quotes: exact fell from 50.0 to 49.4',
    ]);
    expect(losses(before, { quotes: { exact: 50 } })).toEqual([
      'quotes: found was 80.0 and is no longer measured',
    ]);
  });

  it('stands where figures rise, drop a little or were not measured at all', () => {
    expect(losses(before, { quotes: { exact: 49.5, found: 90, other: 1 } })).toEqual([]);
    expect(losses(before, {})).toEqual([]);
  });
});

describe('the page of measurements', () => {
  it('takes a section in the place of the one that was there and leaves the others alone', () => {
    const page = withSection(withSection('# Page\n', 'a', 'old'), 'b', 'other');
    const now = withSection(page, 'a', 'new');
    expect(now).toContain('<!-- a -->\n\nnew\n\n<!-- /a -->');
    expect(now).not.toContain('old');
    expect(now).toContain('<!-- b -->\n\nother\n\n<!-- /b -->');
  });
});

describe('figures by kind', () => {
  it('count what was found, exactly or at least by half, and what was right', () => {
    const text = '“We go,” she said. He thinks it rains today.';
    const direct = [{ start: 0, end: 8 }];
    const indirect = [{ start: 29, end: 43 }];
    const gold = [
      {
        name: 'a',
        text,
        attributions: [direct, indirect].map((content) => ({ content, cue: [], source: [] })),
      },
    ];
    const quotes = [
      { kind: 'direct', class: 'speech', content: [{ start: 1, end: 6 }], cue: [], speaker: null },
    ];
    const entries = new Map([['a', { extraction: { quotes, claims: [], warnings: [] } }]]) as never;
    const [first, , last] = partFigures(gold, entries);
    expect(first).toMatchObject({ part: 'direct', gold: 1, predicted: 1 });
    expect(first?.scores['content.exact']).toEqual({ p: 100, r: 100, f1: 100 });
    expect(last).toMatchObject({ part: 'indirect', gold: 1, predicted: 0 });
    expect(last?.scores['content.match']).toEqual({ p: 0, r: 0, f1: 0 });
  });

  it('say how far a confidence lies from the share that is right', () => {
    const content = [{ start: 0, end: 10 }];
    const gold = [{ name: 'a', text: '', attributions: [{ content, cue: [], source: [] }] }];
    const quotes = [
      { content, speaker: null, confidence: 0.95 },
      { content: [{ start: 20, end: 30 }], speaker: null, confidence: 0.15 },
    ];
    const entries = new Map([['a', { extraction: { quotes, claims: [], warnings: [] } }]]) as never;
    const { deciles, error, hidden } = reliability(gold, entries);
    expect(deciles.map(({ count, right }) => [count, right])).toEqual([
      [1, 0],
      [1, 100],
    ]);
    expect(error).toBeCloseTo(10);
    expect(hidden).toEqual({ count: 1, right: 0 });
  });
});
