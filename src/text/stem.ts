import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

const MEMO_LIMIT = 50_000;
const memo = new Map<string, string>();

/**
 * The Porter stem of one lower-case English word ("voters" and "voter" share one).
 *
 * Memoised: words repeat, and the stemmer is ten times slower than the look-up.
 * The memo is emptied when full, so memory is bounded; the answer never depends on it.
 */
export function stem(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_LIMIT) memo.clear();
  const stemmed = word.length > 60 ? word : porter.stem(word);
  memo.set(word, stemmed);
  return stemmed;
}
