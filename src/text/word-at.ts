import { ownCopy } from './remembered.ts';

const SLOTS = 2 ** 14;
/** Longer words are rare: they are cut out anew each time. */
const LONGEST = 24;

const held: (string | undefined)[] = Array.from({ length: SLOTS }, () => undefined);

/**
 * `text.slice(start, end)`, for words: the same word gives the very same string as long as it is remembered.
 *
 * Cutting out a word and hashing it for a look-up cost more than comparing it with the one
 * seen last; a string that was looked up once carries its hash. One word a slot, the last
 * one seen wins: memory is bounded, the answer never depends on it.
 */
export function wordAt(text: string, start: number, end: number): string {
  const length = end - start;
  if (length <= 0 || length > LONGEST) return text.slice(start, end);
  let hash = length;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const known = held[slot];
  if (known?.length === length && stands(known, text, start)) return known;
  const word = ownCopy(text.slice(start, end));
  held[slot] = word;
  return word;
}

function stands(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}
