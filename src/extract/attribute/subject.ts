// Subjects of verbs by their borders: no tagger, bounded walks from the verb.
import { RELATIVES, ROLE_NOUNS } from '../../lexicon/index.ts';
import { anonymousSubject } from './anonymity.ts';
import type { Item, Sentence } from './item.ts';
import { itemAt } from './item.ts';
import { leftBorder } from './left-border.ts';
import type { Phrase } from './phrase.ts';
import { isReduced, LONGEST_ASIDE } from './phrase.ts';
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

/** How many verbs of a sentence are tried for its subject. */
const MOST_VERBS = 6;

/**
 * The noun phrase that ends right before item `verb`, asides between commas, dashes or brackets included.
 *
 * Null where something else stands there: the verb then shares an earlier subject.
 */
export function subjectLeft(sentence: Sentence, verb: number, floor: number): Phrase | null {
  const unnamed = anonymousSubject(sentence, verb, floor);
  if (unnamed !== null) return unnamed;
  const last = lastOfSubject(sentence, verb - 1, floor);
  if (last < floor) return null;
  const item = itemAt(sentence, last);
  if (isComma(item) || isDash(item) || item.lower === ')') return subjectBeforeAside(sentence, last, floor);
  if (item.kind === 'mark' || /^(?:and|or|but|then)$/u.test(item.lower)) return null;
  if (item.lower === 'who' || item.lower === 'which' || item.lower === 'that')
    return { from: last, to: verb };
  if (isPronoun(item) && !isNounPhraseGoingOn(sentence, last, floor)) return { from: last, to: verb };
  return trimmed(sentence, { from: leftBorder(sentence, last, floor), to: verb });
}

/** Words of time and order that stand between an aside and its verb ("…, Tobias Fenn, later said"). */
const ORDER = /^(?:later|then|earlier|once|soon|also|now)$/u;

/** Past the words of order behind an aside's closing mark; anywhere else the place itself. */
function lastOfSubject(sentence: Sentence, last: number, floor: number): number {
  let at = last;
  while (at > floor && ORDER.test(itemAt(sentence, at).lower)) at -= 1;
  return isComma(itemAt(sentence, at)) ? at : last;
}

/** Forms of pronouns that stand behind a preposition. */
const OBLIQUE = /^(?:it|you|him|her|them|us|me)$/u;

/** "all of them", "two others", "officials familiar with it": a pronoun that ends a longer phrase. */
function isNounPhraseGoingOn(sentence: Sentence, at: number, floor: number): boolean {
  if (at <= floor) return false;
  const { lower } = itemAt(sentence, at);
  if (/^(?:others|some|one|many|most|few|several|all)$/u.test(lower)) return true;
  const before = itemAt(sentence, at - 1);
  return at - 1 > floor && OBLIQUE.test(lower) && isPreposition(before) && !opensClause(before);
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

/** Takes what is no part of a subject off its ends: conjunctions, adverbs, times. */
function trimmed(sentence: Sentence, phrase: Phrase): Phrase | null {
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
  const name = trailingName(sentence, { from, to });
  if (name !== null) return name;
  return to - from <= 2 ? to : from + 1;
}

/** "On a warning of new tolls Orr said": where the capitals at the end begin, if a noun that is no role stands before. */
function trailingName(sentence: Sentence, { from, to }: Phrase): number | null {
  let at = to;
  while (at - 1 > from && itemAt(sentence, at - 1).isCapital) at -= 1;
  if (at === to || at - from < 3) return null;
  const before = itemAt(sentence, at - 1);
  const isNoun = before.kind === 'word' && !isPreposition(before) && !isDeterminer(before);
  return isNoun && !ROLE_NOUNS.has(before.lower) && !before.lower.endsWith("'s") ? at : null;
}

/** The subject of the sentence's first clause: the noun phrase before its first finite verb. */
export function mainSubject(sentence: Sentence, before: number): Phrase | null {
  let from = sentence.from;
  const first = itemAt(sentence, from);
  if (isPreposition(first) || opensClause(first) || isAdverb(first) || first.lower.endsWith('ing')) {
    const comma = nextComma(sentence, from, before);
    if (comma >= 0) from = comma + 1;
  }
  let tries = 0;
  for (let at = from; at < before && tries < MOST_VERBS; at += 1) {
    const item = itemAt(sentence, at);
    if (item.kind === 'quotation') return null;
    if (!isVerbLike(item) && !(isAuxiliary(item) && at > from)) continue;
    if (at === from || isNoVerb(sentence, at)) continue;
    tries += 1;
    const phrase = subjectLeft(sentence, verbStart(sentence, at, from), from);
    if (phrase !== null) return phrase;
  }
  return null;
}

const isNoVerb = (sentence: Sentence, at: number): boolean =>
  isReduced(sentence, at) || isOwner(sentence, at);

/** "The council's envoy": what could be a short "is" stands behind whose the next noun is. */
function isOwner(sentence: Sentence, at: number): boolean {
  if (!/^['’]s$/u.test(itemAt(sentence, at).lower)) return false;
  const [before, next] = [itemAt(sentence, at - 1), itemAt(sentence, at + 1)];
  const isName =
    before.kind === 'word' &&
    !isPronoun(before) &&
    !/^(?:that|there|what|who|here|where)$/u.test(before.lower);
  return (
    isName &&
    next.kind === 'word' &&
    !isDeterminer(next) &&
    !isAdverb(next) &&
    !isPreposition(next) &&
    !isVerbLike(next)
  );
}

const isBeforeVerb = (item: Item): boolean => isAuxiliary(item) || isAdverb(item) || isNot(item);

function verbStart(sentence: Sentence, verb: number, floor: number): number {
  let at = verb;
  while (at - 1 > floor && isBeforeVerb(itemAt(sentence, at - 1))) at -= 1;
  return at;
}

function nextComma(sentence: Sentence, from: number, before: number): number {
  for (let at = from; at < before; at += 1) if (isComma(itemAt(sentence, at))) return at;
  return -1;
}
