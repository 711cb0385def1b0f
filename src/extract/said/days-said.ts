// Words of time beside a verb of saying, as days up to publication. Cost: linear in the words.
import { MONTHS, NUMBER_WORDS, RELATIVE_DAYS, WEEKDAYS } from '../../lexicon/index.ts';
import { DAY, isoDay } from '../claims/days.ts';

/** First and last day, as midnights UTC. */
export type Days = readonly [number, number];

/**
 * The days that words of time name, the last such days up to `published` (midnight UTC); null where
 * nothing dates the article or the words name none ("later that day").
 */
export function daysSaid(words: string, published: number | null): Days | null {
  if (published === null) return null;
  const lower = words.toLowerCase();
  const parts = lower.replace(/[,.]/gu, '').split(/\s+/u);
  return (
    weekday(parts, published) ??
    agoDays(parts, published) ??
    monthDay(parts, published) ??
    relativeSpan(lower, published) ??
    monthOrYear(parts, published)
  );
}

function weekday(parts: readonly string[], published: number): Days | null {
  for (const word of parts) {
    const day = WEEKDAYS.get(word);
    if (day !== undefined) {
      const back = (new Date(published).getUTCDay() - day + 7) % 7;
      const shift = back === 0 && parts.includes('last') ? 7 : back;
      return [published - shift * DAY, published - shift * DAY];
    }
    const relative = RELATIVE_DAYS.get(word);
    if (relative !== undefined) return [published + relative * DAY, published + relative * DAY];
  }
  return null;
}

/** Days of a unit, for "two weeks ago"; the day so long ago may lie half a unit to either side. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['week', 7],
  ['month', 30],
  ['year', 365],
]);

function agoDays(parts: readonly string[], published: number): Days | null {
  const at = parts.indexOf('ago');
  const unit = UNITS.get((parts[at - 1] ?? '').replace(/s$/u, ''));
  const word = parts[at - 2] ?? '';
  const count = /^an?$/u.test(word) ? 1 : Number(NUMBER_WORDS.get(word) ?? word);
  if (at < 2 || unit === undefined || !Number.isInteger(count) || count < 1) return null;
  const middle = published - count * unit * DAY;
  const slack = Math.floor(unit / 2) * DAY;
  return [middle - slack, Math.min(published, middle + slack)];
}

function monthDay(words: readonly string[], published: number): Days | null {
  const month = words.map((word) => MONTHS.get(word)).find((number) => number !== undefined);
  const numbers = words.filter((word) => /^\d+$/u.test(word)).map(Number);
  const day = numbers.find((number) => number >= 1 && number <= 31);
  if (month === undefined || day === undefined) return null;
  const year = numbers.find((number) => number > 1000) ?? new Date(published).getUTCFullYear();
  const time = Date.UTC(year, month - 1, day);
  const isAhead = time > published + DAY && !numbers.some((number) => number > 1000);
  const at = isAhead ? Date.UTC(year - 1, month - 1, day) : time;
  return isoDay(at).endsWith(String(day).padStart(2, '0')) ? [at, at] : null;
}

/** "in March", "last May", "in March 2022", "in 2019": the last such stretch that had begun. */
function monthOrYear(words: readonly string[], published: number): Days | null {
  const month = words.map((word) => MONTHS.get(word)).find((number) => number !== undefined);
  const year = words.filter((word) => /^(?:19|20)\d\d$/u.test(word)).map(Number)[0];
  if (month === undefined)
    return year === undefined ? null : capped([Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)], published);
  const now = new Date(published);
  const inYear = year ?? now.getUTCFullYear() - (month - 1 > now.getUTCMonth() ? 1 : 0);
  return capped([Date.UTC(inYear, month - 1, 1), Date.UTC(inYear, month, 0)], published);
}

const capped = ([first, last]: Days, published: number): Days | null =>
  first > published ? null : [first, Math.min(last, published)];

function relativeSpan(lower: string, published: number): Days | null {
  const date = new Date(published);
  const weekday = (date.getUTCDay() + 6) % 7;
  const monday = published - weekday * DAY;
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const spans: readonly (readonly [RegExp, Days])[] = [
    [/last week(?!end)/u, [monday - 7 * DAY, monday - DAY]],
    [/this week(?!end)/u, [monday, published]],
    [/weekend/u, [lastSaturday(published), Math.min(published, lastSaturday(published) + DAY)]],
    [/last night|overnight/u, [published - DAY, published]],
    [/this (?:morning|afternoon|evening)/u, [published, published]],
    [/this month/u, [Date.UTC(year, month, 1), published]],
    [/last month/u, [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 0)]],
    [/this year/u, [Date.UTC(year, 0, 1), published]],
    [/last year/u, [Date.UTC(year - 1, 0, 1), Date.UTC(year - 1, 11, 31)]],
  ];
  return spans.find(([words]) => words.test(lower))?.[1] ?? null;
}

const lastSaturday = (published: number): number =>
  published - ((new Date(published).getUTCDay() + 1) % 7) * DAY;
