// Subjects and other noun phrases by their borders: no tagger, bounded walks from the verb.
import type { Span } from '../../model/index.ts';
import { NAMING_WORDS, RELATIVES } from '../../lexicon/index.ts';
import type { Item, Sentence } from './item.ts';
import { itemAt } from './item.ts';
import {
  beginsNounPhrase,
  isAdverb,
  isAuxiliary,
  isComma,
  isDash,
  isDeterminer,
  isNot,
  isPossessive,
  isPreposition,
  isPronoun,
  isTimeWord,
  isVerbLike,
  opensClause,
  opensTime,
} from './words.ts';

/** Items `from` up to `to` of a sentence. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** No subject is longer (items). */
const LONGEST_SUBJECT = 45;
/** No aside between a subject and its verb is longer (items). */
const LONGEST_ASIDE = 40;

export function spanOf(sentence: Sentence, { from, to }: Phrase): Span {
  return { start: itemAt(sentence, from).start, end: itemAt(sentence, to - 1).end };
}

/**
 * The noun phrase that ends right before item `verb`, asides between commas, dashes or brackets included.
 *
 * Null where something else stands there: the verb then shares an earlier subject.
 */
export function subjectLeft(sentence: Sentence, verb: number, floor: number): Phrase | null {
  const last = verb - 1;
  if (last < floor) return null;
  const item = itemAt(sentence, last);
  if (isComma(item) || isDash(item) || item.lower === ')') return subjectBeforeAside(sentence, last, floor);
  if (item.kind === 'mark' || /^(?:and|or|but|then)$/u.test(item.lower)) return null;
  if (item.lower === 'who' || item.lower === 'which' || item.lower === 'that')
    return { from: last, to: verb };
  if (isPronoun(item) && !isNounPhraseGoingOn(sentence, last, floor)) return { from: last, to: verb };
  return trimmed(sentence, { from: leftBorder(sentence, last, floor), to: verb });
}

/** "all of them", "two others": a pronoun that ends a longer phrase. */
function isNounPhraseGoingOn(sentence: Sentence, at: number, floor: number): boolean {
  return at > floor && /^(?:others|some|one|many|most|few|several|all)$/u.test(itemAt(sentence, at).lower);
}

function subjectBeforeAside(sentence: Sentence, close: number, floor: number): Phrase | null {
  const closer = itemAt(sentence, close);
  const opens = (item: Item): boolean =>
    closer.lower === ')' ? item.lower === '(' : isDash(closer) ? isDash(item) : isComma(item);
  for (let at = close - 1; at > floor && close - at <= LONGEST_ASIDE; at -= 1) {
    if (!opens(itemAt(sentence, at))) continue;
    if (closer.lower === ',' && !beginsAside(sentence, at + 1, close)) continue;
    const head = subjectLeft(sentence, at, floor);
    if (head === null) return null;
    if (itemAt(sentence, head.from).kind === 'number' && head.to - head.from <= 2) continue;
    const isPlace = isPreposition(itemAt(sentence, at + 1));
    return { from: head.from, to: isPlace ? at : close };
  }
  return null;
}

/** What may stand between commas behind a name: a relative clause, a description, an age, a party, a place of saying. */
function beginsAside(sentence: Sentence, from: number, close: number): boolean {
  const first = itemAt(sentence, from);
  if (from >= close) return false;
  if (RELATIVES.has(first.lower) || isDeterminer(first) || first.kind === 'number') return true;
  if (isPreposition(first) || isPossessive(first) || first.lower.endsWith('ing')) return true;
  if (isVerbLike(first) && first.lower.endsWith('ed')) return true;
  return !opensClause(first) && !isPronoun(first) && !isAuxiliary(first) && first.lower !== 'and';
}

/** Goes left from the last word of a noun phrase to its first. */
function leftBorder(sentence: Sentence, last: number, floor: number): number {
  let at = last;
  while (at > floor && last - at <= LONGEST_SUBJECT) {
    const before = itemAt(sentence, at - 1);
    if (before.kind === 'quotation') {
      if (!isNickname(sentence, at - 1)) break;
    } else if (before.kind === 'mark') {
      if (!isInnerMark(sentence, at - 1)) break;
    } else if (isRestrictive(sentence, at, floor)) {
      at = relativeStart(sentence, at, floor);
      continue;
    } else if (before.lower === 'and' || before.lower === 'or') {
      if (!joinsNames(sentence, at - 1, floor)) break;
    } else if (opensClause(before) || (isVerbLike(before) && !isReduced(sentence, at - 1))) break;
    at -= 1;
  }
  return at;
}

const isInnerMark = (sentence: Sentence, at: number): boolean =>
  ['&', '/', '-', '$', '%', '#', '.'].includes(itemAt(sentence, at).lower);

/** A quotation of a word or two between names ("Ana “Ace” Reyes"). */
function isNickname(sentence: Sentence, at: number): boolean {
  const { start, end } = itemAt(sentence, at);
  return end - start <= 24 && itemAt(sentence, at - 1).isCapital && itemAt(sentence, at + 1).isCapital;
}

