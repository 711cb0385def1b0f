import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { remembered } from './remembered.ts';

const MEMO_LIMIT = 50_000;
/** What is longer is no English word and is left as it is. */
const LONGEST = 60;

/** The stemmer is ten times slower than the look-up. */
const stemmed = remembered(MEMO_LIMIT, (word) => porter.stem(word));

/** The Porter stem of one lower-case English word ("voters" and "voter" share one). Remembered. */
export function stem(word: string): string {
  return word.length > LONGEST ? word : stemmed(word);
}
