// When something was said, read off the words beside the verb ("said on Tuesday"). Cost: linear in the sentence.
import type { Article, Said, Span } from '../model/index.ts';
import type { RangeReader } from '../text/index.ts';
import { WORD_SIGN } from '../text/index.ts';
import { publicationDay } from './claims/days.ts';
import { matchesOf } from './matches-of.ts';
import type { Days } from './said/days-said.ts';
import { daysSaid } from './said/days-said.ts';
import { lastStarting } from './speakers/places.ts';

const WEEKDAY = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.';
const COUNT = String.raw`(?:an?|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})`;
const TIME = new RegExp(
  String.raw`\b(?:(?:on|late|early|earlier|last|this|later) ){0,2}(?:(?:${WEEKDAY})(?:,? (?:morning|afternoon|evening|night))?|(?:yesterday|today|tonight|overnight)\b|(?:last|this|(?:earlier|late) this) (?:week(?:end)?|month|year|night|morning|afternoon|evening)\b|(?:over|at) the weekend\b|(?:${MONTH}) \d{1,2}\b(?:, \d{4})?|\d{1,2} (?:${MONTH})(?: \d{4})?|${COUNT} (?:day|week|month|year)s? ago\b)|\b(?:in|last) (?:(?:early|late|mid)[ -])?(?:${MONTH})(?: (?:19|20)\d\d)?\b|\bin (?:19|20)\d\d\b`,
  // Not for Unicode: every letter here is one of ASCII, and folding the case of all scripts is what compiling would take.
  'gi',
);
/** How far before its first word with the sign of time, and behind its last, such a phrase reaches at most (characters). */
const LONGEST_LEAD = 32;
const LONGEST_TAIL = 16;
/** The words of time belong to the verb of saying only this near to it (characters). */
const REACH = 90;
/** No words of time are longer, and no first phrase of a sentence that holds for all of it. */
const LONGEST_TIME = 60;
const LONGEST_OPENING = 200;
/** Spans looked at around a place; keeps the work linear where a line never ends. */
const MOST_AROUND = 40;
/** A date without a time zone begins this long before midnight UTC and ends this long after it began. */
const EAST = 14 * 3_600_000;
const FIFTY_HOURS = 50 * 3_600_000;

/** What is looked at of an attribution: its sentence, the words that are somebody's own, the verb and who speaks. */
export interface SaidContext {
  readonly sentence: Span;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly mention: readonly Span[];
}

/**
 * When each statement was made, where its sentence says so; null where it does not.
 *
 * `quotations` are the outermost ones. Words of time are taken from outside quotation marks and outside everything that anybody said in the
 * sentence, and by the verb they stand nearest to. Resolved against the day of publication to the last
 * such day up to it; with both ends null where the article is undated or the words name no day.
 */
export function saidTimes(
  article: Article,
  attributions: readonly SaidContext[],
  { quotations, wordsIn }: { readonly quotations: readonly Span[]; readonly wordsIn: RangeReader },
): readonly (Said | null)[] {
  const published = publicationDay(article.published);
  const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
  const cues = attributions
    .flatMap(({ cue, mention }) => cue.map((span) => ({ ...span, mention: mention[0]?.start ?? -1 })))
    .sort(byStart);
  const contents = attributions.flatMap(({ content }) => content).sort(byStart);
  const inText = { text: article.text, wordsIn, cues, contents, quotations: quotations.toSorted(byStart) };
  return attributions.map((attribution) => {
    const words = timeWords(inText, attribution);
    return words === null ? null : saidBy(article.text, words, published);
  });
}

interface Cue extends Span {
  /** Where the words for its speaker start. */
  readonly mention: number;
}

/** Every verb, every content and every quotation of the article, each in order. */
interface InText {
  readonly text: string;
  readonly wordsIn: RangeReader;
  readonly cues: readonly Cue[];
  readonly contents: readonly Span[];
  readonly quotations: readonly Span[];
}

/** The words of time that are nearest to the verb of an attribution and belong to it. */
function timeWords(inText: InText, attribution: SaidContext): Span | null {
  const { sentence, cue } = attribution;
  const place = cue[0];
  if (place === undefined) return null;
  const from = Math.max(sentence.start, place.start - REACH - LONGEST_TIME);
  const to = Math.min(sentence.end, place.end + REACH + LONGEST_TIME);
  const stretch = timeStretch(inText.wordsIn, sentence, { start: from, end: to });
  if (stretch === null) return null;
  const words = inText.text.slice(from, stretch.end);
  let best: Span | null = null;
  for (const match of matchesOf(TIME, words, stretch.start - from)) {
    const start = from + match.index;
    const time = { start, end: start + match[0].length };
    const distance = gap(place, time);
    if (distance > REACH || (best !== null && gap(place, best) <= distance)) continue;
    if (isNames(inText.text, time) || isSomebodys(inText, attribution, time)) continue;
    if (isElsewhere(inText, attribution, time)) continue;
    best = time;
  }
  return best;
}

