import { MONTHS, RELATIVE_DAYS, SCHEDULING_WORDS, WEEKDAYS } from '../../lexicon/index.ts';
import type { ClaimDate, DateRole } from '../../model/index.ts';
import type { SignedWords } from '../../text/index.ts';
import { WORD_SIGN } from '../../text/index.ts';
import { DAY, isoDay } from './days.ts';

/** A statement's words and what its dates are read against. */
export interface DateContext {
  readonly text: string;
  readonly words: SignedWords;
  /** Midnight UTC of publication, or null. */
  readonly published: number | null;
  /** Whether the statement speaks of what is to come: then "on Friday" is the next one. */
  readonly future: boolean;
}

/** What stands at one place: its words, its days, and how many keys it takes. */
interface Reading {
  readonly length: number;
  readonly key: string;
  readonly days: readonly [number, number] | null;
}

const BEFORE_MONTH = new Set(
  'in since by of last next until from this late early mid during before after through to end and'.split(' '),
);
const BEFORE_YEAR = new Set(
  'in since by of until from during before after through to late early mid year between and than'.split(' '),
);
const SAYING = new Set(
  'said says told announced reported wrote added confirmed stated say tell denied rejected dismissed admitted insisted warned'.split(
    ' ',
  ),
);
const BETWEEN_CUE_AND_DAY = new Set(
  'on late early earlier in a the statement afternoon morning evening'.split(' '),
);

/** The days a statement names, in order. Cost: linear in its words. */
export function readDates(context: DateContext): ClaimDate[] {
  const { keys, starts, ends, signs } = context.words;
  const found: ClaimDate[] = [];
  for (let at = 0; at < keys.length;) {
    const reading = ((signs[at] ?? 0) & WORD_SIGN.date) !== 0 ? readAt(context, at) : null;
    if (reading === null) {
      at += 1;
      continue;
    }
    found.push({
      start: starts[at] ?? 0,
      end: ends[at + reading.length - 1] ?? 0,
      from: reading.days === null ? null : isoDay(reading.days[0]),
      to: reading.days === null ? null : isoDay(reading.days[1]),
      key: reading.key,
      role: roleOf(context, at, reading.days),
    });
    at += reading.length;
  }
  return found;
}

function readAt(context: DateContext, at: number): Reading | null {
  const key = context.words.keys[at] ?? '';
  if (WEEKDAYS.has(key)) return isCapital(context, at) ? readWeekday(context, at) : null;
  if (MONTHS.has(key)) return isCapital(context, at) ? readMonth(context, at) : null;
  if (RELATIVE_DAYS.has(key)) return readRelative(context, key);
  if (/^\d/u.test(key)) return readDayMonth(context, at) ?? readYear(context, at);
  return null;
}

const isCapital = ({ text, words }: DateContext, at: number): boolean =>
  /^\p{Lu}/u.test(text.charAt(words.starts[at] ?? 0));

function readRelative({ published }: DateContext, key: string): Reading {
  const day = published === null ? null : published + (RELATIVE_DAYS.get(key) ?? 0) * DAY;
  return { length: 1, key, days: day === null ? null : [day, day] };
}

/** "Tuesday" is the one nearest before publication, or behind it where the sentence looks ahead. */
function readWeekday(context: DateContext, at: number): Reading {
  const { keys } = context.words;
  const date = MONTHS.has(keys[at + 1] ?? '') ? readMonth(context, at + 1) : readDayMonth(context, at + 1);
  if (date !== null) return { ...date, length: date.length + 1 };
  const key = keys[at] ?? '';
  if (context.published === null) return { length: 1, key, days: null };
  const before = keys[at - 1];
  const back = (new Date(context.published).getUTCDay() - (WEEKDAYS.get(key) ?? 0) + 7) % 7;
  const ahead = before === 'next' || (context.future && before !== 'last');
  const offset = ahead ? (7 - back) % 7 : -back;
  const shift = offset !== 0 ? 0 : before === 'next' ? 7 : before === 'last' ? -7 : 0;
  const day = context.published + (offset + shift) * DAY;
  return { length: 1, key, days: [day, day] };
}

