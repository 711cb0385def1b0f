import type { ClaimDate } from '../../model/index.ts';
import type { AlignedWord } from '../aligned-words.ts';
import { dateClash } from '../figures.ts';
import { coverage, near } from './matching.ts';
import type { Matching } from './matching.ts';
import type { SlotClash } from './slot-clash.ts';

/** Share of the shorter statement's content words that the longer must have. */
const LEAST_COVERAGE = 0.6;
/** Equal content words around two days, and around two months, years or weekdays, which stand for much. */
const LEAST_NEAR_DAY = 1;
const LEAST_NEAR = 2;
/** What a word makes of the date behind it: the end of a time before or after, the day itself in it or not. */
interface Bound {
  readonly end: 'before' | 'after';
  readonly holdsDay: boolean;
}
const BOUNDS: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ['before', { end: 'before', holdsDay: false }],
  ['by', { end: 'before', holdsDay: true }],
  ['until', { end: 'before', holdsDay: true }],
  ['after', { end: 'after', holdsDay: false }],
  ['since', { end: 'after', holdsDay: true }],
  ['from', { end: 'after', holdsDay: true }],
  ['earlier', { end: 'before', holdsDay: false }],
  ['later', { end: 'after', holdsDay: false }],
]);
/** A day "of" something dates no event. */
const NO_EVENT: ReadonlySet<string> = new Set(['of']);

/** Another day for what the other statement dates, where no day there agrees. */
export function otherDate(match: Matching): SlotClash | null {
  if (coverage(match) < LEAST_COVERAGE) return null;
  for (const [at, word] of match.short.entries()) {
    if (word.date === null || isNoEvent(match.short, at)) continue;
    const rivals = datesOf(match.long).map((bt) => ({ bt, clash: clashOf(match, at, bt) }));
    if (rivals.some(({ clash }) => clash === 'agrees')) continue;
    const best = rivals
      .filter(({ bt, clash }) => clash === 'differs' && !isNoEvent(match.long, bt))
      .map(({ bt }) => ({ bt, near: near(match.short, at, match.long, bt) }))
      .filter(
        (rival) => rival.near >= (isDay(word.date) && rivals.length === 1 ? LEAST_NEAR_DAY : LEAST_NEAR),
      )
      .toSorted((x, y) => y.near - x.near)[0];
    const other = best === undefined ? undefined : match.long[best.bt];
    if (other !== undefined) return { kind: 'date', code: 'date-differs', short: [word], long: [other] };
  }
  return null;
}

/** Whether two statements may speak of one state: no day of one is another than every day of the other. */
export function areOfOneTime(match: Matching): boolean {
  const places = datesOf(match.long);
  return datesOf(match.short).every(
    (at) => places.length === 0 || places.some((bt) => clashOf(match, at, bt) === 'agrees'),
  );
}

const datesOf = (words: readonly AlignedWord[]): readonly number[] =>
  [...words.keys()].filter((at) => words[at]?.date != null);

const isNoEvent = (words: readonly AlignedWord[], at: number): boolean =>
  words[at]?.date?.role === 'statement' ||
  words[at]?.date?.role === 'as-of' ||
  NO_EVENT.has(words[at - 1]?.key ?? '');

type DateClash = 'agrees' | 'differs' | 'neither';

function clashOf({ short, long }: Matching, at: number, bt: number): DateClash {
  const [x, y] = [short[at]?.date, long[bt]?.date];
  if (x == null || y == null || !haveOneShape(x, y)) return 'neither';
  const [p, q] = [boundBefore(short, at), boundBefore(long, bt)];
  if (p !== null && q !== null) return 'agrees';
  if (p !== null) return boundClash(p, x, y);
  if (q !== null) return boundClash(q, y, x);
  const clash = dateClash(x, y);
  if (clash === 'differs') return 'differs';
  return clash === 'incomparable' ? 'neither' : 'agrees';
}

/** A day against the end of a time: "on 4 May" lies not "before 4 May", but "by 4 May". */
function boundClash({ end, holdsDay }: Bound, edge: ClaimDate, day: ClaimDate): DateClash {
  if (day.from === null || day.to === null || edge.from === null || edge.to === null) return 'neither';
  const gone = end === 'before' ? day.from > edge.to : day.to < edge.from;
  const onEdge = day.from === edge.from && !holdsDay;
  return gone || onEdge ? 'differs' : 'agrees';
}

/** Dates are compared where both are days, months or weekdays, or both name their year. */
const haveOneShape = ({ key: x }: ClaimDate, { key: y }: ClaimDate): boolean =>
  shapeOf(x) === shapeOf(y) || (YEAR.test(x) && YEAR.test(y));

const isDay = (date: ClaimDate | null): boolean => date !== null && /^\d{1,2} /u.test(date.key);
const YEAR = /\d{4}$/u;
const shapeOf = (key: string): string => key.replace(/\d+/gu, '0').replace(/\p{L}+/gu, 'x');

function boundBefore(words: readonly AlignedWord[], at: number): Bound | null {
  const before = words[at - 1]?.key ?? '';
  return BOUNDS.get(before === 'than' ? (words[at - 2]?.key ?? '') : before) ?? null;
}
