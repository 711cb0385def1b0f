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
} from '../../lexicon/index.ts';
import { remembered } from '../../text/index.ts';

/** What a word can be a sign of, one bit each. A statement without the sign need not be read for the thing. */
export const SIGNAL = { negation: 1, condition: 2, force: 4, date: 8, figure: 16 } as const;

const CONDITION_STARTS: ReadonlySet<string> = new Set(
  [...CONDITION_PHRASES].map((phrase) => phrase.split(' ')[0] ?? ''),
);
/** Words whose signals are held at once. */
const REMEMBERED = 16_384;

const signalsOf = remembered(REMEMBERED, (key) => {
  const isNumber = /^\d/u.test(key);
  let signals = 0;
  if (NEGATORS.has(key) || NEGATIVE_VERBS.has(key)) signals |= SIGNAL.negation;
  if (CONDITION_OPENERS.has(key) || CONDITION_STARTS.has(key)) signals |= SIGNAL.condition;
  if (MODAL_WORDS.has(key) || key === 'going') signals |= SIGNAL.force;
  if (isNumber || WEEKDAYS.has(key) || MONTHS.has(key) || RELATIVE_DAYS.has(key)) signals |= SIGNAL.date;
  if (isNumber || NUMBER_SCALES.has(key)) signals |= SIGNAL.figure;
  return signals;
});

/** The signals of all words of a statement together. Cost: one look-up a word. */
export function signalsIn(keys: readonly string[]): number {
  let signals = 0;
  for (const key of keys) signals |= signalsOf(key);
  return signals;
}
