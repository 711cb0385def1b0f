import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/extract/attribute/draft.ts';
import { withNested } from '../../../src/extract/attribute/nested.ts';
import { inWords, readBoth } from '../marked-text.ts';

const span = (start: number, end: number): { start: number; end: number } => ({ start, end });

/** "Smit said that Joran told him that the deal was dead.": the outer report, and the one inside it. */
const OUTER: Draft = {
  content: [span(10, 53)],
  cue: [span(5, 9)],
  mention: [span(0, 4)],
  addressee: null,
  class: 'speech',
  rule: 'speaker-verb-that',
  confidence: 0.9,
  negated: false,
  flags: [],
  follows: null,
  quotations: [],
  sentence: span(0, 54),
};
const INNER: Draft = { ...OUTER, content: [span(30, 53)], cue: [span(21, 25)], mention: [span(15, 20)] };
const NESTED: Draft = { ...INNER, flags: ['nested'] };
const ELSEWHERE: Draft = { ...OUTER, content: [span(70, 90)], cue: [span(65, 69)], mention: [span(60, 64)] };

describe('what is chosen beside a report', () => {
  test('is the report inside it', () => {
    expect(withNested([OUTER], [OUTER, NESTED])).toEqual([OUTER, NESTED]);
  });
  test('is the report that holds it, which then is the outer one', () => {
    expect(withNested([INNER], [OUTER])).toEqual([OUTER, NESTED]);
  });
  test('is no report inside one that was not chosen', () => {
    expect(withNested([], [OUTER, NESTED])).toEqual([]);
    expect(withNested([ELSEWHERE], [NESTED])).toEqual([ELSEWHERE]);
  });
  test('is no report that holds another cue alone', () => {
    expect(withNested([ELSEWHERE], [OUTER])).toEqual([ELSEWHERE]);
  });
  test('is no second report by the same verb', () => {
    expect(withNested([OUTER, INNER], [OUTER, NESTED])).toEqual([OUTER, INNER]);
    expect(withNested([{ ...OUTER, content: [span(15, 53)] }, INNER], [OUTER])).toHaveLength(2);
  });
  test.each<[string, Partial<Draft>]>([
    ['what somebody thinks', { class: 'thought' }],
    ['what nobody says', { mention: [] }],
    ['what a weaker rule found', { rule: 'shared-subject' }],
  ])('is no outer report where it is %s', (_, parts) => {
    expect(withNested([INNER], [{ ...OUTER, ...parts }])).toEqual([INNER]);
  });
  test('is nothing inside a thought', () => {
    const thought: Draft = { ...OUTER, class: 'thought' };
    expect(withNested([thought], [NESTED])).toEqual([thought]);
  });
});

describe('one report stays one', () => {
  test.each([
    'Smit said that Joran said the deal was dead.',
    'Smit said Joran thinks that the deal is dead.',
    'Smit thinks that Joran told him that the deal was dead.',
  ])('%s', (text) => {
    for (const quotes of readBoth(text)) {
      expect(quotes.map((quote) => inWords(text, quote).source)).toEqual([['Smit']]);
    }
  });
});
