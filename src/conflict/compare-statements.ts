import { SCHEDULING_WORDS, UPDATE_WORDS } from '../lexicon/index.ts';
import { alignedWords } from './aligned-words.ts';
import type { WordAligner } from './aligned-words.ts';
import { decidingSpans } from './deciding.ts';
import { disowned } from './disowned.ts';
import type { Difference } from './difference.ts';
import type { Alignment } from './differences.ts';
import { align } from './differences.ts';
import type { Case, Guard } from './guards.ts';
import { QUOTATION_GUARDS, SENTENCE_GUARDS } from './guards.ts';
import { laterBound } from './later-bound.ts';
import { haveTwoVoices, listOfQuotation, listOfSentences } from './lists.ts';
import { alteredReprint } from './reprint.ts';
import { sameWordsTwoSpeakers } from './same-words.ts';
import { severalDifferences } from './several-differences.ts';
import { inItsTime } from './slots/in-its-time.ts';
import { laterCount } from './slots/later-count.ts';
import { daysBetween } from './statement.ts';
import { areAboutOneThing } from './slots/one-thing.ts';
import { sameSlot } from './slots/same-slot.ts';
import type { Statement } from './statement.ts';
import { groundsOf, withScore } from './score.ts';
import type { Method, Unscored, Verdict } from './verdict.ts';
import { wordingDiffers } from './wording-differs.ts';

/**
 * Compares two statements: word by word, and where that says nothing and both surely are about one thing, slot by slot.
 *
 * Null where they agree, or where nothing can be said. Symmetric: the order of the two changes only the order of the
 * answer's sides. A function of the two statements alone. Cost: the alignment, words × edits.
 */
export function compareStatements(
  a: Statement,
  b: Statement,
  wordsOf: WordAligner = alignedWords,
): Verdict | null {
  return wordByWord(a, b, wordsOf) ?? slotBySlot(a, b, wordsOf);
}

/**
 * Compares the words of two statements in their order.
 *
 * A difference must carry a type (a negation, a figure, a date, an opposite, a modal word, a condition,
 * a denial) and pass every check; between sentences exactly one, while a quotation may be altered in several places.
 */
export function wordByWord(a: Statement, b: Statement, wordsOf: WordAligner): Verdict | null {
  const words = { wordsA: wordsOf(a), wordsB: wordsOf(b) };
  const quotation = areOneQuotation(a, b);
  const pair = { a, b, ...words, alignment: align(words.wordsA, words.wordsB, quotation) };
  const scored = (method: Method, verdict: Unscored): Verdict =>
    withScore(verdict, groundsOf(method, pair.alignment));
  if (!quotation && !haveTwoVoices(a, b)) {
    const reprint = alteredReprint(pair);
    if (reprint !== null) return scored('reprint', reprint);
  }
  const [difference, ...others] = pair.alignment.differences.filter(isTyped);
  const credit = difference === undefined ? sameWordsTwoSpeakers(a, b, pair.alignment) : null;
  if (credit !== null) return scored('credit', credit);
  const found =
    difference === undefined
      ? withoutTypedDifference(pair, quotation)
      : withDifferences(pair, [difference, ...others], quotation);
  return found === null ? null : scored(quotation ? 'print' : 'words', found);
}

/** Compares what two statements say of the same slots, in whatever words; null where they may be about two things. */
export function slotBySlot(a: Statement, b: Statement, wordsOf: WordAligner): Verdict | null {
  if (areOneQuotation(a, b) || haveTwoVoices(a, b) || !areAboutOneThing(a, b)) return null;
  // A corpus lists what changed from day to day, and nothing else that is slotted so: two days are two states.
  const isLater = !(a.given && b.given) && (daysBetween(a.published, b.published) ?? 0) > 0;
  const words = { wordsA: wordsOf(a), wordsB: wordsOf(b) };
  if (isRefused(align(words.wordsA, words.wordsB, false))) return null;
  const verdict = sameSlot({ a, b, ...words });
  const pair = { a, b, ...words };
  const found = verdict === null ? laterCount(pair) : inItsTime(pair, verdict);
  return isLater && !(found?.list === 'changed' && LATER_CODES.has(found.reason.code)) ? null : found;
}

/** Figures that ran on, and plans that were moved. */
const LATER_CODES: ReadonlySet<string> = new Set(['later-figure', 'rescheduled']);

/** Share of the longer statement's content words from which on two statements are nearly the same words. */
const NEAR_VERBATIM = 0.55;

/** Nearly the same words, and beside the difference that decides another thing, place or name in the place of one: two events. */
const isRefused = ({ differences, shared, contentA, contentB }: Alignment): boolean =>
  shared >= NEAR_VERBATIM * Math.max(contentA, contentB) &&
  differences.some(isTyped) &&
  differences.some(({ kind, a, b }) => kind === 'other' && hasContent(a) && hasContent(b));

/** Words that put a thing off, or say that it is to be, replace nothing ("due", "postponed by two weeks"). */
const hasContent = (words: Difference['a']): boolean =>
  words.some(({ content, key }) => content && !UPDATE_WORDS.has(key) && !SCHEDULING_WORDS.has(key));

type Pair = Omit<Case, 'difference'>;

function withoutTypedDifference(pair: Pair, quotation: boolean): Unscored | null {
  const { a, b, alignment } = pair;
  return disowned(a, b, alignment) ?? (quotation ? wordingDiffers(a, b, alignment) : laterBound(pair));
}

function withDifferences(
  pair: Pair,
  typed: readonly [Difference, ...Difference[]],
  quotation: boolean,
): Unscored | null {
  if (pair.a.disowned !== pair.b.disowned || (typed.length > 1 && !quotation)) return null;
  if (typed.length > 1) return severalDifferences(pair, typed, QUOTATION_GUARDS);
  const one: Case = { ...pair, difference: typed[0] };
  const guards = quotation ? QUOTATION_GUARDS : SENTENCE_GUARDS;
  if (!guards.every((guard) => guard.passes(one))) return null;
  const listed = quotation ? listOfQuotation(one) : listOfSentences(one);
  return listed === null ? null : { ...listed, ...evidence(one, guards) };
}

const isTyped = (difference: Difference): boolean => KINDS_APART.every((kind) => kind !== difference.kind);
const KINDS_APART: readonly Difference['kind'][] = ['harmless', 'added', 'edge', 'other'];

/** Words in quotation marks on both sides, and not by two speakers. */
export const areOneQuotation = (a: Statement, b: Statement): boolean =>
  a.verbatim && b.verbatim && a.speaker?.id === b.speaker?.id;

function evidence(pair: Case, guards: readonly Guard[]): Pick<Unscored, 'guards' | 'deciding'> {
  return {
    guards: guards.map((guard) => guard.name),
    deciding: [decidingSpans(pair.a, pair.difference, 'a'), decidingSpans(pair.b, pair.difference, 'b')],
  };
}
