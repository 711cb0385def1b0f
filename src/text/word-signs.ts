import {
  CONDITION_OPENERS,
  CONDITION_PHRASES,
  MODAL_WORDS,
  MONTHS,
  NEGATIVE_VERBS,
  NEGATORS,
  NUMBER_SCALES,
  RELATIVE_DAYS,
  WEEKDAYS,
} from '../lexicon/index.ts';

/** What a word can be a sign of, one bit each. A statement without the sign need not be read for the thing. */
export const WORD_SIGN = { negation: 1, condition: 2, force: 4, date: 8, figure: 16 } as const;

const CONDITION_STARTS: ReadonlySet<string> = new Set(
  [...CONDITION_PHRASES].map((phrase) => phrase.split(' ')[0] ?? ''),
);

/** The signs of a word by its key, as `matchWords` folds it. */
export function signsOf(key: string): number {
  const isNumber = /^\d/u.test(key);
  let signs = 0;
  if (NEGATORS.has(key) || NEGATIVE_VERBS.has(key)) signs |= WORD_SIGN.negation;
  if (CONDITION_OPENERS.has(key) || CONDITION_STARTS.has(key)) signs |= WORD_SIGN.condition;
  if (MODAL_WORDS.has(key) || key === 'going') signs |= WORD_SIGN.force;
  if (isNumber || WEEKDAYS.has(key) || MONTHS.has(key) || RELATIVE_DAYS.has(key)) signs |= WORD_SIGN.date;
  if (isNumber || NUMBER_SCALES.has(key)) signs |= WORD_SIGN.figure;
  return signs;
}
