import { ownCopy } from './remembered.ts';

const SLOTS = 2 ** 14;
/** Longer words are rare: they are cut out anew each time. */
const LONGEST = 24;

interface Held<T> {
  readonly word: string;
  readonly answer: T;
}

/**
 * The function `answer` of the word that stands at a place, worked out once for words that repeat, without cutting them out.
 *
 * Cutting out a word and hashing it for a look-up cost more than comparing it with the one seen
 * last. One word a slot, the last one seen wins: memory is bounded, the answer never depends on it. One
 * object is given out many times: it must not be changed.
 */
export function rememberedAt<T>(
  answer: (word: string) => T,
): (text: string, start: number, end: number) => T {
  let held: (Held<T> | undefined)[] = [];
  return (text, start, end) => {
    const length = end - start;
    if (length <= 0 || length > LONGEST) return answer(text.slice(start, end));
    const slot = slotOf(text, start, end);
    const known = held[slot];
    if (known !== undefined && known.word.length === length && stands(known.word, text, start)) {
      return known.answer;
    }
    if (held.length === 0) held = Array.from({ length: SLOTS }, () => undefined);
    const word = ownCopy(text.slice(start, end));
    const found = answer(word);
    held[slot] = { word, answer: found };
    return found;
  };
}

function slotOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function stands(word: string, text: string, start: number): boolean {
  const { length } = word;
  for (let at = 0; at < length; at += 1) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}
