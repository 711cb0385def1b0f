import { wordGeneration, wordIdAt, wordOfId } from './word-ids.ts';

/** What is remembered of words: by where one stands, or by its number (of the present generation). */
export interface WordMemory<T> {
  readonly at: (text: string, start: number, end: number) => T;
  readonly ofId: (id: number) => T;
}

/**
 * The function `answer` of the word that stands at a place, worked out once for words that repeat, without cutting them out.
 *
 * Cutting out a word and hashing it for a look-up cost more than finding its number in a small table, and
 * steps that ask for the same place find it there at once. Memory is bounded, the answer never depends on it. One
 * object is given out many times: it must not be changed.
 */
export function wordMemory<T>(answer: (word: string) => T): WordMemory<T> {
  let held: (T | undefined)[] = [];
  let generation = -1;
  const ofId = (id: number): T => {
    if (generation !== wordGeneration()) {
      generation = wordGeneration();
      held = [];
    }
    const known = id < held.length ? held[id] : undefined;
    if (known !== undefined) return known;
    const found = answer(wordOfId(id));
    while (held.length < id) held.push(undefined);
    held[id] = found;
    return found;
  };
  const at = (text: string, start: number, end: number): T => {
    const id = wordIdAt(text, start, end);
    return id < 0 ? answer(text.slice(start, end)) : ofId(id);
  };
  return { at, ofId };
}

/** `wordMemory` by place alone. */
export const rememberedAt = <T>(
  answer: (word: string) => T,
): ((text: string, start: number, end: number) => T) => wordMemory(answer).at;
