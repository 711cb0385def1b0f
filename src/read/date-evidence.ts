// Brings what several places say about one date together.
import type { DateBase, DateBasis, DateStanding, Warning, When } from '../model/index.ts';
import { type Interval, readDate } from './date-words.ts';
import { warn } from './trouble.ts';

/** One place that speaks of the date. */
export interface DateEvidence {
  readonly interval: Interval;
  readonly basis: DateBasis;
  /** The words it was read from, as written there. */
  readonly words: string;
  /** Where they stand in the article's text; null where they are no part of it. */
  readonly start: number | null;
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

/** Characters of the words that are kept: a date with its zone has a third of them. */
const MOST_WORDS = 120;

/** The evidence in some words, or null where they hold no date. */
export function evidenceOf(
  words: string | null,
  basis: DateBasis,
  start: number | null = null,
): DateEvidence | null {
  const interval = words === null ? null : readDate(words);
  return interval === null || words === null
    ? null
    : { interval, basis, words: words.slice(0, MOST_WORDS), start };
}

const DAY_IN_PATH = /\/((?:19|20)\d{2})[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_.-]|$)/u;
/** "…-20250304.html", "…-2025-03-04/": eight figures of a number may be a day by chance, so little else may stand behind. */
const DAY_IN_NAME = /[-_](20[0-3]\d)(-?)([01]\d)\2([0-3]\d)(?:\/|\.[a-z]{2,5})?(?:[?#]|$)/u;

/** The day in a URL path (`/2025/03/04/`, `/2025-03-04-`), as evidence. */
export function addressDate(url: string | null): DateEvidence | null {
  if (url === null) return null;
  const found = DAY_IN_PATH.exec(url.slice(0, 2000)) ?? DAY_IN_NAME.exec(url.slice(0, 2000));
  if (found === null) return namedMonth(url);
  const [month, day] = found.slice(-2);
  return inAddress(`${found[1] ?? ''}-${month ?? ''}-${day ?? ''}`, found[0]);
}

function inAddress(date: string, words: string): DateEvidence | null {
  const evidence = evidenceOf(date, 'address');
  return evidence === null ? null : { ...evidence, words };
}

/** `/2025/mar/04/`, `/2025/march/4/`. */
function namedMonth(url: string): DateEvidence | null {
  const found = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/([0-3]?\d)(?=[/_.-]|$)/iu.exec(url.slice(0, 2000));
  return found === null ? null : inAddress(`${found[3] ?? ''} ${found[2] ?? ''} ${found[1] ?? ''}`, found[0]);
}

/** A report is not out before the day in its dateline; reprints carry it for weeks. */
export function datelineEvidence(dateline: string, start: number | null = null): DateEvidence | null {
  const evidence = /\d{4}/u.test(dateline) ? evidenceOf(dateline, 'dateline', start) : null;
  return evidence === null ? null : { ...evidence, interval: { from: evidence.interval.from, to: null } };
}

export interface Combined {
  readonly when: When | null;
  /** Everything that spoke of the date, strongest first, as it stands to the answer. */
  readonly bases: readonly DateBase[];
  readonly warnings: readonly Warning[];
}

/** What is allowed so far, under the strongest basis. */
type Kept = Pick<DateEvidence, 'interval' | 'basis'>;

/**
 * The moments all evidence allows, under the basis of the strongest.
 *
 * Evidence that contradicts a stronger one is left out of the answer with a warning, and stays among the bases; a date
 * that can only be a machine's zero is left out likewise. The order given changes nothing.
 */
export function combineDates(evidence: readonly (DateEvidence | null)[]): Combined {
  const warnings: Warning[] = [];
  const bases: DateBase[] = [];
  let kept: Kept | null = null;
  for (const one of inOrder(evidence)) {
    const stands = standing(kept, one);
    if (stands === 'agrees') kept = agreed(kept, one) ?? kept;
    else if (stands === 'ignored') warnings.push(machineZero(one));
    else if (stands === 'contradicts' && kept !== null) warnings.push(contradiction(kept, one));
    bases.push({ ...whenOf(one), stands, words: one.words, start: one.start });
  }
  return { when: kept === null ? null : whenOf(kept), bases, warnings };
}

function standing(kept: Kept | null, one: DateEvidence): DateStanding {
  if (isMachineZero(one.interval)) return 'ignored';
  if (agreed(kept, one) !== null) return 'agrees';
  return kept !== null && isNear(kept.interval, one.interval) ? 'near' : 'contradicts';
}

const machineZero = ({ basis }: DateEvidence): Warning =>
  warn('date-ignored', `A date in the ${basis} is a machine's zero and was left out.`);

/** What two allow together, under the stronger basis; null where they contradict each other. */
function agreed(kept: Kept | null, other: Kept): Kept | null {
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
        (a.interval.to ?? 0) - (b.interval.to ?? 0) ||
        (a.words < b.words ? -1 : 1),
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

function contradiction(kept: Kept, other: Kept): Warning {
  return warn(
    'date-conflict',
    `The date in the ${other.basis} (${words(other.interval)}) contradicts the ${kept.basis} (${words(kept.interval)}), which was kept.`,
  );
}

const words = (interval: Interval): string =>
  [interval.from, interval.to].map((time) => instant(time)?.slice(0, 16) ?? 'open').join(' to ');

const instant = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

const whenOf = ({ interval, basis }: Kept): When => ({
  earliest: instant(interval.from),
  latest: instant(interval.to),
  basis,
});
