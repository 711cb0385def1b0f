import { BOILERPLATE, POLL_WORDS, RUNNING_COUNTS, UPDATE_WORDS } from '../lexicon/index.ts';
import { lemma, matchWords } from '../text/index.ts';
import type { AlignedWord } from './aligned-words.ts';
import type { Difference } from './difference.ts';
import type { Alignment } from './differences.ts';
import type { Statement } from './statement.ts';
import { daysBetween } from './statement.ts';

/** Two aligned statements with the one difference that would be listed. */
export interface Case {
  readonly a: Statement;
  readonly b: Statement;
  readonly wordsA: readonly AlignedWord[];
  readonly wordsB: readonly AlignedWord[];
  readonly alignment: Alignment;
  readonly difference: Difference;
}

/** A check that keeps look-alikes out: `passes` is false where the pair must not be listed. */
export interface Guard<T = Case> {
  readonly name: string;
  readonly passes: (pair: T) => boolean;
}

/** Share of each side's content words that must stand in the other. Below it different events look alike. */
const LEAST_COVERAGE = 0.55;
/** Equal words that must touch the difference. */
const LEAST_ANCHORS = 3;
/** Sentences with more figures are tables, standings or market reports. */
const MOST_FIGURES = 3;

const keys = (words: readonly AlignedWord[]): readonly string[] => words.map((word) => word.key);

/** Both sides assert: a question contradicts nothing. */
export const NO_QUESTION: Guard = { name: 'no-question', passes: ({ a, b }) => !a.question && !b.question };

/** A question on one side alone is no other print of an assertion. */
const BOTH_ASK_OR_NONE: Guard = { name: 'both-ask-or-none', passes: ({ a, b }) => a.question === b.question };

/** Each side holds most of the other, so that both speak of one event. */
const SAME_MATTER: Guard = {
  name: 'same-matter',
  passes: ({ alignment: { shared, contentA, contentB } }) =>
    shared >= 2 && shared >= LEAST_COVERAGE * Math.max(contentA, contentB),
};

/** Nothing else is replaced by other matter: another name, object or place means another event. */
const NOTHING_ELSE_REPLACED: Guard = {
  name: 'nothing-else-replaced',
  passes: ({ alignment, difference }) =>
    alignment.differences.every((other) => other === difference || other.kind !== 'other'),
};

/** The difference stands firmly between equal words. */
const ANCHORED: Guard = {
  name: 'anchored',
  passes: ({ difference, alignment }) =>
    difference.anchors >= Math.min(LEAST_ANCHORS, Math.max(2, alignment.shared)),
};

/** What desks print again and again about other things says nothing. */
export const NO_BOILERPLATE: Guard<Pick<Case, 'wordsA' | 'wordsB'>> = {
  name: 'no-boilerplate',
  passes: ({ wordsA, wordsB }) =>
    [wordsA, wordsB].every((words) => {
      const joined = keys(words).join(' ');
      return !BOILERPLATE_KEYS.some((phrase) => joined.includes(phrase));
    }),
};

const FILLER = /\b(?:a|an|the|is|are|was|were|be|been)\b ?/gu;
const BOILERPLATE_KEYS = BOILERPLATE.map((phrase) => phrase.replace(FILLER, '').trim());

/** Figures of polls belong to one pollster, population and day. */
const NO_POLL_FIGURES: Guard = {
  name: 'no-poll-figures',
  passes: ({ difference, wordsA, wordsB }) =>
    (difference.kind !== 'number' && difference.kind !== 'date') ||
    difference.code === 'percent-or-points' ||
    ![...wordsA, ...wordsB].some((word) => POLL_WORDS.has(word.key) || isShare(word)),
};

const isShare = (word: AlignedWord): boolean => word.figure?.unit === 'points';

/** Sentences full of figures are tables and standings. */
const FEW_FIGURES: Guard = {
  name: 'few-figures',
  passes: ({ wordsA, wordsB }) => [wordsA, wordsB].every((words) => figureCount(words) <= MOST_FIGURES),
};

