// When something was said, read off the words beside the verb ("said on Tuesday"). Cost: linear in the sentence.
import { MONTHS, RELATIVE_DAYS, WEEKDAYS } from '../lexicon/index.ts';
import type { Article, Said, Span } from '../model/index.ts';
import { DAY, isoDay, publicationDay } from './claims/days.ts';

const WEEKDAY = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.';
const TIME = new RegExp(
  String.raw`\b(?:(?:on|late|early|earlier|last|this|later) ){0,2}(?:(?:${WEEKDAY})(?:,? (?:morning|afternoon|evening|night))?|(?:yesterday|today|tonight)\b|(?:last|this|earlier this) (?:week|month|year|night)|(?:${MONTH}) \d{1,2}\b(?:, \d{4})?|\d{1,2} (?:${MONTH})(?: \d{4})?)`,
  'giu',
);
/** The words of time belong to the verb of saying only this near to it (characters). */
const REACH = 90;
/** A date without a time zone begins this long before midnight UTC and ends this long after it began. */
const EAST = 14 * 3_600_000;
const FIFTY_HOURS = 50 * 3_600_000;

/** What is looked at: the sentence, and the words that are somebody's own. */
export interface SaidContext {
  readonly sentence: Span;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
}

/**
 * When the statement was made, where the sentence says so; null where it does not.
 *
 * Resolved against the day of publication to the last such day up to it; with both
 * ends null where the article is undated.
 */
export function saidAt(article: Article, { sentence, content, cue }: SaidContext): Said | null {
  const place = cue[0] ?? sentence;
  let best: { readonly words: string; readonly distance: number } | null = null;
  for (const match of article.text.slice(sentence.start, sentence.end).matchAll(TIME)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (content.some((span) => span.start < end && start < span.end)) continue;
    const distance = start >= place.end ? start - place.end : place.start - end;
    if (distance > REACH || (best !== null && best.distance <= distance)) continue;
    best = { words: match[0], distance };
  }
  if (best === null) return null;
  const days = daysOf(best.words, publicationDay(article.published));
  return { ...interval(days), basis: 'inferred', words: best.words };
}

type Days = readonly [number, number];

function interval(days: Days | null): { earliest: string | null; latest: string | null } {
  if (days === null) return { earliest: null, latest: null };
  const instant = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');
  return { earliest: instant(days[0] - EAST), latest: instant(days[1] - EAST + FIFTY_HOURS) };
}

function daysOf(words: string, published: number | null): Days | null {
  if (published === null) return null;
  const lower = words.toLowerCase();
  const last = lower.replace(/[,.]/gu, '').split(' ');
  for (const word of last) {
    const day = WEEKDAYS.get(word);
    if (day !== undefined) {
      const back = (new Date(published).getUTCDay() - day + 7) % 7;
      const shift = back === 0 && lower.includes('last ') ? 7 : back;
      return [published - shift * DAY, published - shift * DAY];
    }
    const relative = RELATIVE_DAYS.get(word);
    if (relative !== undefined) return [published + relative * DAY, published + relative * DAY];
  }
  return monthDay(last, published) ?? relativeSpan(lower, published);
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

function relativeSpan(lower: string, published: number): Days | null {
  const weekday = (new Date(published).getUTCDay() + 6) % 7;
  const monday = published - weekday * DAY;
  if (lower.includes('last week')) return [monday - 7 * DAY, monday - DAY];
  if (lower.includes('this week')) return [monday, published];
  if (lower.includes('last night')) return [published - DAY, published];
  const date = new Date(published);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  if (lower.includes('this month')) return [first, published];
  if (lower.includes('last month'))
    return [Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, 1), first - DAY];
  if (lower.includes('this year')) return [Date.UTC(date.getUTCFullYear(), 0, 1), published];
  if (lower.includes('last year'))
    return [Date.UTC(date.getUTCFullYear() - 1, 0, 1), Date.UTC(date.getUTCFullYear(), 0, 1) - DAY];
  return null;
}
