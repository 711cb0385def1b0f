import { wordGeneration, wordIdAt, wordOfId } from './word-ids.ts';

/**
 * The function `answer` of the word that stands at a place, worked out once for words that repeat, without cutting them out.
 *
 * Cutting out a word and hashing it for a look-up cost more than finding its number in a small table, and
 * steps that ask for the same place find it there at once. Memory is bounded, the answer never depends on it. One
 * object is given out many times: it must not be changed.
 */
export function rememberedAt<T>(
  answer: (word: string) => T,
): (text: string, start: number, end: number) => T {
  let held: (T | undefined)[] = [];
  let generation = -1;
  return (text, start, end) => {
    const id = wordIdAt(text, start, end);
    if (id < 0) return answer(text.slice(start, end));
    if (generation !== wordGeneration()) {
      generation = wordGeneration();
      held = [];
    }
    const known = held[id];
    if (known !== undefined) return known;
    const found = answer(wordOfId(id));
    while (held.length < id) held.push(undefined);
    held[id] = found;
    return found;
  };
}
