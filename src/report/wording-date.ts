import {
  type DateBase,
  type DateBasis,
  isContradicted,
  type Published,
  type Span,
  type When,
} from '../model/index.ts';
import { daysOf, instantOf, isoDay } from '../model/index.ts';
import type { CorpusExtent } from './facts.ts';
import { wholeNumber } from './whole-number.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const BASIS_WORDS: Readonly<Record<DateBasis, string>> = {
  metadata: 'page metadata',
  feed: 'feed',
  address: 'web address',
  dateline: 'dateline',
  body: 'words in the article',
  copyright: 'copyright line',
  capture: 'time of capture',
  adding: 'time it was added',
  inferred: 'inferred',
  person: 'set by a person',
};

/** "4 Mar 2025". */
export function dayWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/**
 * The date as far as it is known: "3 Mar 2025 18:02Z", "4 Mar 2025", "Aug 2025", "2025", "by 4 Mar 2025",
 * "1 Mar 2025 – 3 Apr 2025", "undated".
 */
export function whenWords(when: When | null): string {
  const earliest = instantOf(when?.earliest ?? null);
  const latest = instantOf(when?.latest ?? null);
  const { first, last } = daysOf(when);
  if (earliest !== null && latest !== null && latest - earliest <= MINUTE) {
    return `${dayWords(isoDay(earliest))} ${new Date(earliest).toISOString().slice(11, 16)}Z`;
  }
  if (first !== null && last !== null) return rangeWords(first, last);
  if (last !== null) return `by ${dayWords(last)}`;
  return first === null ? 'undated' : `from ${dayWords(first)}`;
}

/** When an article says the words were said: "said 3 Mar 2025 (“on Monday”)", "said “on Tuesday”" where its day is not known. */
export function saidWords(said: When & { readonly words: string }): string {
  const when = whenWords(said);
  return when === 'undated' ? `said “${said.words}”` : `said ${when} (“${said.words}”)`;
}

/** A whole year or month is named as such. */
function rangeWords(first: string, last: string): string {
  if (first === last) return dayWords(first);
  const year = first.slice(0, 4);
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  const isWholeMonth = first.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7) && isLastOfMonth(last);
  if (isWholeMonth) return dayWords(first).slice(2);
  return `${dayWords(first)} – ${dayWords(last)}`;
}

const isLastOfMonth = (day: string): boolean => isoDay(Date.parse(day) + DAY).endsWith('-01');

/** "3 Mar 2025 18:02Z" for an instant known exactly; a text that is none is shown as it is. */
export function instantWords(instant: string): string {
  return instantOf(instant) === null
    ? instant
    : whenWords({ earliest: instant, latest: instant, basis: 'adding' });
}

/** Where the date was read, or "" for an undated article. */
export const basisWords = (when: When | null): string => (when === null ? '' : BASIS_WORDS[when.basis]);

/** "4 Mar 2025 (page metadata)"; "4 Mar 2025 (page metadata; contradicted by web address)". */
export function whenWithBasis(when: Published | null): string {
  const words = whenWords(when);
  return when === null || words === 'undated'
    ? words
    : `${words} (${basisWords(when)}${contradictedWords(when)})`;
}

/** "; contradicted by web address" where places that speak of the date contradict it, else "". */
export function contradictedWords(when: Published | null): string {
  if (!isContradicted(when)) return '';
  const against = (when?.bases ?? []).filter(({ stands }) => stands === 'contradicts');
  return `; contradicted by ${[...new Set(against.map(({ basis }) => BASIS_WORDS[basis]))].join(', ')}`;
}

const STANDING_WORDS: Readonly<Record<DateBase['stands'], string>> = {
  agrees: '',
  near: ' — off by a day at most',
  contradicts: ' — contradicts',
  ignored: ' — a machine’s zero, left out',
};

/** A line for each place that speaks of the date, where there are several: "web address: 4 Mar 2025, “/2025/03/04” — contradicts". */
export function baseLines(when: Published | null): readonly string[] {
  const bases = when?.bases ?? [];
  if (bases.length < 2 && when?.basis !== 'person') return [];
  return bases.map((base) => {
    const words = base.words === null ? '' : `, “${base.words.trim()}”`;
    return `${BASIS_WORDS[base.basis]}: ${whenWords(base)}${words}${STANDING_WORDS[base.stands]}`;
  });
}

/** "412 articles, 1 Jan 2025 – 6 Mar 2025, 31 undated". */
export const extentWords = (extent: CorpusExtent): string =>
  [counted(extent.articles, 'article'), daysWords(extent)].filter((words) => words !== '').join(', ');

/** "1 Jan 2025 – 6 Mar 2025, 31 undated". */
export function daysWords(extent: CorpusExtent): string {
  const parts: string[] = [];
  if (extent.from !== null && extent.to !== null) {
    const isOneDay = extent.from === extent.to;
    parts.push(isOneDay ? dayWords(extent.from) : `${dayWords(extent.from)} – ${dayWords(extent.to)}`);
  }
  if (extent.undated > 0) parts.push(`${String(extent.undated)} undated`);
  return parts.join(', ');
}

/** "characters 412–469 of its text": from the first to the last of some places, UTF-16. */
export function placeWords(spans: readonly Span[]): string {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return spans.length === 0 ? '' : `characters ${String(start)}–${String(end)} of its text`;
}

/** "1 article", "2 articles", "12,000 entries". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${wholeNumber(count)} ${count === 1 ? noun : plural}`;
}
