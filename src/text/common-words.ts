import type { CommonGrams } from './common-grams.ts';
import { NO_COMMON_GRAMS } from './common-grams.ts';
import { hash32 } from './hash.ts';
import { stem } from './stem.ts';

/**
 * How common a word is in print at large, by the hash of its stem (`stemHash`): 0 for one that is not known to be common,
 * else 1 and more, one step for each doubling. A pure function of the word, so that how much it tells never hangs on
 * the articles at hand. The table has the format of the common grams (`packCommonGrams`).
 */
export type CommonWords = (stemHash: number) => number;

/** What is common in print at large, from tables that are shipped. */
export interface Background {
  readonly grams: CommonGrams;
  readonly words: CommonWords;
}

/** Every word counts as rare: where the table is not installed. */
export const NO_COMMON_WORDS: CommonWords = () => 0;

export const NO_BACKGROUND: Background = { grams: NO_COMMON_GRAMS, words: NO_COMMON_WORDS };

/** The name of a word in the table: figures stand for themselves. */
export const stemHash = (key: string): number => hash32(/\p{L}/u.test(key) ? stem(key) : key);

/** Texts behind the table, and the texts that a word of level 0 and one of level 1 stand in, about. */
const TEXTS = 840;
const UNKNOWN = 1.5;
const FIRST_LEVEL = 4.2;

/** Inverse document frequency by level (Spärck Jones 1972), in nats. */
const WEIGHTS = Float64Array.from({ length: 32 }, (_, level) =>
  Math.log(1 + TEXTS / (level === 0 ? UNKNOWN : FIRST_LEVEL * 2 ** (level - 1))),
);

/** How much a word of a level tells: about 6.3 for one nobody prints down to 0.7 for one in every text. */
export const wordWeight = (level: number): number => WEIGHTS[level] ?? 0;
