import { describe, expect, test } from 'vitest';
import { articleOf, readOne, refusalOf } from './read-one.ts';

const TEXT =
  'Fares to Rise Again in the Spring\n\nThe café owner called it “a small, slow robbery” and said she wouldn’t pay it twice.\nThe company answered that nobody had to take the boat on Sundays.\n';

/** The text in windows-1252: the marks it uses, and Latin-1. */
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (mark) => ({ '“': 0x93, '”': 0x94, '’': 0x92 })[mark] ?? mark.charCodeAt(0));

const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    text.split('').flatMap((mark) => {
      const code = mark.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

const codes = async (path: string, bytes: Uint8Array): Promise<string[]> => {
  const reading = await readOne(path, bytes);
  return reading.kind === 'article' ? reading.warnings.map((one) => one.code) : [reading.warning.code];
};

describe('characters', () => {
  test('windows-1252 quotation marks come out as quotation marks, with a word of caution', async () => {
    expect((await articleOf('a.txt', windows1252(TEXT))).text).toBe(TEXT);
    expect(await codes('a.txt', windows1252(TEXT))).toEqual(['encoding-guessed']);
  });

  test('a page’s own declaration is believed', async () => {
    const page = `<html><head><meta charset="windows-1252"><title>Fares to rise</title></head><body><article><p>${TEXT.slice(35).replaceAll('\n', '</p><p>')}</p></article></body></html>`;
    expect((await articleOf('a.html', windows1252(page))).text).toContain('“a small, slow robbery”');
  });

  test('UTF-16 is read with and without its mark', async () => {
    for (const little of [true, false]) {
      expect((await articleOf('a.txt', utf16(`\uFEFF${TEXT}`, little))).text).toBe(TEXT);
      expect((await articleOf('a.txt', utf16(TEXT, little))).text).toBe(TEXT);
    }
  });

  test('damage inside UTF-8 stays visible and is told with its place', async () => {
    const bytes = new TextEncoder().encode(TEXT);
    bytes[bytes.indexOf(0xc3)] = 0xff;
    bytes[bytes.indexOf(0xa9)] = 0x65;
    const reading = await readOne('a.txt', bytes);
    expect(reading.kind === 'article' && reading.warnings.map((one) => [one.code, one.start])).toEqual([
      ['damaged-characters', TEXT.indexOf('é')],
    ]);
  });

  test('text encoded twice is named', async () => {
    expect(await codes('a.txt', new TextEncoder().encode(TEXT.replace('’', 'â€™')))).toEqual([
      'double-encoded',
    ]);
  });
});

describe('what can not be read gets one line', () => {
  test.each([
    ['empty', new Uint8Array()],
    ['empty', new TextEncoder().encode(' \n\t\r\n ')],
    ['binary', Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31])],
    ['binary', Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 9)],
    ['no-article', new TextEncoder().encode('Home\nNews\nSport\nLog in\n')],
    ['no-article', new TextEncoder().encode('Comments\n3\n')],
  ])('%s', async (code, bytes) => {
    expect(await refusalOf('some/page.txt', bytes)).toBe(code);
    const reading = await readOne('some/page.txt', bytes);
    expect(reading.kind === 'refused' && reading.warning.message).toMatch(/^[^\n]+; [^\n]+[^.]$/u);
  });

  test('64 MB are the most', async () => {
    expect(await refusalOf('big.txt', new Uint8Array(64 * 1024 * 1024 + 1))).toBe('too-big');
  });
});