/** With a figure more on one side, or other figures around, nobody knows that one slot of one event is meant. */
const SAME_FIGURES: Guard = {
  name: 'same-figures',
  passes: ({ difference: { kind }, alignment, wordsA, wordsB }) => {
    const isFigure = kind === 'number' || kind === 'unit';
    if (!isFigure && kind !== 'date') return true;
    if (isFigure && figureCount(wordsA) !== figureCount(wordsB)) return false;
    return alignment.differences.every(({ code }) => code !== 'compatible-figures');
  },
};

const figureCount = (words: readonly AlignedWord[]): number =>
  words.filter((word) => word.figure !== null).length;

/** "After 4 May" and "15 May" can both be true: two days conflict where both are named as the day itself. */
const EXACT_DAYS: Guard = {
  name: 'exact-days',
  passes: ({ difference, wordsA, wordsB }) =>
    difference.kind !== 'date' ||
    (!isOpenDay(wordsA, difference.a[0]) && !isOpenDay(wordsB, difference.b[0])),
};

const OPENING_DAYS: ReadonlySet<string> = new Set(['before', 'after', 'since', 'by', 'of', 'until', 'from']);

const isOpenDay = (words: readonly AlignedWord[], date: AlignedWord | undefined): boolean =>
  date !== undefined && OPENING_DAYS.has(words[words.indexOf(date) - 1]?.key ?? '');

/** A negator that stands on another word in a longer sentence, or answers one elsewhere in the other, negates another clause. */
const NEGATES_THE_SAME: Guard = {
  name: 'negates-the-same',
  passes: ({ difference: { kind, a, b, anchor }, wordsA, wordsB }) =>
    kind !== 'negation' ||
    (anchor[0] !== null &&
      anchor[1] !== null &&
      !anchor[0].capital &&
      [...a, ...b].length <= 4 &&
      isNegated(wordsA) !== isNegated(wordsB)),
};

/** Two negators in one sentence cancel. */
export const isNegated = (words: readonly AlignedWord[]): boolean =>
  words.filter((word) => word.negates).length % 2 === 1;

/** What each pair of sentences must pass, in this order; a quotation printed twice has its own, fewer checks. */
export const SENTENCE_GUARDS: readonly Guard[] = Object.freeze([
  NO_QUESTION,
  SAME_MATTER,
  NOTHING_ELSE_REPLACED,
  ANCHORED,
  NO_BOILERPLATE,
  NO_POLL_FIGURES,
  FEW_FIGURES,
  SAME_FIGURES,
  EXACT_DAYS,
  NEGATES_THE_SAME,
]);

/** Checks of two prints of one quotation: its own words are the event. */
export const QUOTATION_GUARDS: readonly Guard[] = Object.freeze([ANCHORED, BOTH_ASK_OR_NONE]);

const RUNNING = new Set([...RUNNING_COUNTS].map((word) => lemma(matchWords(word).keys[0] ?? word)));

/** Whether what is counted, by its stem, grows or shrinks while an event goes on. */
export const isRunning = (counted: string): boolean => RUNNING.has(counted);

/** Whether a figure counts something that grows or shrinks while the event goes on. */
export function isRunningCount({ difference, wordsA, wordsB }: Case): boolean {
  const figures = [...difference.a, ...difference.b].flatMap((word) => word.figure ?? []);
  if (figures.some((figure) => RUNNING.has(figure.counted))) return true;
  return [...wordsA, ...wordsB].some((word) => RUNNING.has(word.base));
}

/**
 * Whether one sentence says that it knows of an older state ("postponed", "revised"): both may be right, at their times.
 *
 * What both say ("rose to 12", "rose to 14") tells nothing on one day.
 */
export function tellsUpdate(pair: Case): boolean {
  const [a, b] = [updateBases(pair.wordsA), updateBases(pair.wordsB)];
  const bases = new Set(keysOfBases(pair.wordsA).filter((base) => keysOfBases(pair.wordsB).includes(base)));
  return gapOf(pair) === 0 ? [...a, ...b].some((base) => !bases.has(base)) : a.length + b.length > 0;
}

const keysOfBases = (words: readonly AlignedWord[]): readonly string[] => words.map(({ base }) => base);

const updateBases = (words: readonly AlignedWord[]): readonly string[] =>
  words.filter(({ key }) => UPDATE_WORDS.has(key)).map(({ base }) => base);

/** Whole days between the two publications, or null. */
export const gapOf = ({ a, b }: Case): number | null => daysBetween(a.published, b.published);
