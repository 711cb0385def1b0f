// What follows a reporting verb: to whom, where, when, and where the reported words begin and end.
import { COMPLEMENTIZERS, VENUE_WORDS } from '../../lexicon/index.ts';
import { cueForms } from './cue-forms.ts';
import type { VerbCue } from './cue.ts';
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import type { Phrase } from './noun-phrase.ts';
import {
  beginsNounPhrase,
  isAdverb,
  isAuxiliary,
  isComma,
  isDash,
  isDeterminer,
  isPreposition,
  isPronoun,
  isTimeWord,
  isVerbLike,
  opensClause,
  opensTime,
} from './words.ts';

export type Opening = 'none' | 'comma' | 'colon' | 'that' | 'quotation' | 'bare';

/** The place behind a verb where the reported words begin, and what was passed on the way. */
export interface Complement {
  readonly addressee: Phrase | null;
  /** End of the verb with its place and manner of saying ("said in a statement"). */
  readonly cueEnd: number;
  readonly opening: Opening;
  readonly start: number;
}

/** No place or time of saying is longer (items). */
const LONGEST_ADVERBIAL = 14;

export function complementOf(sentence: Sentence, cue: VerbCue): Complement {
  let at = cue.to;
  let cueEnd = cue.to;
  const addressee = cue.frames.includes('addressee') ? addresseeAt(sentence, at) : toAddressee(sentence, at);
  if (addressee !== null) at = addressee.to;
  for (;;) {
    const next = adverbialEnd(sentence, at);
    if (next === at) break;
    if (addressee === null && isVenuePhrase(sentence, at, next)) cueEnd = next;
    at = next;
  }
  return { addressee, cueEnd, ...openingAt(sentence, at) };
}

function openingAt(sentence: Sentence, at: number): { opening: Opening; start: number } {
  const item = itemAt(sentence, at);
  if (at >= sentence.to) return { opening: 'none', start: at };
  if (item.kind === 'quotation') return { opening: 'quotation', start: at };
  if (item.lower === ':') return { opening: 'colon', start: at + 1 };
  if (isComma(item)) return { opening: 'comma', start: at + 1 };
  if (isDash(item) || item.lower === ';' || item.lower === ')') return { opening: 'none', start: at };
  if (COMPLEMENTIZERS.has(item.lower)) return { opening: 'that', start: at };
  return { opening: 'bare', start: at };
}

/** "told reporters", "assured the council": the noun phrase behind a verb that takes one. */
function addresseeAt(sentence: Sentence, from: number): Phrase | null {
  const first = itemAt(sentence, from);
  if (from >= sentence.to || first.kind !== 'word' || COMPLEMENTIZERS.has(first.lower)) return null;
  if (isPreposition(first) || isTimeWord(first) || isAdverb(first) || opensClause(first)) return null;
  if (['him', 'her', 'them', 'me', 'us', 'you', 'it'].includes(first.lower) && !isHerNoun(sentence, from))
    return { from, to: from + 1 };
  let at = from + 1;
  while (at < sentence.to && at - from < 25 && !endsAddressee(sentence, from, at)) at += 1;
  return { from, to: at };
}

const isHerNoun = (sentence: Sentence, at: number): boolean =>
  itemAt(sentence, at).lower === 'her' && /s$/u.test(itemAt(sentence, at + 1).lower);