/** The part of a stretch of a sentence in which words of time can stand; null where none has the sign of it. */
function timeStretch(wordsIn: RangeReader, sentence: Span, within: Span): Span | null {
  const { words, from, to } = wordsIn(sentence);
  let first: number | null = null;
  let last = 0;
  for (let at = from; at < to; at += 1) {
    if (((words.signs[at] ?? 0) & WORD_SIGN.time) === 0) continue;
    const [start = 0, end = 0] = [words.starts[at], words.ends[at]];
    if (start >= within.end) break;
    if (end <= within.start) continue;
    first ??= start;
    last = end;
  }
  if (first === null) return null;
  return {
    start: Math.max(within.start, first - LONGEST_LEAD),
    end: Math.min(within.end, last + LONGEST_TAIL),
  };
}

const gap = (a: Span, b: Span): number => Math.max(0, b.start - a.end, a.start - b.end);

/** "Monday's talks" and "later this week" are no time of saying. */
const isNames = (text: string, { start, end }: Span): boolean =>
  /^(?:['’]s?\p{L}?|-\p{L})/u.test(text.slice(end, end + 3)) ||
  /\b(?:later|next|until|by|since|from|before) $|\blater this/iu.test(
    text.slice(Math.max(0, start - 8), end),
  );

/** Inside quotation marks, inside the words for a speaker, or inside what anybody says in the sentence. */
function isSomebodys({ contents, quotations }: InText, attribution: SaidContext, time: Span): boolean {
  const before = lastStarting(quotations, time.end - 1);
  const quotation = before < 0 ? undefined : quotations[before];
  if (quotation !== undefined && quotation.end > time.start) return true;
  if (attribution.mention.some((span) => span.start < time.end && time.start < span.end)) return true;
  const place = attribution.cue[0] ?? attribution.sentence;
  const own = new Set(attribution.content);
  const last = lastStarting(contents, time.end - 1);
  for (let at = last; at >= 0 && last - at < MOST_AROUND; at -= 1) {
    const content = contents[at];
    if (content === undefined || content.start < attribution.sentence.start - REACH) break;
    const holds = content.end > time.start;
    const isAround = content.start <= place.start && content.end >= place.end && !own.has(content);
    if (holds && !isAround) return true;
  }
  return false;
}

/** In a clause of its own behind the verb ("said after they met on Monday"), or nearer to another speaker's verb. */
function isElsewhere({ text, cues }: InText, { cue, mention, sentence }: SaidContext, time: Span): boolean {
  const place = cue[0] ?? sentence;
  const between = text.slice(Math.min(place.end, time.start), Math.max(place.end, time.start));
  if (time.start >= place.end && CLAUSE.test(between)) return true;
  if (time.end <= place.start) {
    const before = text.slice(Math.max(sentence.start, time.start - LONGEST_OPENING), time.start);
    if (RELATIVE.test(before.slice(before.lastIndexOf(',') + 1))) return true;
  }
  if (isOpening(text, sentence, time)) return false;
  const speaker = mention[0]?.start ?? -1;
  const last = lastStarting(cues, Math.min(sentence.end - 1, time.end + REACH));
  for (let at = last; at >= 0 && last - at < MOST_AROUND; at -= 1) {
    const other = cues[at];
    if (other === undefined || other.start < sentence.start) break;
    if (other.mention !== speaker && gap(other, time) < gap(place, time)) return true;
  }
  return false;
}

/** What begins a clause with a time of its own, and what begins one about a noun before it. */
const CLAUSE = /\b(?:after|before|when|since|which|who|whose|where|until|following|ahead of)\b/u;
const RELATIVE = / (?:which|who|whose|where)\b/u;

/** In the first phrase of the sentence: it holds for all of it. */
const isOpening = (text: string, sentence: Span, time: Span): boolean =>
  time.start - sentence.start <= LONGEST_OPENING && !text.slice(sentence.start, time.start).includes(',');

/** "in an interview published on Monday": said by then, nobody says when. */
const PRINTED = /\b(?:published|aired|broadcast|released|posted|printed|carried|out) $/u;
const PRINTED_REACH = 12;

function saidBy(text: string, time: Span, published: number | null): Said {
  const words = text.slice(time.start, time.end);
  const found = interval(daysSaid(words, published));
  const isPrinted = PRINTED.test(text.slice(Math.max(0, time.start - PRINTED_REACH), time.start));
  return { ...found, earliest: isPrinted ? null : found.earliest, basis: 'inferred', words };
}

function interval(days: Days | null): { readonly earliest: string | null; readonly latest: string | null } {
  if (days === null) return { earliest: null, latest: null };
  const instant = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');
  return { earliest: instant(days[0] - EAST), latest: instant(days[1] - EAST + FIFTY_HOURS) };
}
