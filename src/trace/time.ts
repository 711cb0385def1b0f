import type { When } from '../model/index.ts';

/** Dates this close are known to the minute. */
const MINUTE = 60_000;

/** True where `a` cannot but lie before `b`: its latest moment is before the earliest of `b`. */
export function isCertainlyBefore(a: When | null, b: When | null): boolean {
  const latest = instant(a?.latest);
  const earliest = instant(b?.earliest);
  return latest !== null && earliest !== null && latest < earliest;
}

/** True where `a` has a known latest moment and it lies before that of `b`, or `b` has none. */
export function endsBefore(a: When | null, b: When | null): boolean {
  const latestA = instant(a?.latest);
  const latestB = instant(b?.latest);
  return latestA !== null && (latestB === null || latestA < latestB);
}

/** True where the interval is at most a minute long. */
export function isMinuteLevel(when: When | null): boolean {
  const earliest = instant(when?.earliest);
  const latest = instant(when?.latest);
  return earliest !== null && latest !== null && latest - earliest <= MINUTE;
}

/** True where either side of the interval is known. */
export const isDated = (when: When | null): boolean =>
  instant(when?.earliest) !== null || instant(when?.latest) !== null;

function instant(text: string | null | undefined): number | null {
  const parsed = text === null || text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(parsed) ? null : parsed;
}
