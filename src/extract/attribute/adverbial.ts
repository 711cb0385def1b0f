// Where and when something is said: "on Tuesday", "in a statement", "at a rally in the north". Bounded walks.
import { VENUE_WORDS } from '../../lexicon/index.ts';
import type { Item, Sentence } from './item.ts';
import { itemAt } from './item.ts';
import {
  isAdverb,
  isAuxiliary,
  isComma,
  isDeterminer,
  isPossessive,
  isPreposition,
  isPronoun,
  isTimeWord,
  isVerbLike,
  opensClause,
  opensTime,
} from './words.ts';

/** No place of saying is longer (items). */
const LONGEST_ADVERBIAL = 14;
/** No time of saying is longer (items). */
const LONGEST_TIME = 7;

/** The end of an adverb, a time or a place of saying at `at`; `at` where none begins. */
export function adverbialEnd(sentence: Sentence, at: number): number {
  const item = itemAt(sentence, at);
  if (at >= sentence.to || item.kind !== 'word') return at;
  const time = Math.max(timeEnd(sentence, at), sinceEnd(sentence, at));
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
  while (end < sentence.to && end - at <= LONGEST_TIME) {
    const part = timePart(sentence, end, { isFirst: end === at, hasTime });
    if (part === 'none') break;
    hasTime ||= part === 'time';
    end += 1;
  }
  while (end > at && opensTime(itemAt(sentence, end - 1)) && !isTimeWord(itemAt(sentence, end - 1))) end -= 1;
  return hasTime ? end : at;
}

/** "as early as 2019", "as recently as last week". */
function sinceEnd(sentence: Sentence, at: number): number {
  const [how, as] = [itemAt(sentence, at + 1).lower, itemAt(sentence, at + 2).lower];
  if (itemAt(sentence, at).lower !== 'as' || as !== 'as' || !/^(?:early|late|recently|long)$/u.test(how))
    return at;
  const time = timeEnd(sentence, at + 3);
  if (time > at + 3) return time;
  return itemAt(sentence, at + 3).kind === 'number' ? at + 4 : at;
}

/** What a word is in a phrase of time: a time itself, a word before or between times, or none of it. */
function timePart(
  sentence: Sentence,
  at: number,
  { isFirst, hasTime }: { readonly isFirst: boolean; readonly hasTime: boolean },
): 'time' | 'small' | 'none' {
  const item = itemAt(sentence, at);
  if (isTimeWord(item)) return 'time';
  if (item.kind === 'number' && !isFirst) return /^(?:1[89]|20)\d\d$/u.test(item.lower) ? 'time' : 'small';
  if (!isFirst && !hasTime && /^(?:the|a|this)$/u.test(item.lower)) return 'small';
  if (!opensTime(item) && !(item.lower === 'of' && hasTime)) return 'none';
  const goesOn = !hasTime || isTimeWord(itemAt(sentence, at + 1)) || isArticleTime(sentence, at + 1);
  return goesOn ? 'small' : 'none';
}

const isArticleTime = (sentence: Sentence, at: number): boolean =>
  /^(?:the|a|an|this|last)$/u.test(itemAt(sentence, at).lower) && isTimeWord(itemAt(sentence, at + 1));

export const PLACE_OPENERS: ReadonlySet<string> = new Set(
  'in on at during to via through from after before by with of about'.split(' '),
);

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
      (isVerbLike(item) && !isAttribute(sentence, place)) ||
      (isPronoun(item) && !isDeterminer(item))
    )
      return -1;
    const next = itemAt(sentence, place + 1).lower;
    if (VENUE_WORDS.has(item.lower) && !VENUE_WORDS.has(next) && !/^['’]s$/u.test(next)) return place;
  }
  return -1;
}

/** "a hastily arranged meeting": a participle between an article or an adverb and its noun. */
function isAttribute(sentence: Sentence, at: number): boolean {
  const [before, next] = [itemAt(sentence, at - 1), itemAt(sentence, at + 1)];
  if (!itemAt(sentence, at).lower.endsWith('ed') || !(isDeterminer(before) || isAdverb(before))) return false;
  return (
    next.kind === 'word' && !isPreposition(next) && !isDeterminer(next) && !isPronoun(next) && !isAdverb(next)
  );
}

/** A place that names no venue counts where a clause plainly begins behind it ("said at the plant that"). */
function clauseAfterPlace(sentence: Sentence, at: number): number {
  for (let place = at + 1; place <= sentence.to && place - at <= LONGEST_ADVERBIAL; place += 1) {
    const item = itemAt(sentence, place);
    if (item.kind === 'quotation' && isNameHere(sentence, place)) continue;
    if (place === sentence.to || item.kind === 'quotation') return place;
    if (item.lower === 'that' || isComma(item) || item.lower === ':') return place;
    if (isClauseWord(item) && !isAttribute(sentence, place)) return at;
  }
  return at;
}

/** What no place of saying holds: a verb, a word that begins a clause, a subject. */
const isClauseWord = (item: Item): boolean =>
  isVerbLike(item) ||
  isSayingParticiple(item) ||
  (opensClause(item) && item.lower !== 'than') ||
  (isPronoun(item) && !isDeterminer(item));

/** "before asking her", "by saying": another verb of saying, no place. */
const isSayingParticiple = ({ forms }: Item): boolean =>
  forms.some(
    ({ shape, class: kind, frame }) =>
      shape === 'ing' && frame !== 'object' && frame !== 'name' && (kind === 'speech' || kind === 'writing'),
  );

/** No name of a programme or a work is longer (code units, marks included). */
const LONGEST_NAME = 48;

/** “Morning Ferry” in "said on the station's “Morning Ferry”": a name the phrase needs to be whole, not words said. */
export function isNameHere(sentence: Sentence, at: number): boolean {
  const { start, end, kind } = itemAt(sentence, at);
  if (kind !== 'quotation' || end - start > LONGEST_NAME) return false;
  const before = itemAt(sentence, at - 1);
  return (isPreposition(before) && !/^(?:with|like)$/u.test(before.lower)) || isPossessive(before);
}

function endsPlace(sentence: Sentence, at: number): boolean {
  const item = itemAt(sentence, at);
  if (item.kind === 'quotation') return !isNameHere(sentence, at);
  if (item.kind === 'mark') return item.lower !== '&';
  if (opensClause(item) || (isAuxiliary(item) && !/^['’]s$/u.test(item.lower))) return true;
  if (isPronoun(item) || isTimeWord(item) || opensTime(item) || isPreposition(item))
    return !isDeterminer(item);
  return isDeterminer(item) && !isPreposition(itemAt(sentence, at - 1));
}
