import { CONDITION_OPENERS } from '../../lexicon/index.ts';
import type { AlignedWord } from '../aligned-words.ts';
import { figureClash } from '../figures.ts';
import { coverage, coverageBesideNames, near } from './matching.ts';
import type { Matching } from './matching.ts';
import { areOfOneTime } from './other-date.ts';
import type { SlotClash } from './slot-clash.ts';

/** Share of the shorter statement's content words that the longer must have. */
const LEAST_COVERAGE = 0.4;
const BESIDE = 0.8;
/** Equal content words around two figures before which no counted thing stands. */
const LEAST_NEAR = 1;

/**
 * A figure for something that the other statement gives another figure for, and no figure there agrees.
 *
 * Figures are held against each other in the same unit and, for plain counts, of the same thing. Statements that name
 * different days are of different states, and say nothing against each other.
 */
export function otherFigure(match: Matching): SlotClash | null {
  if (isHypothetical(match.short) !== isHypothetical(match.long)) return null;
  const covered = Math.max(coverage(match), coverageBesideNames(match) * BESIDE);
  if (match.matched < 2 || covered < LEAST_COVERAGE || !areOfOneTime(match)) return null;
  for (const [at, word] of match.short.entries()) {
    if (word.figure === null || isYear(word)) continue;
    const [best] = rivalsOf(word, at, match) ?? [];
    if (best !== undefined) return { kind: 'number', code: 'number-differs', short: [word], long: [best] };
  }
  return null;
}

/** Whether a thing that both sides count is counted otherwise: on another day that is another state. */
export function countsDiffer({ short, long }: Matching): boolean {
  return short.some(({ figure: x }) =>
    long.some(
      ({ figure: y }) =>
        x !== null &&
        y !== null &&
        x.unit === 'count' &&
        x.counted !== '' &&
        x.counted === y.counted &&
        figureClash(x, y, false) === 'differs',
    ),
  );
}

/** Figures of the long side for the same thing, the likeliest first; null where one of them agrees. */
function rivalsOf(word: AlignedWord, at: number, { short, long }: Matching): readonly AlignedWord[] | null {
  const rivals: { readonly word: AlignedWord; readonly near: number }[] = [];
  for (const [bt, other] of long.entries()) {
    if (word.figure === null || other.figure === null || isYear(other)) continue;
    if (other.figure.unit !== word.figure.unit) continue;
    if (areTwoRoles(short, at, long, bt)) continue;
    const clash = figureClash(word.figure, other.figure, false);
    if (clash === 'same' || clash === 'compatible') return null;
    const shared = near(short, at, long, bt);
    if (clash === 'differs' && isOneCount(word, other, shared)) rivals.push({ word: other, near: shared });
  }
  const isListed = likeFigures(word, short) > 1 && likeFigures(word, long) > 1;
  return rivals
    .filter((rival) => !isListed || areBesideOneWord(short, at, long, long.indexOf(rival.word)))
    .toSorted((x, y) => y.near - x.near)
    .map((rival) => rival.word);
}

/** "Rose by 5", "rose to 25 from 20": how much it changed, what it was and what it is are three figures of one thing. */
const isChange = (words: readonly AlignedWord[], at: number): boolean => words[at - 1]?.key === 'by';
const isState = (words: readonly AlignedWord[], at: number): boolean =>
  words[at - 1]?.key === 'to' || words[at - 1]?.key === 'from';

const areTwoRoles = (x: readonly AlignedWord[], at: number, y: readonly AlignedWord[], bt: number): boolean =>
  (isChange(x, at) && isState(y, bt)) || (isState(x, at) && isChange(y, bt));

/** Whether the content word before two figures, or the one behind them, is the same. */
function areBesideOneWord(
  x: readonly AlignedWord[],
  at: number,
  y: readonly AlignedWord[],
  bt: number,
): boolean {
  const before = (words: readonly AlignedWord[], place: number): string =>
    words.slice(0, place).findLast(({ content }) => content)?.base ?? '';
  const behind = (words: readonly AlignedWord[], place: number): string =>
    words.slice(place + 1).find(({ content }) => content)?.base ?? '';
  const same = (p: string, q: string): boolean => p !== '' && p === q;
  return same(before(x, at), before(y, bt)) || same(behind(x, at), behind(y, bt));
}

/** Figures of one unit on one side: where both sides list several, their neighbours tell which answers which. */
const likeFigures = (word: AlignedWord, words: readonly AlignedWord[]): number =>
  words.filter(({ figure }) => figure !== null && figure.unit === word.figure?.unit).length;

function isOneCount({ figure: x }: AlignedWord, { figure: y }: AlignedWord, shared: number): boolean {
  if (x === null || y === null) return false;
  if (x.unit === 'count' && x.counted !== '' && x.counted === y.counted) return true;
  if (x.unit === 'count') return x.counted === '' && y.counted === '' && shared >= LEAST_NEAR;
  return shared > 0;
}

/** A bare number that may be a year tells when, not how many. */
const isYear = ({ figure, key }: AlignedWord): boolean =>
  figure !== null && figure.unit === 'count' && /^(?:1[5-9]|20)\d\d$/u.test(key);

/** What might be, or hangs on a condition, contradicts no plain figure. */
const isHypothetical = (words: readonly AlignedWord[]): boolean =>
  words.some(({ key, capital }) => !capital && (CONDITION_OPENERS.has(key) || SUPPOSING.has(key)));

const SUPPOSING: ReadonlySet<string> = new Set(['would', 'could', 'might']);
