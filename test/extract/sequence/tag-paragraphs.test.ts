import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanQuotations } from '../../../src/extract/scan.ts';
import { readSequenceModel, tagParagraphs } from '../../../src/extract/sequence/index.ts';
import type { TaggedSpan } from '../../../src/extract/tagged-span.ts';
import { paragraphs } from '../../../src/text/index.ts';

const BYTES = readFileSync(new URL('../../../src/extract/sequence/weights.bin', import.meta.url));
const MODEL = readSequenceModel(BYTES);

function tagged(text: string, model = MODEL): TaggedSpan[] {
  const blocks = paragraphs(text);
  return tagParagraphs(text, blocks, scanQuotations(text, blocks), model);
}

const wordsOf = (text: string): string[] =>
  tagged(text).map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`);

describe('tagged spans', () => {
  it('find who said what in a reported clause', () => {
    expect(wordsOf('Mara Quill said that the bridge would be closed until spring.')).toEqual([
      'source: Mara Quill',
      'cue: said',
      'content: that the bridge would be closed until spring',
    ]);
  });

  it('find the source behind "according to"', () => {
    expect(wordsOf('The ferry lost money last year, according to the company.')).toEqual([
      'content: The ferry lost money last year',
      'cue: according to',
      'source: the company',
    ]);
  });

  it('find a direct quotation with its marks', () => {
    const text = '“We will not sell the pier,” Mayor Tom Arden said on Monday.';
    expect(wordsOf(text)).toContain('content: “We will not sell the pier,”');
    expect(wordsOf(text)).toContain('source: Mayor Tom Arden');
  });

  it('leave a paragraph alone in which nobody says anything', () => {
    expect(wordsOf('The ferry left the harbor at noon with forty passengers on board.')).toEqual([]);
  });

  it('are the same whatever was tagged before', () => {
    const text = 'Mara Quill said the bridge would close. Officials denied it.';
    const alone = tagged(text, readSequenceModel(BYTES));
    tagged('“Something else,” said another person entirely, who told reporters so.');
    expect(tagged(text)).toEqual(alone);
  });

  it('are the same behind more different words than the memo holds', () => {
    const crowd = Array.from({ length: 40_000 }, (_, at) => `w${at.toString(36)}x`).join(' ');
    const text = 'Mara Quill said the bridge would close.';
    const alone = tagged(text).map(({ label, start, end }) => [label, start, end]);
    const shift = crowd.length + 2;
    const behind = tagged(`${text}\n${crowd}.\n${text}`.slice(text.length + 1)).filter(
      ({ start }) => start >= shift,
    );
    expect(behind.map(({ label, start, end }) => [label, start - shift, end - shift])).toEqual(alone);
  });

  it('stay in order, disjoint, inside one paragraph and between 0 and 1 on any text', () => {
    const part = fc.constantFrom(
      'Orla ',
      'said ',
      'that ',
      'the pier ',
      '“',
      '” ',
      ', ',
      '. ',
      '\n',
      'according to ',
      '\ud83d',
      '\0',
      'would close ',
      "'",
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 80 }).map((parts) => parts.join('')),
        (text) => {
          let reached = 0;
          for (const { start, end, score } of tagged(text)) {
            expect(start).toBeGreaterThanOrEqual(reached);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).not.toContain('\n');
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(1);
            reached = end;
          }
          expect(reached).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it('come out of a paragraph far longer than a unit, up to its last word', () => {
    const text = 'The clerk said that the road was closed. '.repeat(400).trim();
    const found = tagged(text);
    expect(found.filter(({ label }) => label === 'cue')).toHaveLength(400);
    expect(found.at(-1)!.end).toBe(text.length - 1);
  });

  it('come out of a sentence far longer than a unit', () => {
    const found = tagged(`${'word '.repeat(5000)}and the clerk said that the road was closed.`);
    expect(found.every(({ start, end }) => end > start)).toBe(true);
  });
});

describe('reading a model', () => {
  it('refuses bytes that are no model, are cut short or are damaged, in one line', () => {
    const torn = Uint8Array.from(BYTES);
    torn.fill(7, 40, 400);
    for (const bytes of [
      new Uint8Array(0),
      Buffer.from('no model at all, only words'),
      BYTES.subarray(0, 5000),
      torn,
    ]) {
      expect(() => readSequenceModel(bytes)).toThrow(/^[^\n]*sequence model[^\n]*$/u);
    }
  });
});
