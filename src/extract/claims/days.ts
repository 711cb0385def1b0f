import type { When } from '../../model/index.ts';

/** Milliseconds of a day. */
export const DAY = 86_400_000;
/** A moment known less exactly than this tells no day: two days and two hours is a date without a time zone. */
const WIDEST_DAY = 50 * 3_600_000;

/** Midnight UTC of the day an article was published, or null where that is not known to the day. */
export function publicationDay(published: When | null): number | null {
  if (published?.earliest === undefined || published.earliest === null || published.latest === null)
    return null;
  const earliest = Date.parse(published.earliest);
  const latest = Date.parse(published.latest);
  if (Number.isNaN(earliest) || Number.isNaN(latest) || latest - earliest > WIDEST_DAY) return null;
  const middle = earliest + (latest - earliest) / 2;
  return Math.floor(middle / DAY) * DAY;
}

/** `YYYY-MM-DD` of a midnight. */
export const isoDay = (midnight: number): string => new Date(midnight).toISOString().slice(0, 10);
