// Brings what several places say about one date together.
import type { DateBasis, Warning, When } from '../model/index.ts';
import { type Interval, readDate } from './date-words.ts';
import { warn } from './trouble.ts';

/** One place that speaks of the date. */
export interface DateEvidence {
  readonly interval: Interval;
  readonly basis: DateBasis;
}

/** Which basis wins where two cannot both be right; judgement: machine-written fields before printed words before bounds. */
const STRENGTH: Readonly<Record<DateBasis, number>> = {
  person: 10,
  metadata: 9,
  feed: 8,
  address: 7,
  dateline: 6,
  body: 5,
  capture: 4,
  adding: 3,
  copyright: 2,
  inferred: 1,
};

/** Dates before this are a machine's zero ("1970-01-01"), not a publication. */
const MACHINE_ZERO = Date.UTC(1970, 0, 3);

/** The evidence in some words, or null where they hold no date. */
export function evidenceOf(words: string | null, basis: DateBasis): DateEvidence | null {
  const interval = words === null ? null : readDate(words);
  return interval === null ? null : { interval, basis };
}

/** The day in a URL path (`/2025/03/04/`, `/2025-03-04-`), as evidence. */
export function addressDate(url: string | null): DateEvidence | null {
  if (url === null) return null;
  const found = /\/((?:19|20)\d{2})[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_.-]|$)/u.exec(url.slice(0, 2000));
  if (found === null) return namedMonth(url);
  return evidenceOf(`${found[1] ?? ''}-${found[2] ?? ''}-${found[3] ?? ''}`, 'address');
}

/** `/2025/mar/04/`, `/2025/march/4/`. */
function namedMonth(url: string): DateEvidence | null {
  const found = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/([0-3]?\d)(?=[/_.-]|$)/iu.exec(url.slice(0, 2000));
  return found === null
    ? null
    : evidenceOf(`${found[3] ?? ''} ${found[2] ?? ''} ${found[1] ?? ''}`, 'address');
}

/** A report is not out before the day in its dateline; reprints carry it for weeks. */
export function datelineEvidence(dateline: string): DateEvidence | null {
  const interval = /\d{4}/u.test(dateline) ? readDate(dateline) : null;
  return interval === null ? null : { basis: 'dateline', interval: { from: interval.from, to: null } };
}

export interface Combined {
  readonly when: When | null;
  readonly warnings: readonly Warning[];
}

/**
 * The moments all evidence allows, under the basis of the strongest.
 *
 * Evidence that contradicts a stronger one is left out with a warning; a date that
 * can only be a machine's zero is left out likewise. The order given changes nothing.
 */
export function combineDates(evidence: readonly (DateEvidence | null)[]): Combined {
  const warnings: Warning[] = [];
  let kept: DateEvidence | null = null;
  for (const one of inOrder(evidence)) {
    if (isMachineZero(one.interval)) {
      warnings.push(warn('date-ignored', `A date in the ${one.basis} is a machine's zero and was left out.`));
      continue;
    }
    const both = agreed(kept, one);
    if (both !== null) kept = both;
    else if (kept !== null && !isNear(kept.interval, one.interval)) warnings.push(contradiction(kept, one));
  }
  return { when: kept === null ? null : whenOf(kept), warnings };
}

/** What two allow together, under the stronger basis; null where they contradict each other. */
function agreed(kept: DateEvidence | null, other: DateEvidence): DateEvidence | null {
  if (kept === null) return other;
  const interval = intersect(kept.interval, other.interval);
  return interval === null ? null : { interval, basis: kept.basis };
}

/** Strongest first; ties by what they say, so that order of arrival decides nothing. */
function inOrder(evidence: readonly (DateEvidence | null)[]): DateEvidence[] {
  return evidence
    .filter((one) => one !== null)
    .sort(
      (a, b) =>
        STRENGTH[b.basis] - STRENGTH[a.basis] ||
        (a.interval.from ?? 0) - (b.interval.from ?? 0) ||
        (a.interval.to ?? 0) - (b.interval.to ?? 0),
    );
}

function intersect(a: Interval, b: Interval): Interval | null {
  const from = a.from === null ? b.from : b.from === null ? a.from : Math.max(a.from, b.from);
  const to = a.to === null ? b.to : b.to === null ? a.to : Math.min(a.to, b.to);
  return from !== null && to !== null && from > to ? null : { from, to };
}

/** Clocks of one site differ by minutes, and printed times often lack their zone: a gap of a day is no contradiction worth a word. */
function isNear(a: Interval, b: Interval): boolean {
  const gap = Math.max(
    (a.from ?? -Infinity) - (b.to ?? Infinity),
    (b.from ?? -Infinity) - (a.to ?? Infinity),
  );
  return gap <= 86_400_000;
}

const isMachineZero = (interval: Interval): boolean =>
  interval.to !== null &&
  interval.from !== null &&
  interval.to < MACHINE_ZERO &&
  interval.from > -3 * 86_400_000;

function contradiction(kept: DateEvidence, other: DateEvidence): Warning {
  return warn(
    'date-conflict',
    `The date in the ${other.basis} (${words(other.interval)}) contradicts the ${kept.basis} (${words(kept.interval)}), which was kept.`,
  );
}

const words = (interval: Interval): string =>
  [interval.from, interval.to].map((time) => instant(time)?.slice(0, 16) ?? 'open').join(' to ');

const instant = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

const whenOf = ({ interval, basis }: DateEvidence): When => ({
  earliest: instant(interval.from),
  latest: instant(interval.to),
  basis,
});
