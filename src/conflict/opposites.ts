import { CONFIRMING_VERBS, DENYING_VERBS } from '../lexicon/index.ts';
import { areOppositeKeys, lemma, matchWords } from '../text/index.ts';
import type { AlignedWord } from './aligned-words.ts';

const baseOf = (word: string): string => lemma(matchWords(word).keys[0] ?? word);

const CONFIRMING = new Set([...CONFIRMING_VERBS].map(baseOf));
const DENYING = new Set([...DENYING_VERBS].map(baseOf));

/** Whether two words cannot both be true of one thing: by the table, or by a negative prefix ("safe", "unsafe"). */
export const areOpposites = (a: AlignedWord, b: AlignedWord): boolean => areOppositeKeys(a.key, b.key);

export const isConfirming = (word: AlignedWord): boolean => CONFIRMING.has(word.base);
export const isDenying = (word: AlignedWord): boolean => DENYING.has(word.base);
/** The same of a word as folded for matching. */
export const isDenyingKey = (key: string): boolean => DENYING.has(lemma(key));
