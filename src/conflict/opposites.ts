import { CONFIRMING_VERBS, DENYING_VERBS, NEGATIVE_PREFIXES, OPPOSITES } from '../lexicon/index.ts';
import { lemma, matchWords } from '../text/index.ts';
import type { AlignedWord } from './aligned-words.ts';

const baseOf = (word: string): string => lemma(matchWords(word).keys[0] ?? word);

const PAIRS: ReadonlySet<string> = new Set(
  OPPOSITES.flatMap(([a, b]) => [`${baseOf(a)} ${baseOf(b)}`, `${baseOf(b)} ${baseOf(a)}`]),
);
const CONFIRMING = new Set([...CONFIRMING_VERBS].map(baseOf));
const DENYING = new Set([...DENYING_VERBS].map(baseOf));

/** Whether two words cannot both be true of one thing: by the table, or by a negative prefix ("safe", "unsafe"). */
export function areOpposites(a: AlignedWord, b: AlignedWord): boolean {
  return PAIRS.has(`${a.base} ${b.base}`) || isPrefixed(a.key, b.key) || isPrefixed(b.key, a.key);
}

/** Short words are left out: "a" + "way", "in" + "put". */
const SHORTEST_PREFIXED = 4;

const isPrefixed = (plain: string, prefixed: string): boolean =>
  plain.length >= SHORTEST_PREFIXED &&
  NEGATIVE_PREFIXES.some((prefix) => prefix.length > 1 && prefixed === prefix + plain);

export const isConfirming = (word: AlignedWord): boolean => CONFIRMING.has(word.base);
export const isDenying = (word: AlignedWord): boolean => DENYING.has(word.base);
/** The same of a word as folded for matching. */
export const isDenyingKey = (key: string): boolean => DENYING.has(lemma(key));
