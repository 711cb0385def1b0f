// What a character is, for walks over a text: a table below U+0080, Unicode properties above.

const LETTER = 1;
const NUMBER = 2;
const UPPER = 4;
const LOWER = 8;

/** Bits of each ASCII code. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 48 && code <= 57) return NUMBER;
  if (code >= 65 && code <= 90) return LETTER | UPPER;
  return code >= 97 && code <= 122 ? LETTER | LOWER : 0;
});

const isOf = (code: number, bits: number): boolean => ((ASCII[code] ?? 0) & bits) !== 0;

/** True for a code unit that is an ASCII letter. */
export const isPlainLetter = (code: number): boolean => isOf(code, LETTER);
/** True for a code unit that is an ASCII letter or digit. */
export const isPlainWord = (code: number): boolean => isOf(code, LETTER | NUMBER);

/** True where the code unit at a place is a letter or number of any script (never a half of a pair). */
export function isWordCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? isOf(code, LETTER | NUMBER) : /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** True where a text begins with a capital letter. */
export function startsUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? isOf(code, UPPER) : /^\p{Lu}/u.test(text);
}

/** True where a text begins with a small letter. */
export function startsLower(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? isOf(code, LOWER) : /^\p{Ll}/u.test(text);
}