/** "voters who backed the plan": the verb left of the phrase belongs to a relative clause without a comma. */
function isRestrictive(sentence: Sentence, at: number, floor: number): boolean {
  return relativeStart(sentence, at, floor) < at;
}

function relativeStart(sentence: Sentence, at: number, floor: number): number {
  let left = at - 1;
  if (!isVerbLike(itemAt(sentence, left))) return at;
  while (
    left > floor &&
    (isAuxiliary(itemAt(sentence, left)) ||
      isAdverb(itemAt(sentence, left)) ||
      isNot(itemAt(sentence, left)) ||
      isVerbLike(itemAt(sentence, left)))
  )
    left -= 1;
  const pronoun = itemAt(sentence, left).lower;
  const before = itemAt(sentence, left - 1);
  const isRelative = (pronoun === 'who' || pronoun === 'that') && left > floor && before.kind === 'word';
  return isRelative && !isVerbLike(before) ? left : at;
}

/** "officials briefed on the matter": a participle inside the phrase, told by what follows it. */
function isReduced(sentence: Sentence, at: number): boolean {
  const item = itemAt(sentence, at);
  if (isAuxiliary(item) || !item.lower.endsWith('ed')) return false;
  const next = itemAt(sentence, at + 1);
  const before = itemAt(sentence, at - 1);
  if (isDeterminer(before) || before.lower === "'s" || before.lower === '’s') return true;
  return isPreposition(next) && before.kind === 'word' && !before.isCapital && !isPronoun(before);
}

/** "Lee and Park said": "and" joins names where no verb stands before it in the clause. */
function joinsNames(sentence: Sentence, and: number, floor: number): boolean {
  if (!beginsNounPhrase(itemAt(sentence, and + 1))) return false;
  if (isPronoun(itemAt(sentence, and + 1)) && !isDeterminer(itemAt(sentence, and + 1))) return false;
  for (let at = and - 1; at >= floor && and - at <= 12; at -= 1) {
    const item = itemAt(sentence, at);
    if (item.kind === 'mark' && !isInnerMark(sentence, at)) return true;
    if (item.kind === 'quotation') return true;
    if (opensClause(item)) return true;
    if (isVerbLike(item) && !isReduced(sentence, at)) return false;
  }
  return true;
}

/** Takes what is no part of a subject off its ends: conjunctions, adverbs, times. */
export function trimmed(sentence: Sentence, phrase: Phrase): Phrase | null {
  let { from, to } = phrase;
  while (to - 1 > from && (isAdverb(itemAt(sentence, to - 1)) || isTimeTail(sentence, from, to))) to -= 1;
  while (to - 1 > from && opensTime(itemAt(sentence, to - 1))) to -= 1;
  while (from < to && isLooseStart(itemAt(sentence, from))) from += 1;
  if (from < to && isPreposition(itemAt(sentence, from))) from = afterLeadingPlace(sentence, { from, to });
  if (from >= to) return null;
  const first = itemAt(sentence, from);
  return beginsNounPhrase(first) ? { from, to } : null;
}

const isLooseStart = (item: Item): boolean =>
  isAdverb(item) || /^(?:and|but|or|so|yet|nor|plus)$/u.test(item.lower) || item.kind === 'mark';

function isTimeTail(sentence: Sentence, from: number, to: number): boolean {
  const item = itemAt(sentence, to - 1);
  if (!isTimeWord(item))
    return item.kind === 'number' && isTimeWord(itemAt(sentence, to - 2)) && to - 2 > from;
  const before = itemAt(sentence, to - 2);
  return to - 2 > from ? opensTime(before) || before.isCapital || isTimeWord(before) : false;
}

/** "In Ohio the mayor": past the first noun of the phrase, to where another begins. */
function afterLeadingPlace(sentence: Sentence, { from, to }: Phrase): number {
  for (let at = from + 2; at < to; at += 1) {
    const item = itemAt(sentence, at);
    const before = itemAt(sentence, at - 1);
    const isBorder =
      isDeterminer(item) ||
      isPronoun(item) ||
      (item.isCapital && (isTimeWord(before) || before.kind === 'number'));
    if (isBorder && !isPreposition(before) && !isDeterminer(before)) return at;
  }
  return to - from <= 2 ? to : from + 1;
}

/** The noun phrase that begins at item `from` and stands right of an inverted verb ("said …"). */
export function phraseRight(sentence: Sentence, from: number): Phrase | null {
  const first = itemAt(sentence, from);
  if (from >= sentence.to || !beginsNounPhrase(first)) return null;
  if (isPronoun(first) && !isDeterminer(first)) return { from, to: from + 1 };
  let at = from + 1;
  while (at < sentence.to && at - from <= LONGEST_SUBJECT) {
    const item = itemAt(sentence, at);
    if (isComma(item)) {
      const aside = asideEnd(sentence, at);
      if (aside === at) break;
      at = aside;
      continue;
    }
    if (endsPhraseRight(sentence, at)) break;
    at += 1;
  }
  while (
    at > from + 1 &&
    (isTimeWord(itemAt(sentence, at - 1)) ||
      opensTime(itemAt(sentence, at - 1)) ||
      isAdverb(itemAt(sentence, at - 1)))
  )
    at -= 1;
  return { from, to: at };
}