/** "May 4", "May 4, 2025", "May 2025", "in May". */
function readMonth(context: DateContext, at: number): Reading | null {
  const { keys } = context.words;
  const month = MONTHS.get(keys[at] ?? '') ?? 1;
  const next = keys[at + 1];
  const day = dayNumber(next);
  if (day !== null) {
    const ordinal = /^(?:st|nd|rd|th)$/u.test(keys[at + 2] ?? '') ? 1 : 0;
    const year = yearNumber(keys[at + 2 + ordinal]);
    return exactDay(context, { day, month, year, length: 2 + ordinal + (year === null ? 0 : 1) });
  }
  const year = yearNumber(next);
  if (year === null && !BEFORE_MONTH.has(keys[at - 1] ?? '')) return null;
  const length = year === null ? 1 : 2;
  const key = `${monthName(month)}${year === null ? '' : ` ${String(year)}`}`;
  const inYear = year ?? nearestYear(context.published, month, 15);
  if (inYear === null) return { length, key, days: null };
  return { length, key, days: [Date.UTC(inYear, month - 1, 1), Date.UTC(inYear, month, 0)] };
}

/** "4 May", "4th of May 2025". */
function readDayMonth(context: DateContext, at: number): Reading | null {
  const { keys } = context.words;
  const day = dayNumber(keys[at]);
  if (day === null) return null;
  let next = at + 1;
  if (/^(?:st|nd|rd|th)$/u.test(keys[next] ?? '')) next += 1;
  if (keys[next] === 'of') next += 1;
  const month = MONTHS.get(keys[next] ?? '');
  if (month === undefined || !isCapital(context, next)) return null;
  const year = yearNumber(keys[next + 1]);
  return exactDay(context, { day, month, year, length: next - at + (year === null ? 1 : 2) });
}

interface DayParts {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly length: number;
}

function exactDay({ published }: DateContext, { day, month, year, length }: DayParts): Reading {
  const key = `${String(day)} ${monthName(month)}${year === null ? '' : ` ${String(year)}`}`;
  const inYear = year ?? nearestYear(published, month, day);
  if (inYear === null) return { length, key, days: null };
  const midnight = Date.UTC(inYear, month - 1, day);
  return { length, key, days: [midnight, midnight] };
}

function readYear({ text, words }: DateContext, at: number): Reading | null {
  const year = yearNumber(words.keys[at]);
  const printed = text.slice(words.starts[at], words.ends[at]);
  if (year === null || printed.length !== 4 || !BEFORE_YEAR.has(words.keys[at - 1] ?? '')) return null;
  return { length: 1, key: String(year), days: [Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)] };
}

/** The year that brings the day closest to publication. */
function nearestYear(published: number | null, month: number, day: number): number | null {
  if (published === null) return null;
  const year = new Date(published).getUTCFullYear();
  const distance = (candidate: number): number => Math.abs(Date.UTC(candidate, month - 1, day) - published);
  return [year, year - 1, year + 1].reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

const dayNumber = (key: string | undefined): number | null =>
  key !== undefined && /^(?:[1-9]|[12]\d|3[01])$/u.test(key) ? Number(key) : null;

const yearNumber = (key: string | undefined): number | null =>
  key !== undefined && /^(?:1[89]|20)\d\d$/u.test(key) ? Number(key) : null;

const MONTH_NAMES = [...MONTHS].filter(([name]) => name.length > 4 || /^(?:may|june|july)$/u.test(name));
const monthName = (month: number): string => MONTH_NAMES.find(([, number]) => number === month)?.[0] ?? '';

/** Words between "as of" and the day ("as of 3.45 p.m. 16 March"). */
const AS_OF_REACH = 6;
/** Words between what tells that something is to be and its day ("is due to open to the public on 4 May"). */
const SCHEDULING_REACH = 10;

/** What a date dates; one before publication is never of what is to come. */
function roleOf(context: DateContext, at: number, days: Reading['days']): DateRole {
  const { keys } = context.words;
  if (followsSaying(keys, at)) return 'statement';
  if (isAsOf(keys, at)) return 'as-of';
  const { published } = context;
  if (days !== null && published !== null && days[1] < published) return 'event';
  if (days !== null && published !== null && days[0] > published) return 'scheduled';
  const lead = keys.slice(Math.max(0, at - SCHEDULING_REACH), at);
  return lead.some((key) => SCHEDULING_WORDS.has(key)) ? 'scheduled' : 'event';
}

/** "As of", "as at". */
function isAsOf(keys: readonly string[], at: number): boolean {
  for (let back = at - 1; back > 0 && at - back <= AS_OF_REACH; back -= 1)
    if ((keys[back] === 'of' || keys[back] === 'at') && keys[back - 1] === 'as') return true;
  return false;
}

function followsSaying(keys: readonly string[], at: number): boolean {
  let before = at - 1;
  while (before >= at - 3 && before >= 0 && BETWEEN_CUE_AND_DAY.has(keys[before] ?? '')) before -= 1;
  return before >= 0 && SAYING.has(keys[before] ?? '');
}