function endsAddressee(sentence: Sentence, from: number, at: number): boolean {
  const item = itemAt(sentence, at);
  const before = itemAt(sentence, at - 1);
  if (item.kind === 'quotation') return !/^['’]s$/u.test(before.lower);
  if (item.kind !== 'word' && item.kind !== 'number') return !/^(?:&|\/|’|')$/u.test(item.lower);
  if (opensClause(item) || (isAuxiliary(item) && !/^['’]s$/u.test(item.lower))) return true;
  if (isTimeWord(item) || isAdverb(item) || (isPronoun(item) && !isPreposition(before))) return true;
  if (item.lower === 'to') return true;
  if (isPreposition(item))
    return item.lower !== 'of' && item.lower !== 'at' && item.lower !== 'from' && item.lower !== 'for';
  if (isDeterminer(item)) return !isPreposition(before) && before.lower !== 'and';
  if (item.isCapital && !before.isCapital && !isDeterminer(before) && !isPreposition(before)) {
    return before.kind === 'word' && from < at - 1 ? /s$/u.test(before.lower) : /s$/u.test(before.lower);
  }
  return isVerbLike(item);
}

/** "said to reporters", "explained to the court". */
function toAddressee(sentence: Sentence, at: number): Phrase | null {
  if (itemAt(sentence, at).lower !== 'to' || !beginsNounPhrase(itemAt(sentence, at + 1))) return null;
  const found = addresseeAt(sentence, at + 1);
  return found !== null && !isBaseVerb(sentence, at + 1) ? found : null;
}

const isBaseVerb = (sentence: Sentence, at: number): boolean => {
  const item = itemAt(sentence, at);
  return !item.isCapital && !isDeterminer(item) && !/s$/u.test(item.lower);
};

/** The end of an adverb, a time or a place of saying at `at`; `at` where none begins. */
export function adverbialEnd(sentence: Sentence, at: number): number {
  const item = itemAt(sentence, at);
  if (at >= sentence.to || item.kind !== 'word') return at;
  const time = timeEnd(sentence, at);
  if (time > at) return time;
  if (
    isAdverb(item) &&
    !opensClause(item) &&
    item.lower !== 'both' &&
    item.lower !== 'all' &&
    item.lower !== 'only'
  )
    return at + 1;
  return placeEnd(sentence, at);
}

/** "on Tuesday", "late Wednesday", "last week", "in 2012", "two days ago". */
export function timeEnd(sentence: Sentence, at: number): number {
  let end = at;
  let hasTime = false;
  while (end < sentence.to && end - at <= 7) {
    const item = itemAt(sentence, end);
    const isYear = item.kind === 'number' && end > at;
    const isOpener = opensTime(item) || (isPreposition(item) && item.lower === 'of' && hasTime);
    const isArticle =
      end > at && (item.lower === 'the' || item.lower === 'a' || item.lower === 'this') && !hasTime;
    if (isTimeWord(item)) hasTime = true;
    else if (isYear) hasTime ||= /^(?:1[89]|20)\d\d$/u.test(item.lower);
    else if (
      isOpener &&
      hasTime &&
      !isTimeWord(itemAt(sentence, end + 1)) &&
      !isArticleTime(sentence, end + 1)
    )
      break;
    else if (!isOpener && !isArticle) break;
    end += 1;
  }
  while (end > at && opensTime(itemAt(sentence, end - 1)) && !isTimeWord(itemAt(sentence, end - 1))) end -= 1;
  return hasTime ? end : at;
}

const isArticleTime = (sentence: Sentence, at: number): boolean =>
  /^(?:the|a|an|this|last)$/u.test(itemAt(sentence, at).lower) && isTimeWord(itemAt(sentence, at + 1));

const PLACE_OPENERS = new Set('in on at during to via through from after before by with'.split(' '));

/** "in a statement", "on Twitter", "at a rally in Ohio", "in an interview with the station": to its last word. */
function placeEnd(sentence: Sentence, at: number): number {
  if (!PLACE_OPENERS.has(itemAt(sentence, at).lower)) return at;
  const venue = venueWord(sentence, at);
  if (venue < 0) return clauseAfterPlace(sentence, at);
  let end = venue + 1;
  while (end < sentence.to && end - at <= LONGEST_ADVERBIAL) {
    const item = itemAt(sentence, end);
    if (!isPreposition(item) && item.lower !== 'and') break;
    let stop = end + 1;
    while (stop < sentence.to && !endsPlace(sentence, stop)) stop += 1;
    end = stop;
  }
  return end;
}

function venueWord(sentence: Sentence, at: number): number {
  for (let place = at + 1; place < sentence.to && place - at <= 7; place += 1) {
    const item = itemAt(sentence, place);
    if (
      item.kind !== 'word' ||
      opensClause(item) ||
      isVerbLike(item) ||
      (isPronoun(item) && !isDeterminer(item))
    )
      return -1;
    if (VENUE_WORDS.has(item.lower) && !VENUE_WORDS.has(itemAt(sentence, place + 1).lower)) return place;
  }
  return -1;
}

/** A place that names no venue counts where a clause plainly begins behind it ("said at the plant that"). */
function clauseAfterPlace(sentence: Sentence, at: number): number {
  for (let place = at + 1; place <= sentence.to && place - at <= LONGEST_ADVERBIAL; place += 1) {
    const item = itemAt(sentence, place);
    if (place === sentence.to || item.lower === 'that' || isComma(item) || item.lower === ':') return place;
    if (item.kind === 'quotation') return place;
    if (
      isVerbLike(item) ||
      (opensClause(item) && item.lower !== 'than') ||
      (isPronoun(item) && !isDeterminer(item))
    )
      return at;
  }
  return at;
}

function endsPlace(sentence: Sentence, at: number): boolean {
  const item = itemAt(sentence, at);
  if (item.kind === 'mark' || item.kind === 'quotation') return item.lower !== '&';
  if (opensClause(item) || (isAuxiliary(item) && !/^['’]s$/u.test(item.lower))) return true;
  if (isPronoun(item) || isTimeWord(item) || opensTime(item) || isPreposition(item))
    return !isDeterminer(item);
  return isDeterminer(item) && !isPreposition(itemAt(sentence, at - 1));
}

const isVenuePhrase = (sentence: Sentence, from: number, to: number): boolean => {
  if (!PLACE_OPENERS.has(itemAt(sentence, from).lower) || timeEnd(sentence, from) > from) return false;
  for (let at = from; at < to; at += 1) if (VENUE_WORDS.has(itemAt(sentence, at).lower)) return true;
  return false;
};

/**
 * Where the reported words end: the sentence's end, or before a clause that reports anew
 * ("…, adding that", "…, but declined", "…, according to").
 */
export function contentEnd(context: EndContext, start: number): number {
  const { sentence } = context;
  for (let at = start + 1; at < sentence.to; at += 1) {
    const item = itemAt(sentence, at);
    if (at - 1 > start && endsWithComma(context, at - 1) && leavesQuotation(sentence, at)) return at;
    if (isComma(item) && reportsAnew(sentence, at + 1)) return at;
    if (item.lower === 'and' && isSpeechPast(sentence, at + 1)) return at;
    if (item.lower === ';') return at;
    if (item.lower === 'according' && itemAt(sentence, at + 1).lower === 'to') return at;
  }
  return sentence.to;
}

/** What the end of reported words is read from. */
export interface EndContext {
  readonly text: string;
  readonly sentence: Sentence;
}

/** American print puts the clause's comma inside the closing mark. */
function endsWithComma({ text, sentence }: EndContext, at: number): boolean {
  const { kind, end } = itemAt(sentence, at);
  return kind === 'quotation' && /,.$/u.test(text.slice(end - 2, end));
}

const leavesQuotation = (sentence: Sentence, at: number): boolean =>
  isPreposition(itemAt(sentence, at)) || reportsAnew(sentence, at);

function reportsAnew(sentence: Sentence, at: number): boolean {
  const item = itemAt(sentence, at);
  if (/^(?:according|citing|reports|reported)$/u.test(item.lower)) return true;
  const forms = cueForms(item.lower);
  if (forms.some(({ shape, class: kind }) => shape === 'ing' && kind === 'speech')) return true;
  if (!['but', 'and', 'although', 'though', 'while', 'yet'].includes(item.lower)) return false;
  for (let next = at + 1; next < sentence.to && next - at <= 6; next += 1) {
    const word = itemAt(sentence, next);
    if (word.kind !== 'word') return false;
    if (isSpeechPast(sentence, next)) return true;
    if (isVerbLike(word) && !isAuxiliary(word)) return false;
  }
  return false;
}

const isSpeechPast = (sentence: Sentence, at: number): boolean =>
  cueForms(itemAt(sentence, at).lower).some(
    ({ shape, class: kind, frame }) => shape === 'past' && kind === 'speech' && frame !== 'sound',
  );
