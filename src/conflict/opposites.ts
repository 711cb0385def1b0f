import { CONFIRMING_VERBS, CONVERSES, DENYING_VERBS } from '../lexicon/index.ts';
import { areOppositeKeys, lemma, matchWords } from '../text/index.ts';
import type { AlignedWord } from './aligned-words.ts';

const baseOf = (word: string): string => lemma(matchWords(word).keys[0] ?? word);

const CONFIRMING = new Set([...CONFIRMING_VERBS].map(baseOf));
const DENYING = new Set([...DENYING_VERBS].map(baseOf));

/** Whether two words cannot both be true of one thing: by the table, or by a negative prefix ("safe", "unsafe"). */
export const areOpposites = (a: AlignedWord, b: AlignedWord): boolean => areOppositeKeys(a.key, b.key);

const CONVERSE_KEYS = new Set(
  CONVERSES.flatMap(([a, b]) => [`${baseOf(a)} ${baseOf(b)}`, `${baseOf(b)} ${baseOf(a)}`]),
);

/**
 * Whether two words are two ends of one deal ("won", "lost"): opposites only where every other word keeps its place, so
 * that nobody has changed sides.
 */
export const areConverses = (a: AlignedWord, b: AlignedWord): boolean =>
  CONVERSE_KEYS.has(`${a.base} ${b.base}`);

export const isConfirming = (word: AlignedWord): boolean => CONFIRMING.has(word.base);
export const isDenying = (word: AlignedWord): boolean => DENYING.has(word.base);
/** The same of a word as folded for matching. */
export const isDenyingKey = (key: string): boolean => DENYING.has(lemma(key));
