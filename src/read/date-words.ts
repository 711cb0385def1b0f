// Reads a date as it stands in metadata or in a date line, as the interval it can mean.
import { DATE_LINE_MONTHS, TIME_ZONES } from '../lexicon/index.ts';

/** Instants in milliseconds, both ends included; null is unknown. */
export interface Interval {
  readonly from: number | null;
  readonly to: number | null;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** The first and last zone of the Earth, minutes from UTC. */
const EAST = 14 * 60;
const WEST = -12 * 60;
const LONGEST = 160;
/** Printed years outside this are figures, mistakes, or the machine's zero. */
const FIRST_YEAR = 1850;
const LAST_YEAR = 2100;

/**
 * The interval a date can mean, or null where the words hold none.
 *
 * Time and zone: the minute. No zone: every moment that was so somewhere on Earth
 * (a date: 50 hours). `03/04/2025` is read both ways. A month or a year alone spans
 * it. `A/B` of ISO dates spans both, `..` stands for an open end.
 */
export function readDate(words: string): Interval | null {
  const text = words.trim().slice(0, LONGEST);
  return isoRange(text) ?? isoDate(text) ?? longDate(text) ?? slashDate(text);
}

function isoRange(text: string): Interval | null {
  const parts = /^([\d-]{4,10}|\.\.)\/([\d-]{4,10}|\.\.)$/u.exec(text);
  if (parts === null) return null;
  const from = parts[1] === '..' ? null : isoDate(parts[1] ?? '');
  const to = parts[2] === '..' ? null : isoDate(parts[2] ?? '');
  return from === null && to === null ? null : { from: from?.from ?? null, to: to?.to ?? null };
}

const ISO =
  /(?<![\d/.-])(\d{4})-(\d{2})(?:-(\d{2})(?:[T ]\s?(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?(?![\d-])/iu;

function isoDate(text: string): Interval | null {
  if (/^\d{4}$/u.test(text)) return span(Number(text), 1, 12);
  const found = ISO.exec(text);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = found;
  if (day === undefined) return span(Number(year), Number(month), 1);
  const date = dayOf(Number(year), Number(month), Number(day));
  if (date === null) return null;
  if (hour === undefined) return wholeDay(date);
  const time = timeOf(Number(hour), Number(minute), Number(second ?? 0));
  if (time === null) return wholeDay(date);
  const offset = zone === undefined ? zoneAfter(text, found.index + found[0].length) : offsetOf(zone);
  const part = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
  return atZone(date + time + part, second === undefined ? MINUTE - 1 : 0, offset);
}

// The name of a month is whatever no mark, figure or space ends and a list knows: a class of all letters, counted, would
// cost more to compile than a page costs to read.
const MONTH_FIRST =
  /([^\s\d!-/:-@[-`{-¿‐-⁞、-〿]{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?(?:,|\s)\s{0,3}(\d{4})\b/u;
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]{1,3}(?:de\s|of\s)?([^\s\d!-/:-@[-`{-¿‐-⁞、-〿]{3,12})\.?,?[\s-]{1,3}(?:de\s|del\s)?(\d{4})\b/u;
/** "04 Mar 25 09:15": two figures are a year where the day and the month stand before and a clock or nothing behind. */
const SHORT_YEAR =
  /(?<!\d)(\d{1,2})[\s-]([^\s\d!-/:-@[-`{-¿‐-⁞、-〿]{3,12})\.?[\s-](\d{2})(?=$|,?\s{1,3}\d{1,2}:\d{2})/u;
/** Two figures below this are years of this century, as mail has them (RFC 2822, 4.3). */
const CENTURY_TURNS = 50;
/** "Mar  4 09:15:00 EST 2025", as programs print the time. */
const PROGRAM_DATE =
  /([^\s\d!-/:-@[-`{-¿‐-⁞、-〿]{3})\s{1,2}(\d{1,2})\s(?=\d{2}:\d{2}:\d{2}\s)\S{8}\s(?:[a-z]{1,5}\s)?(\d{4})$/u;
const MONTH_YEAR = /^([^\s\d!-/:-@[-`{-¿‐-⁞、-〿]{3,12})\.?,?\s{1,3}(\d{4})$/u;
const CJK_DATE = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u;

function longDate(text: string): Interval | null {
  const lower = text.toLowerCase();
  const cjk = CJK_DATE.exec(lower);
  if (cjk !== null) return fullDate(lower, [Number(cjk[1]), Number(cjk[2]), Number(cjk[3])]);
  const dayFirst = DAY_FIRST.exec(lower);
  const dayMonth = DATE_LINE_MONTHS.get(dayFirst?.[2] ?? '');
  if (dayFirst !== null && dayMonth !== undefined) {
    return fullDate(lower, [Number(dayFirst[3]), dayMonth, Number(dayFirst[1])]);
  }
  const monthFirst = MONTH_FIRST.exec(lower);
  const month = DATE_LINE_MONTHS.get(monthFirst?.[1] ?? '');
  if (monthFirst !== null && month !== undefined) {
    return fullDate(lower, [Number(monthFirst[3]), month, Number(monthFirst[2])]);
  }
  return programDate(lower) ?? shortYear(lower) ?? monthAlone(lower);
}

function monthAlone(lower: string): Interval | null {
  const found = MONTH_YEAR.exec(lower);
  const month = DATE_LINE_MONTHS.get(found?.[1] ?? '');
  return found !== null && month !== undefined ? span(Number(found[2]), month, 1) : null;
}

function programDate(lower: string): Interval | null {
  const found = PROGRAM_DATE.exec(lower);
  const month = DATE_LINE_MONTHS.get(found?.[1] ?? '');
  return found === null || month === undefined
    ? null
    : fullDate(lower, [Number(found[3]), month, Number(found[2])]);
}

function shortYear(lower: string): Interval | null {
  const found = SHORT_YEAR.exec(lower);
  const month = DATE_LINE_MONTHS.get(found?.[2] ?? '');
  if (found === null || month === undefined) return null;
  const year = Number(found[3]);
  return fullDate(lower, [year + (year < CENTURY_TURNS ? 2000 : 1900), month, Number(found[1])]);
}

function slashDate(text: string): Interval | null {
  const yearFirst = /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/u.exec(text);
  if (yearFirst !== null) {
    return fullDate(text, [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])]);
  }
  const found = /(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)/u.exec(text);
  if (found === null) return null;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const european = fullDate(text, [year, second, first]);
  const american = found[2] === '.' ? null : fullDate(text, [year, first, second]);
  if (european === null || american === null) return european ?? american;
  return hull(european, american);
}

const CLOCK = /(?<![\d:])(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s{0,3}([ap]\.?\s?m\b\.?)?/u;
const HOUR = /(?<![\d:/.-])(\d{1,2})\s{0,3}([ap]\.?m\b\.?)/u;

/** A date with the time and zone that stand in the same words. */
function fullDate(text: string, [year, month, day]: readonly [number, number, number]): Interval | null {
  const date = dayOf(year, month, day);
  if (date === null) return null;
  const lower = text.toLowerCase();
  const clock = CLOCK.exec(lower.replace(/\d{1,2}\.\d{1,2}\.\d{4}/u, (dotted) => ' '.repeat(dotted.length)));
  const hour = clock ?? HOUR.exec(lower);
  if (hour === null) return wholeDay(date);
  const half = clock === null ? hour[2] : clock[4];
  const minutes = clock === null ? 0 : Number(clock[2]);
  const time = timeOf(onClock(Number(hour[1]), half), minutes, Number(clock?.[3] ?? 0));
  if (time === null) return wholeDay(date);
  return atZone(
    date + time,
    clock?.[3] === undefined ? MINUTE - 1 : 0,
    zoneAfter(text, hour.index + hour[0].length),
  );
}

function onClock(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

/** The zone written behind a time: an offset, an abbreviation, or the whole Earth. */
function zoneAfter(text: string, at: number): readonly [number, number] {
  const rest = text.slice(at, at + 24);
  const name = /^[\s(,]{0,3}([A-Za-z]{1,4})\b\)?/u.exec(rest);
  const shift = /^[\s(,]{0,3}(?:UTC|GMT)?\s?([+-]\d{1,2}(?::?\d{2})?)/iu.exec(rest);
  if (shift?.[1] !== undefined) return offsetOf(shift[1]);
  return TIME_ZONES.get(name?.[1]?.toLowerCase() ?? '') ?? [WEST, EAST];
}

function offsetOf(zone: string): readonly [number, number] {
  if (/^z$/iu.test(zone)) return [0, 0];
  const found = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone);
  if (found === null) return [WEST, EAST];
  const minutes = (Number(found[2]) * 60 + Number(found[3] ?? 0)) * (found[1] === '-' ? -1 : 1);
  return minutes < WEST || minutes > EAST ? [WEST, EAST] : [minutes, minutes];
}

/** Midnight of a day as if in UTC, in milliseconds; null where the calendar has no such day. */
function dayOf(year: number, month: number, day: number): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? time : null;
}

function timeOf(hour: number, minute: number, second: number): number | null {
  if (hour > 23 || minute > 59 || second > 60) return null;
  return ((hour * 60 + minute) * 60 + second) * 1000;
}

/** The moments a wall-clock time can mean over a range of offsets. */
function atZone(wall: number, width: number, [low, high]: readonly [number, number]): Interval {
  return { from: wall - high * MINUTE, to: wall - low * MINUTE + width };
}

const wholeDay = (date: number): Interval => atZone(date, DAY, [WEST, EAST]);

/** `months` whole months from the first of a month. */
function span(year: number, month: number, months: number): Interval | null {
  const from = dayOf(year, month, 1);
  if (from === null) return null;
  const last = Date.UTC(year, month - 1 + months, 1);
  return { from: from - EAST * MINUTE, to: last - WEST * MINUTE };
}

/** The smallest interval that holds both. */
function hull(a: Interval, b: Interval): Interval {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return a;
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}
