import { isSpaceCode } from './paragraphs.ts';

/** What a UTF-16 code unit is to the tokenizer. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const QUOTE = 3;
/** Straight and curly single marks: inside a word an apostrophe, else a quotation mark. */
export const APOSTROPHE = 4;
export const PUNCTUATION = 5;
export const SYMBOL = 6;
export const HYPHEN = 7;
export const STOP = 8;
/** First or second half of a character outside the basic plane, or a lone surrogate. */
export const SURROGATE = 9;

const QUOTES = '"`´«»‘‚‛“”„‟‹›「」『』〝〞〟＂＇';
const APOSTROPHES = "'’ʼ";
const ASCII_SYMBOLS = '#$%&*+<=>@\\^_|~/';
/** Ranges that are not letters, from U+02C2 up: first, last, class. Whatever is in none of them is a letter. */
const RANGES: readonly (readonly [number, number, number])[] = [
  [0x200c, 0x200d, LETTER],
  [0x2010, 0x2011, HYPHEN],
  [0x2012, 0x2031, PUNCTUATION],
  [0x2032, 0x205e, PUNCTUATION],
  [0x2060, 0x2064, LETTER],
  [0x2065, 0x206f, SPACE],
  [0x2070, 0x2089, DIGIT],
  [0x208a, 0x2bff, SYMBOL],
  [0x2e00, 0x2e7f, PUNCTUATION],
  [0x3001, 0x3020, PUNCTUATION],
  [0xd800, 0xdfff, SURROGATE],
  [0xe000, 0xf8ff, SYMBOL],
  [0xfe10, 0xfe1f, PUNCTUATION],
  [0xfe30, 0xfe6f, PUNCTUATION],
  [0xff01, 0xff0f, PUNCTUATION],
  [0xff10, 0xff19, DIGIT],
  [0xff1a, 0xff20, PUNCTUATION],
  [0xff3b, 0xff40, PUNCTUATION],
  [0xff5b, 0xff65, PUNCTUATION],
  [0xffe0, 0xffff, SYMBOL],
];

/** Everything below U+0300, where nearly all of an English text lies. */
const LOW = Uint8Array.from({ length: 0x300 }, (_, code) => lowClass(code));

/** Dashes, curly quotes and the like, which English texts use as well. */
const GENERAL = 0x2000;
const GENERAL_PUNCTUATION = Uint8Array.from({ length: 0x70 }, (_, at) => highClass(GENERAL + at));

/** The class of one code unit. Constant time: tables where English texts lie, a few ranges elsewhere. */
export function charClass(code: number): number {
  if (code < 0x300) return LOW[code] ?? SPACE;
  return GENERAL_PUNCTUATION[code - GENERAL] ?? highClass(code);
}

function lowClass(code: number): number {
  const char = String.fromCharCode(code);
  if (code <= 32 || (code >= 0x7f && code <= 0xa0) || isSpaceCode(code)) return SPACE;
  if (code >= 48 && code <= 57) return DIGIT;
  if (char === '-') return HYPHEN;
  if (char === '.') return STOP;
  if (APOSTROPHES.includes(char)) return APOSTROPHE;
  if (QUOTES.includes(char)) return QUOTE;
  if (ASCII_SYMBOLS.includes(char)) return SYMBOL;
  // The soft hyphen stands inside a word and is no mark of its own.
  if (/[\p{L}\p{M}\u00ad]/u.test(char)) return LETTER;
  return code < 0x80 ? PUNCTUATION : SYMBOL;
}

function highClass(code: number): number {
  if (isSpaceCode(code) || code === 0x2028 || code === 0x2029) return SPACE;
  const char = String.fromCharCode(code);
  if (APOSTROPHES.includes(char)) return APOSTROPHE;
  if (QUOTES.includes(char)) return QUOTE;
  for (const [first, last, kind] of RANGES) {
    if (code <= last) return code >= first ? kind : LETTER;
  }
  return LETTER;
}
