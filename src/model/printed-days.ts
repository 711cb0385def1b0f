import type { When } from './when.ts';

/** The calendar days (`YYYY-MM-DD`) a dated thing spans; both are null where it has no date. */
export interface DaySpan {
  readonly first: string | null;
  readonly last: string | null;
}

/** How many articles span the same days. */
export interface CountedDays extends DaySpan {
  readonly articles: number;
}

/** The days of a moment; a side of which nothing is known is the other one. */
export function daySpanOf(when: When | null): DaySpan {
  const { first, last } = daysOf(when);
  return { first: first ?? last, last: last ?? first };
}

const HOUR = 3_600_000;
/** A date without a zone begins fourteen hours before its midnight in Greenwich and ends twelve hours after it. */
const ZONELESS = { lead: 14 * HOUR, tail: 12 * HOUR, begins: 10, ends: 12 };

/** The first and last calendar day (`YYYY-MM-DD`) of a moment as it was printed; a side is null where nothing is known of it. */
export function daysOf(when: When | null): { readonly first: string | null; readonly last: string | null } {
  const earliest = instantOf(when?.earliest ?? null);
  const latest = instantOf(when?.latest ?? null);
  if (earliest !== null && latest !== null && isZoneless(earliest, latest)) {
    return { first: isoDay(earliest + ZONELESS.lead), last: isoDay(latest - ZONELESS.tail - 1) };
  }
  return {
    first: earliest === null ? null : isoDay(earliest),
    last: latest === null ? null : isoDay(latest),
  };
}

/** Days without a time zone: from ten o'clock on the day before the first to noon on the day after the last. */
function isZoneless(earliest: number, latest: number): boolean {
  const day = 24 * HOUR;
  return (
    earliest % day === ZONELESS.begins * HOUR &&
    latest % day === ZONELESS.ends * HOUR &&
    latest - earliest > 2 * day
  );
}

/** Milliseconds since 1970, or null where the text is no instant. */
export function instantOf(text: string | null): number | null {
  const parsed = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(parsed) ? null : parsed;
}

/** `YYYY-MM-DD` in Greenwich. */
export const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
