import { GRAM_WORDS, gramHash, hash32, matchWords, stemHash } from '../text/index.ts';

/**
 * In how many texts each word 3-gram stands, by its hash; no gram reaches over the end of a line.
 *
 * Cost: linear in characters; a number for each different gram is held.
 */
export function countGrams(texts: Iterable<string>): ReadonlyMap<number, number> {
  return textsHolding(texts, gramsOf);
}

/** In how many texts each word stands, by the hash of its stem. Cost as above. */
export function countWords(texts: Iterable<string>): ReadonlyMap<number, number> {
  return textsHolding(texts, (text) => new Set(matchWords(text).keys.map((key) => stemHash(key))));
}

function textsHolding(
  texts: Iterable<string>,
  held: (text: string) => ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const text of texts) for (const one of held(text)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

function gramsOf(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const line of text.split('\n')) {
    const hashes = matchWords(line).keys.map((key) => hash32(key));
    for (let at = 0; at + GRAM_WORDS <= hashes.length; at += 1)
      found.add(gramHash(hashes[at] ?? 0, hashes[at + 1] ?? 0, hashes[at + 2] ?? 0));
  }
  return found;
}
