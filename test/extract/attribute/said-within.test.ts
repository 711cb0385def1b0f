import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/extract/attribute/draft.ts';
import type { Page } from '../../../src/extract/attribute/page.ts';
import { saidWithin } from '../../../src/extract/attribute/said-within.ts';
import { readBoth } from '../marked-text.ts';

const speech = (): { readonly class: 'speech' } => ({ class: 'speech' });

/** What is left of a draft whose content begins behind `cue` and goes to the end of the text; each as its words. */
function split(text: string, cue: string, over: Partial<Page> = {}): string[] {
  const marks = { start: text.indexOf('“'), end: text.indexOf('”') + 1 };
  const start = text.indexOf(cue) + cue.length + 1;
  const draft: Draft = {
    content: [{ start, end: marks.end }],
    cue: [{ start: text.indexOf(cue), end: start - 1 }],
    mention: [{ start: 0, end: text.indexOf(' ') }],
    addressee: null,
    class: 'attitude',
    rule: 'sequence-model',
    confidence: 0.8,
    negated: false,
    flags: [],
    follows: null,
    quotations: [],
    sentence: { start: 0, end: text.length },
  };
  const page: Page = { text, quotations: [], sentences: [], leads: [], uses: new Map(), ...over };
  const words = (spans: Draft['content']): string =>
    spans.map((span) => text.slice(span.start, span.end)).join('|');
  return saidWithin(draft, page, [marks], speech).map((one) => `${words(one.cue)}: ${words(one.content)}`);
}

describe('a participle that brings a quotation at the end of a content', () => {
  test('is a report of its own by the same speaker', () => {
    expect(split('They demanded answers while chanting, “Open the pier.”', 'demanded')).toEqual([
      'demanded: answers',
      'chanting: “Open the pier.”',
    ]);
    expect(split('Lund called the crew on deck, singing “Row us home.”', 'called')).toEqual([
      'called: the crew on deck',
      'singing: “Row us home.”',
    ]);
  });
  test.each([
    ['They accused him of saying “Open the pier.”', 'accused'],
    ['They heard the crew were chanting, “Open the pier.”', 'heard'],
    ['They demanded “Open the pier.”', 'demanded'],
  ])('but not in: %s', (text, cue) => {
    expect(split(text, cue)).toHaveLength(1);
  });
  test('but not where the marks hold a name', () => {
    const text = 'They called the band on deck, playing “Low Tide”';
    expect(split(text, 'called', { uses: new Map([[text.indexOf('“'), 'title']]) })).toHaveLength(1);
  });
});

test.each([
  [
    'On the crew list, in a column marked “fit for sea,” a doctor had typed “broken wrist.”',
    '“broken wrist.”',
  ],
  ['In a play called “Low Tide,” Lund says “nobody sails home.”', '“nobody sails home.”'],
])('a name in marks before the speaker is none of the words: %s', (text, said) => {
  for (const quotes of readBoth(text))
    expect(quotes.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)))).toEqual([
      [said],
    ]);
});

test('a count behind a verb is a thing done, the noun before a name in marks is part of the name', () => {
  for (const quotes of readBoth('The guard added two locks.')) expect(quotes).toEqual([]);
  for (const quotes of readBoth('Bell ran under the slogan “Build it back”.')) expect(quotes).toEqual([]);
});
