import { isContradicted, type Published, type When } from '../model/index.ts';

/** Dates this close are known to the minute. */
const MINUTE = 60_000;

/**
 * What a date is worth for ordering: where places contradict each other, everything from the first to the last moment
 * that any of them allows, so that no side is picked. A side that one of them leaves open is open.
 */
function orderable(when: Published | null): When | null {
  if (when === null || !isContradicted(when)) return when;
  const said = (when.bases ?? []).filter(({ stands }) => stands === 'contradicts');
  const all = [when, ...said];
  const earliest = all
    .map((one) => one.earliest)
    .reduce((a, b) => (a === null || b === null ? null : a < b ? a : b));
  const latest = all
    .map((one) => one.latest)
    .reduce((a, b) => (a === null || b === null ? null : a > b ? a : b));
  return { earliest, latest, basis: when.basis };
}

/** True where `a` cannot but lie before `b`: its latest moment is before the earliest of `b`. */
export function isCertainlyBefore(a: Published | null, b: Published | null): boolean {
  const latest = instant(orderable(a)?.latest);
  const earliest = instant(orderable(b)?.earliest);
  return latest !== null && earliest !== null && latest < earliest;
}

/** True where `a` has a known latest moment and it lies before that of `b`, or `b` has none. */
export function endsBefore(a: Published | null, b: Published | null): boolean {
  const latestA = instant(orderable(a)?.latest);
  const latestB = instant(orderable(b)?.latest);
  return latestA !== null && (latestB === null || latestA < latestB);
}

/** True where the interval is at most a minute long. */
export function isMinuteLevel(published: Published | null): boolean {
  const when = orderable(published);
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
