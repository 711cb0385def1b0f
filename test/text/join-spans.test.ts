import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/model/index.ts';
import { joinQuoted, joinSpans } from '../../src/text/index.ts';

/** The spans of some words, in order. */
function at(text: string, ...words: readonly string[]): Span[] {
  let from = 0;
  return words.map((part) => {
    const start = text.indexOf(part, from);
    from = start + part.length;
    return { start, end: from };
  });
}

describe('a passage in parts', () => {
  it('shows each part as it stands, and a gap where words lie between', () => {
    const text = '“It rained,” Ito said. “We played.”';
    expect(joinSpans(text, at(text, '“It rained,”', '“We played.”'))).toBe('“It rained,” … “We played.”');
  });

  it('runs on where no word lies between', () => {
    const text = '“It rained.\n“We played.”';
    expect(joinSpans(text, at(text, '“It rained.', '“We played.”'))).toBe('“It rained. “We played.”');
  });

  it('holds nothing but the parts and the gaps between them', () => {
    const cuts = fc.uniqueArray(fc.nat(60), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ minLength: 60, maxLength: 60 }), cuts, (text, places) => {
        const sorted = places.toSorted((a, b) => a - b);
        const spans = sorted.flatMap((start, n) =>
          n % 2 === 0 ? [{ start, end: sorted[n + 1] ?? text.length }] : [],
        );
        const parts = spans.map(({ start, end }) => text.slice(start, end));
        const shown = joinSpans(text, spans);
        expect(shown.length - parts.join('').length).toBeLessThanOrEqual(3 * Math.max(0, parts.length - 1));
        let from = 0;
        for (const part of parts) {
          const found = shown.indexOf(part, from);
          expect(found).toBeGreaterThanOrEqual(from);
          from = found + part.length;
        }
      }),
    );
  });
});

describe('the wording of a quotation in parts', () => {
  it('drops the comma that style puts before the closing mark', () => {
    const text = '“The gates shut,” she said.';
    expect(joinQuoted(text, at(text, 'The gates shut,'))).toBe('The gates shut');
  });

  it('invents no full stop where the article prints a comma', () => {
    const text = '“It rained,” Ito said. “We played.”';
    expect(joinQuoted(text, at(text, 'It rained,', 'We played.'))).toBe('It rained … We played.');
  });

  it('keeps fragments of a reported clause apart', () => {
    const text = 'He called it “cruel,” even “illegal”.';
    expect(joinQuoted(text, at(text, 'cruel,', 'illegal'))).toBe('cruel … illegal');
  });

  it('keeps the comma of a speaker who goes on in the next paragraph', () => {
    const text = '“It rained,\n“and we played.”';
    expect(joinQuoted(text, at(text, 'It rained,', 'and we played.'))).toBe('It rained, and we played.');
  });
});
