import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeReader, signsIn, wordsOfRange } from '../../src/text/line-words.ts';
import { matchWords } from '../../src/text/match-words.ts';
import { paragraphs } from '../../src/text/paragraphs.ts';
import { WORD_SIGN } from '../../src/text/word-signs.ts';

const keysIn = (text: string, start: number, end: number): readonly string[] =>
  wordsOfRange(rangeReader(text, paragraphs(text))({ start, end })).keys;

describe('the words of a stretch of a line', () => {
  it('are those the stretch has by itself, wherever it begins and ends', () => {
    const piece = fc.constantFrom(
      'ferry',
      'can’t',
      'cannot',
      '12,000',
      ' ',
      '  ',
      ', ',
      '\n',
      '[the pier]',
      '. . . ',
      '…',
      'é',
      "'s",
      '😀',
      '-',
    );
    const anyText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.nat(80), (text, from, length) => {
        const span = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
        const read = rangeReader(text, paragraphs(text));
        const { keys, starts, ends } = wordsOfRange(read(span));
        expect({ keys, starts, ends }).toEqual(matchWords(text, span));
        expect(wordsOfRange(read(span)).keys).toEqual(keys);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are read by themselves where a border cuts a word in two or lies in another line', () => {
    const text = 'Minor delays.\nThe pier is shut.';
    expect(keysIn(text, 2, 12)).toEqual(['nor', 'delays']);
    expect(keysIn(text, 0, 3)).toEqual(['min']);
    expect(keysIn(text, 6, 22)).toEqual(['delays', 'the', 'pier']);
    expect(keysIn(text, 14, 31)).toEqual(['the', 'pier', 'is', 'shut']);
  });

  it('are those of the words when more of them stand in a line than are numbered at once', () => {
    const letter = (at: number): string => String.fromCharCode(97 + (at % 26));
    const wordOf = (at: number): string =>
      [1, 26, 26 ** 2, 26 ** 3].map((by) => letter(Math.floor(at / by))).join('');
    const text = Array.from({ length: 70_000 }, (_, at) => wordOf(at)).join(' ');
    const read = rangeReader(text, paragraphs(text));
    expect(wordsOfRange(read({ start: 0, end: text.length })).keys).toEqual(matchWords(text).keys);
  });

  it('tell together what they can be a sign of', () => {
    const text = 'If it rains on Monday, 40 boats may not sail. The pier is green.';
    const read = rangeReader(text, paragraphs(text));
    const { negation, condition, force, date, figure, time, on } = WORD_SIGN;
    expect(signsIn(read({ start: 0, end: 45 }))).toBe(
      negation | condition | force | date | figure | time | on,
    );
    expect(signsIn(read({ start: 46, end: text.length }))).toBe(0);
  });
});