function endsPhraseRight(sentence: Sentence, at: number): boolean {
  const item = itemAt(sentence, at);
  if (item.kind === 'quotation') return !isNickname(sentence, at) && !isNamedAs(sentence, at);
  if (item.lower === 'as') return !NAMING_WORDS.has(itemAt(sentence, at - 1).lower);
  if (item.kind === 'mark') return !isInnerMark(sentence, at) && item.lower !== '’';
  if (RELATIVES.has(item.lower)) return item.lower !== 'who' && item.lower !== 'whose';
  if (opensClause(item) || isAdverb(item)) return true;
  if (isTimeWord(item) && itemAt(sentence, at - 1).kind === 'word') return item.lower !== 'may';
  if (isPreposition(item))
    return !['of', 'for', 'from', 'with', 'at', 'in'].includes(item.lower) || leadsAway(sentence, at);
  return false;
}

/** "a man known as “Shorty”", "a cook nicknamed “Ace”". */
function isNamedAs(sentence: Sentence, at: number): boolean {
  const before = itemAt(sentence, at - 1).lower;
  const name = before === 'as' ? itemAt(sentence, at - 2).lower : before;
  return NAMING_WORDS.has(name);
}

/** A preposition that tells where or when it was said rather than who said it. */
function leadsAway(sentence: Sentence, at: number): boolean {
  const { lower } = itemAt(sentence, at);
  if (lower === 'of' || lower === 'for' || lower === 'from' || lower === 'with') return false;
  const next = itemAt(sentence, at + 1);
  return !next.isCapital || isTimeWord(next);
}

/** The end of the aside that the comma at `comma` opens, its closing comma excluded; `comma` where it opens none. */
function asideEnd(sentence: Sentence, comma: number): number {
  const first = itemAt(sentence, comma + 1);
  const isDescription =
    first.lower === 'who' ||
    first.lower === 'whose' ||
    first.lower === 'a' ||
    first.lower === 'an' ||
    first.lower === 'the' ||
    first.kind === 'number' ||
    isPossessive(first) ||
    (isWordLike(first) &&
      !isVerbLike(first) &&
      !opensClause(first) &&
      !isPronoun(first) &&
      !isPreposition(first) &&
      !first.lower.endsWith('ing') &&
      !isAdverb(first) &&
      !isTimeWord(first) &&
      first.lower !== 'and');
  if (!isDescription || comma + 1 >= sentence.to) return comma;
  const isRelative = RELATIVES.has(first.lower);
  let at = comma + 1;
  while (at < sentence.to && at - comma <= LONGEST_ASIDE) {
    const item = itemAt(sentence, at);
    if (!isRelative && isFinite(sentence, at)) return comma;
    if (isComma(item) || item.kind === 'quotation' || (item.kind === 'mark' && /^[;:—–(]$/u.test(item.lower)))
      break;
    at += 1;
  }
  return at;
}

/** A verb that is no participle behind a noun: with it the stretch is a clause, not a description. */
function isFinite(sentence: Sentence, at: number): boolean {
  const item = itemAt(sentence, at);
  const before = itemAt(sentence, at - 1);
  if (RELATIVES.has(before.lower) || !isVerbLike(item)) return false;
  return (
    !item.lower.endsWith('ed') && before.kind === 'word' && !isPreposition(before) && !isDeterminer(before)
  );
}

const isWordLike = (item: Item): boolean => item.kind === 'word';

/** The subject of the sentence's first clause: the noun phrase before its first finite verb. */
export function mainSubject(sentence: Sentence, before: number): Phrase | null {
  let from = sentence.from;
  const first = itemAt(sentence, from);
  if (isPreposition(first) || opensClause(first) || isAdverb(first) || first.lower.endsWith('ing')) {
    const comma = nextComma(sentence, from, before);
    if (comma >= 0) from = comma + 1;
  }
  for (let at = from; at < before; at += 1) {
    const item = itemAt(sentence, at);
    if (item.kind === 'quotation') return null;
    if (!isVerbLike(item) && !(isAuxiliary(item) && at > from)) continue;
    if (isReduced(sentence, at) || at === from) continue;
    const phrase = subjectLeft(sentence, verbStart(sentence, at, from), from);
    if (phrase !== null) return phrase;
  }
  return null;
}

function verbStart(sentence: Sentence, verb: number, floor: number): number {
  let at = verb;
  while (
    at - 1 > floor &&
    (isAuxiliary(itemAt(sentence, at - 1)) ||
      isAdverb(itemAt(sentence, at - 1)) ||
      isNot(itemAt(sentence, at - 1)))
  )
    at -= 1;
  return at;
}

function nextComma(sentence: Sentence, from: number, before: number): number {
  for (let at = from; at < before; at += 1) if (isComma(itemAt(sentence, at))) return at;
  return -1;
}
