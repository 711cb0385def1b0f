import { LOCATIVES } from '../lexicon/index.ts';
import type { ConflictKind } from '../model/index.ts';
import type { AlignedWord } from './aligned-words.ts';
import { decidingSpans, wordsUnder } from './deciding.ts';
import type { Difference } from './difference.ts';
import type { Case, Guard } from './guards.ts';
import { gapOf, isNegated, isRunning, NO_BOILERPLATE, NO_QUESTION } from './guards.ts';
import { isPartOfTheWorld, mayLieInTheOther } from './part-of.ts';
import { areTwoNames } from './two-names.ts';
import type { Unscored } from './verdict.ts';

/** Content words two sentences must have in common before one that differs is taken for an altered reprint. */
const LEAST_SHARED = 5;
/** The same where somebody holds the two against each other, and so takes them to be about one thing. */
const LEAST_SHARED_GIVEN = 3;

const REPRINT_GUARDS: readonly Guard[] = Object.freeze([NO_QUESTION, NO_BOILERPLATE]);

/**
 * A sentence printed twice on one day, every word of it equal but one place, which decides: an altered reprint.
 *
 * Here even what else is left open (figures of polls, counts that run, names) decides: nobody writes so many equal
 * words about two things on one day. Null where this is not so.
 */
export function alteredReprint(pair: Omit<Case, 'difference'>): Unscored | null {
  const { alignment } = pair;
  const differences = alignment.differences.filter((one) => one.kind !== 'harmless' || isOtherBound(one));
  const [difference, ...others] = differences;
  const least = pair.a.given && pair.b.given ? LEAST_SHARED_GIVEN : LEAST_SHARED;
  if (difference === undefined || others.length > 0 || alignment.shared < least) return null;
  const kind = kindOfEdit(pair, difference);
  const full: Case = { ...pair, difference };
  if (isRunningBound(full) || isOtherState(full)) return null;
  if (kind === null || gapOf(full) !== 0 || !REPRINT_GUARDS.every((guard) => guard.passes(full))) return null;
  const deciding = [decidingSpans(pair.a, difference, 'a'), decidingSpans(pair.b, difference, 'b')] as const;
  const values = [wordsUnder(pair.a, deciding[0]), wordsUnder(pair.b, deciding[1])];
  const code = kind === 'place' ? 'place-differs' : (CODES.get(difference.code) ?? difference.code);
  return {
    list: 'conflict',
    kind,
    reason: { code, values },
    guards: ['all-else-equal', 'one-news-day', ...REPRINT_GUARDS.map(({ name }) => name)],
    deciding,
  };
}

const CODES: ReadonlyMap<string, string> = new Map([
  ['other-name', 'name-differs'],
  ['compatible-figures', 'number-differs'],
  ['other-matter', 'number-differs'],
]);

/** "More than 60" and "more than 90": the same bound about two figures, of which one was not printed by the other's source. */
function isOtherBound({ a: [x], b: [y], code }: Difference): boolean {
  if (code !== 'compatible-figures' || x?.figure == null || y?.figure == null) return false;
  const [p, q] = [x.figure, y.figure];
  const isOpen = p.low !== p.high && q.low !== q.high && !p.approximate && !q.approximate;
  return isOpen && (p.low === q.low) !== (p.high === q.high) && p.lowOpen === q.lowOpen;
}

/** "At least 9 dead" and "at least 14 dead" follow each other within a day. */
const isRunningBound = ({ difference }: Case): boolean =>
  difference.kind === 'harmless' && difference.a.some(({ figure }) => isRunning(figure?.counted ?? ''));

/** Another day beside another figure, however round: two states of one count. */
const isOtherState = ({ alignment, difference }: Case): boolean =>
  difference.kind === 'date' && alignment.differences.some(({ code }) => code === 'compatible-figures');

/** A number that is a name of something ("Rule 40"), or stands behind one, against another. */
const areBareFigures = ({ a: [x, ...restA], b: [y, ...restB] }: Difference): boolean =>
  x !== undefined &&
  y !== undefined &&
  x.figure?.unit === y.figure?.unit &&
  restA.length + restB.length === 0 &&
  [x, y].every(({ key }) => /^\d/u.test(key));

/** The kinds of difference that decide by themselves where all else is equal. */
const DECIDING: ReadonlySet<Difference['kind']> = new Set<Difference['kind']>([
  'negation',
  'antonym',
  'number',
  'unit',
  'date',
]);

function kindOfEdit(pair: Omit<Case, 'difference'>, difference: Difference): ConflictKind | null {
  const { kind, code } = difference;
  if (kind === 'harmless') return 'number';
  // "Did not fail to" against the plain verb: two negators cancel.
  if (kind === 'negation' && isNegated(pair.wordsA) === isNegated(pair.wordsB)) return null;
  if (kind !== 'other') return isKind(kind) && DECIDING.has(kind) ? kind : null;
  if (areBareFigures(difference)) return 'number';
  if (code !== 'other-name' || !areTwoNames(difference.a, difference.b)) return null;
  const isWhere = LOCATIVES.has(wordBefore(pair.wordsA, difference)?.key ?? '');
  return kindOfNames(difference, isWhere);
}

/** Two places, or two names; a country and a part of the world it lies in are neither, wherever they stand. */
function kindOfNames({ a, b }: Difference, isWhere: boolean): ConflictKind | null {
  if (isWhere) return mayLieInTheOther(a, b) ? null : 'place';
  return isPartOfTheWorld(a, b) ? null : 'name';
}

const wordBefore = (words: readonly AlignedWord[], { a: [first] }: Difference): AlignedWord | undefined =>
  first === undefined ? undefined : words[words.indexOf(first) - 1];

const isKind = (kind: Difference['kind']): kind is ConflictKind =>
  kind !== 'harmless' && kind !== 'added' && kind !== 'edge' && kind !== 'other';
