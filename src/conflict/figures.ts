import { MONTHS } from '../lexicon/index.ts';
import type { ClaimDate, Quantity } from '../model/index.ts';

/** How two figures (or two dates) that stand in one slot relate. */
export type Clash =
  | 'same'
  /** Printed differently, but one can be true with the other (rounding, overlapping bounds, a month and its day). */
  | 'compatible'
  | 'differs'
  /** Same value, and percent against percentage points. */
  | 'percent-or-points'
  /** Same value in another unit or currency. */
  | 'unit'
  /** Not figures for one thing: another unit and another value, or another thing counted. */
  | 'incomparable';

/** Compares two figures; `exact` where the words were printed as a quotation, so that rounding is no excuse. */
export function figureClash(a: Quantity, b: Quantity, exact: boolean): Clash {
  const sameValue = a.low === b.low && a.high === b.high;
  if (a.unit !== b.unit) return unitClash(a, b, sameValue);
  if (a.counted !== b.counted && a.counted !== '' && b.counted !== '') {
    return sameValue ? 'compatible' : 'incomparable';
  }
  if (sameValue && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen) return 'same';
  return disjoint(exact ? a : widened(a), exact ? b : widened(b)) ? 'differs' : 'compatible';
}

function unitClash(a: Quantity, b: Quantity, sameValue: boolean): Clash {
  if (!sameValue) return 'incomparable';
  if ([a.unit, b.unit].sort().join(' ') === 'percent points') return 'percent-or-points';
  return a.unit === 'count' || b.unit === 'count' ? 'compatible' : 'unit';
}

function disjoint(a: Quantity, b: Quantity): boolean {
  const apart = (low: Quantity, high: Quantity): boolean =>
    low.high < high.low || (low.high === high.low && (low.highOpen || high.lowOpen));
  return apart(a, b) || apart(b, a);
}

/**
 * A bare round figure stands for half a unit of its last non-zero digit either way ("30" for 25 to 35).
 *
 * Shares, points, ages and clock times are printed to the unit; decimals to their last place.
 */
function widened(figure: Quantity): Quantity {
  if (figure.low !== figure.high || figure.low === 0) return figure;
  const half = Math.min(lastPlace(figure.low) / 2, MOST_ROUNDED * figure.low);
  const whole = Number.isInteger(figure.low);
  if (whole && (half < 1 || !ROUNDED_UNITS.test(figure.unit))) return figure;
  return { ...figure, low: figure.low - half, high: figure.high + half };
}

/** Nobody rounds five to ten: a bare round figure is never further off than this share of it. */
const MOST_ROUNDED = 0.25;
const ROUNDED_UNITS = /^(?:count|money:\w+|km|mile|metre|foot|tonne|acre|hectare|barrel)$/u;

/** The size of the last non-zero digit as printed: 30 → 10, 52,000 → 1,000, 2.5 → 0.1. */
function lastPlace(value: number): number {
  const decimals = /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  let place = 1;
  while (value % (place * 10) === 0 && place < 1e12) place *= 10;
  return place;
}

/** Compares two dates: days known on both sides by their days, else by the words where these tell apart. */
export function dateClash(a: ClaimDate, b: ClaimDate): Clash {
  if (a.key === b.key && a.from === b.from) return 'same';
  // "11 May" and "11 May 2001": the year is left out where readers know it.
  if (a.key.startsWith(`${b.key} `) || b.key.startsWith(`${a.key} `)) return 'compatible';
  if (!areOfOneRole(a, b)) return 'incomparable';
  const apart = daysApart(a, b);
  if (apart === null) return a.key !== b.key && saysOneThing(a.key, b.key) ? 'differs' : 'compatible';
  if (!apart) return 'compatible';
  return a.key === b.key ? 'incomparable' : 'differs';
}

/**
 * What happened or is to happen on a day, held against the like: what is to come on one day has happened on the next.
 * The day up to which something holds ("as of Monday") dates no event, and the day of saying not what was said.
 */
function areOfOneRole(a: ClaimDate, b: ClaimDate): boolean {
  const isOfEvent = ({ role }: ClaimDate): boolean => role === 'event' || role === 'scheduled';
  return isOfEvent(a) ? isOfEvent(b) : a.role === b.role && a.role !== 'as-of';
}

/** Whether two dates share no day; null where the days of one are unknown. */
function daysApart(a: ClaimDate, b: ClaimDate): boolean | null {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return null;
  return a.to < b.from || b.to < a.from;
}

/** "4 may" and "9 may", "may" and "june" differ even where nothing dates the article; bare weekdays may be of any week. */
const saysOneThing = (a: string, b: string): boolean =>
  (isFullDay(a) && isFullDay(b)) || (MONTHS.has(a) && MONTHS.has(b));

const isFullDay = (key: string): boolean => /^\d{1,2} [a-z]+$/u.test(key);
