import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute } from '../../src/extract/attribute/attribute.ts';
import { passageOf } from '../../src/extract/attribute/item.ts';
import { extract } from '../../src/extract/index.ts';
import { readingLines } from '../../src/extract/reading-lines.ts';
import { scanQuotations } from '../../src/extract/scan.ts';
import type { Quote, Span } from '../../src/model/index.ts';
import { articleOf } from './read-text.ts';

const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '„',
  '「',
  '」',
  '&quot;',
  ' ',
  ' ',
  ' ',
  '. ',
  ', ',
  '? ',
  '\n',
  '—',
  '(',
  ')',
  'Ann Lund',
  'the mayor',
  'he',
  'said',
  'told',
  'Reuters',
  'that',
  'according to',
  'was called',
  'by',
  'quoted',
  'as saying',
  'on Tuesday',
  'in a statement',
  'U.S.',
  '’80s',
  '5\' 3"',
  'and',
  'but',
  'who',
  'it is over',
  '\ud800',
  '\u0000',
  '🚨',
  ':',
];
const article = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
const anyText = fc.oneof(article, fc.string({ unit: 'binary', maxLength: 200 }));

function expectOrdered(spans: readonly Span[], text: string): void {
  let reached = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(reached);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    reached = end;
  }
}

describe('any text', () => {
  test('every span slices inside the text, in order and disjoint', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { quotes } = extract(articleOf(text), null);
        for (const quote of quotes) {
          expectOrdered(quote.content, text);
          expectOrdered(quote.quoted, text);
          expectOrdered(quote.cue, text);
          expectOrdered(quote.speaker?.mention ?? [], text);
          for (const via of quote.via) expect(text.slice(via.start, via.end)).toBe(via.name);
          expect(quote.content.length).toBeGreaterThan(0);
          expect(quote.confidence).toBeGreaterThanOrEqual(0);
          expect(quote.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('quotations come in order, each inside the one that holds it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = scanQuotations(text, [{ start: 0, end: text.length }]);
        const holders: Span[] = [];
        for (const { span, inner, depth, continues } of found) {
          expect(inner.start).toBeGreaterThanOrEqual(span.start);
          expect(inner.end).toBeLessThanOrEqual(span.end);
          while ((holders.at(-1)?.end ?? Infinity) <= span.start) holders.pop();
          expect(depth).toBe(holders.length);
          holders.push(span);
          if (continues !== null) expect(found[continues]?.closed).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('the same text gives the same quotes, each with its own id', () => {
    fc.assert(
      fc.property(article, (text) => {
        const quotes = extract(articleOf(text), null).quotes;
        expect(extract(articleOf(text), null).quotes).toEqual(quotes);
        expect(new Set(quotes.map(({ id }) => id)).size).toBe(quotes.length);
        const places = quotes.map(({ content }: Quote) => JSON.stringify(content));
        expect(new Set(places).size).toBe(quotes.length);
      }),
    );
  });

  test('words that two readings claim are one quote, the surer one’s', () => {
    const text = 'The tug circled the trawler as her crew shouted, “Farvel!” - Danish for “goodbye.”';
    const { quotes } = extract(articleOf(text), null);
    const claimed = quotes.filter(({ quoted }) =>
      quoted.some(({ start, end }) => text.slice(start, end) === 'Farvel!'),
    );
    expect(claimed.map(({ speaker }) => speaker?.name)).toEqual(['her crew']);
  });
});

describe('hostile lines', () => {
  const LENGTH = 60_000;
  test.each([
    '"',
    '" ',
    '“a b.” ',
    "‘a' ",
    'said ',
    'he said, ',
    ', ',
    '1, ',
    'according to Ann, ',
    '“a” said Ann ',
  ])('a line of %j is read in one go', (unit) => {
    const text = unit.repeat(LENGTH / unit.length);
    const lines = [...readingLines(text, [{ start: 0, end: text.length }])];
    const quotations = scanQuotations(text, lines);
    for (const { content } of attribute(text, lines, quotations, null)) expectOrdered(content, text);
  });
  test.each(['said ', 'who had ', '“a” ', '1, '])('no sentence of %j is walked without end', (unit) => {
    const text = unit.repeat(10_000);
    const quoted = scanQuotations(text, [{ start: 0, end: text.length }]).map((quotation, index) => ({
      index,
      quotation,
    }));
    const { sentences, items } = passageOf(text, { start: 0, end: text.length }, 0, quoted);
    expect(Math.max(...sentences.map(({ from, to }) => to - from))).toBeLessThanOrEqual(400);
    expect(sentences.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(items.length);
  });
  test('a line without end is cut, and the cuts cover it', () => {
    const text = 'word '.repeat(100_000);
    const lines = [...readingLines(text, [{ start: 0, end: text.length }])];
    expect(lines.length).toBeGreaterThan(1);
    expectOrdered(lines, text);
    expect(lines.at(-1)?.end).toBe(text.trimEnd().length);
  });
});
