/** Longer words are rare: their answers are worked out anew each time. */
const LONGEST = 60;
/** From this length on the engine may answer a view that keeps the whole text it was cut from in memory. */
const VIEW_FROM = 13;

/** The same word in memory of its own, so that keeping it does not keep the text it was cut from. */
export const ownCopy = (word: string): string => (word.length < VIEW_FROM ? word : word.split('').join(''));

/**
 * The function `answer`, worked out once for each word of up to 60 characters: words repeat.
 *
 * At most `limit` answers are held; when full the memory starts anew. The answer never depends on it,
 * and one object is given out many times: it must not be changed.
 */
export function remembered<T>(limit: number, answer: (word: string) => T): (word: string) => T {
  const held = new Map<string, T>();
  return (word) => {
    const known = held.get(word);
    if (known !== undefined) return known;
    const found = answer(word);
    if (word.length > LONGEST) return found;
    if (held.size >= limit) held.clear();
    held.set(ownCopy(word), found);
    return found;
  };
}
