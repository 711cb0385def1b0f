import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, visible, visibleJson } from '../../src/report/terminal.ts';

/** Everything that could move a cursor, colour a line or turn its letters round. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\u001b',
      '\u009b',
      '\u0007',
      '\r',
      '\b',
      '\0',
      '\u202e',
      '\u2066',
      '\u200f',
      ']',
      '0',
      ';',
      'm',
      '[',
      '\n',
      '\t',
      '“',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

describe('article text on a screen', () => {
  it('shows an escape sequence instead of obeying it', () => {
    expect(visible('a\u001b[31mred\u009b0m')).toBe('a\\u{001B}[31mred\\u{009B}0m');
  });

  it('shows the controls that reorder letters', () => {
    expect(visible('safe\u202egpj.exe')).toBe('safe\\u{202E}gpj.exe');
  });

  it('holds nothing that steers, whatever the text', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(visible(text)).not.toMatch(STEERING);
        expect(oneLine(text)).not.toMatch(/[\n\r\t]/u);
      }),
    );
  });

  it('is the same value as JSON, with nothing raw that steers', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const json = visibleJson(JSON.stringify({ text }));
        expect(json).not.toMatch(STEERING);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });
});
