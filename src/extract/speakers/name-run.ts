import { BODY_NOUNS, DOCUMENT_NOUNS, HONORIFICS, OWNED_NOUNS } from '../../lexicon/index.ts';
import { isKnownName, NAME_BIT } from './name-bits.ts';
import type { Word } from './words.ts';
import { wordAt } from './words.ts';

/** What a run of capitalised words names, as far as the run alone tells. */
export type RunKind = 'person' | 'organisation' | 'unclear';

/** A run of capitalised words that names somebody or something: word positions, both ends included. */
export interface NameRun {
  /** The name itself, without titles and roles. */
  readonly from: number;
  readonly to: number;
  /** First word of the titles and roles written before the name; `from` where there are none. */
  readonly titleFrom: number;
  readonly kind: RunKind;
  /** The form of address before the name, folded ("mr"), or null. */
  readonly honorific: string | null;
}

/** Longest run of capitalised words that is looked at as one name. */
const MOST_WORDS = 10;
/** A person's name is rarely longer. */
const MOST_NAME_WORDS = 5;
/** Titles that stay part of the name, because nobody prints the bearer without them. */
const NAME_TITLES: ReadonlySet<string> = new Set(['king', 'queen', 'prince', 'princess', 'pope', 'emperor']);

/** The names in a sequence of words, in order. Cost: linear. */
export function nameRuns(words: readonly Word[]): NameRun[] {
  const runs: NameRun[] = [];
  let at = 0;
  while (at < words.length) {
    if (!startsName(words, at)) {
      at += 1;
      continue;
    }
    const to = endOfRun(words, at);
    const run = readRun(words, at, to);
    if (run !== null) runs.push(run);
    at = to + 1;
  }
  return runs;
}

function startsName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (word.capital) return !isNeverName(words, at);
  if ((word.bits & (NAME_BIT.openingParticle | NAME_BIT.joinedParticle)) === 0) return false;
  if ((word.bits & NAME_BIT.openingParticle) === 0) return true;
  const next = words[at + 1];
  return (
    next?.capital === true &&
    next.gap === 'space' &&
    wordAt(words, at - 1)?.capital !== true &&
    !word.possessive
  );
}

/** A weekday, a function word: unless it is also a given name and stands inside a sentence before a surname. */
function isNeverName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || (word.bits & NAME_BIT.never) === 0) return false;
  const next = words[at + 1];
  const isGiven = (word.bits & NAME_BIT.given) !== 0 && word.gap !== 'stop' && word.gap !== 'quote';
  return !(isGiven && next?.capital === true && next.gap === 'space');
}

function endOfRun(words: readonly Word[], from: number): number {
  let to = from;
  while (to - from < MOST_WORDS && words[to]?.possessive === false) {
    const next = words[to + 1];
    if (next?.gap !== 'space') break;
    if (next.capital && (!isNeverName(words, to + 1) || isMonthSurname(words, to + 1))) to += 1;
    else if (isLink(words, from, to + 1)) to += 2;
    else break;
  }
  return Math.min(to, words.length - 1);
}

const MONTH_SURNAMES: ReadonlySet<string> = new Set(['may', 'april', 'june', 'august']);

/** "Theresa May": a month behind a given name and before no figure. */
function isMonthSurname(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !MONTH_SURNAMES.has(word.folded)) return false;
  const isBehindGiven = ((wordAt(words, at - 1)?.bits ?? 0) & NAME_BIT.given) !== 0;
  return isBehindGiven && !/^\p{N}/u.test(words[at + 1]?.text ?? '');
}

/** A particle inside a person's name, or "of" inside a body's ("Bank of …"). */
function isLink(words: readonly Word[], from: number, at: number): boolean {
  const word = words[at];
  if (word === undefined || (word.bits & (NAME_BIT.particle | NAME_BIT.bodyLink)) === 0) return false;
  const next = words[at + 1];
  if (next?.gap !== 'space' || !next.capital || isNeverName(words, at + 1)) return false;
  if ((word.bits & NAME_BIT.particle) !== 0) return ((words[from]?.bits ?? 0) & NAME_BIT.place) === 0;
  if (word.folded === 'and') return false;
  return ((wordAt(words, at - 1)?.bits ?? 0) & NAME_BIT.bodySingular) !== 0;
}

function readRun(words: readonly Word[], start: number, to: number): NameRun | null {
  const from = nameStart(words, start, to);
  if (from > to) return null;
  const titled = from > start;
  if (from === to && !titled && ((words[to]?.bits ?? 0) & NAME_BIT.commonCapital) !== 0) return null;
  const before = titled ? (words[from - 1]?.folded ?? '') : '';
  return {
    from,
    to,
    titleFrom: titled ? leftOfTitle(words, start) : leftOfName(words, from),
    kind: kindOf(words, { from, to, titled }),
    honorific: HONORIFICS.has(before) ? before : null,
  };
}

/** Behind the last role word that has a name behind it; past `to` where the whole run is a role. */
function nameStart(words: readonly Word[], start: number, to: number): number {
  if (allRole(words, start, to)) return to + 1;
  const isBody = isOrganisationEnd(words, to);
  if (isBody && !hasHonorific(words, start, to)) return start;
  let from = start;
  for (let at = start; at < to; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if ((word.bits & (NAME_BIT.given | NAME_BIT.honorific | NAME_BIT.place)) === NAME_BIT.given) break;
    if (isTitle(words, at)) from = NAME_TITLES.has(word.folded) ? at : at + 1;
  }
  while (to - from >= 2 && isQualifier(words, from) && words[from + 1]?.capital === true && !isBody)
    from += 1;
  return from;
}

/** "Justice Department" is a body, "Mr House" is not. */
function hasHonorific(words: readonly Word[], start: number, to: number): boolean {
  for (let at = start; at < to; at += 1)
    if (((words[at]?.bits ?? 0) & (NAME_BIT.honorific | NAME_BIT.given)) !== 0) return true;
  return false;
}

function isTitle(words: readonly Word[], at: number): boolean {
  const bits = words[at]?.bits ?? 0;
  if ((bits & (NAME_BIT.honorific | NAME_BIT.titleRole)) !== 0) return true;
  return (bits & (NAME_BIT.roleNoun | NAME_BIT.given)) === NAME_BIT.roleNoun;
}

const QUALIFYING = NAME_BIT.modifier | NAME_BIT.region | NAME_BIT.place;

/** A word of a role, or a word for where somebody is from. */
function isQualifier(words: readonly Word[], at: number): boolean {
  const bits = words[at]?.bits ?? 0;
  return (bits & NAME_BIT.given) === 0 && (bits & QUALIFYING) !== 0;
}

function allRole(words: readonly Word[], start: number, to: number): boolean {
  let heads = 0;
  for (let at = start; at <= to; at += 1) {
    if (isTitle(words, at)) heads += 1;
    else if (!isQualifier(words, at)) return false;
  }
  return heads > 0;
}

/** Role words to the left in lower case ("foreign minister Ana …", "Kremlin spokesman Jo …"). */
function leftOfName(words: readonly Word[], from: number): number {
  const before = wordAt(words, from - 1);
  if (before === undefined || words[from]?.gap !== 'space') return from;
  if ((before.bits & NAME_BIT.roleNoun) === 0 || before.possessive || before.capital) return from;
  return leftOfTitle(words, from - 1);
}

/** What qualifies the title at `at`: modifiers, demonyms, the body it belongs to. */
export function leftOfTitle(words: readonly Word[], at: number): number {
  let left = at;
  while (left > 0 && at - left < MOST_WORDS && words[left]?.gap === 'space') {
    const word = words[left - 1];
    if (word === undefined) break;
    if (word.folded === 'of' && ((wordAt(words, left - 2)?.bits ?? 0) & NAME_BIT.roleNoun) !== 0) {
      left -= 2;
      continue;
    }
    const isRoleWord = (word.bits & (NAME_BIT.modifier | NAME_BIT.roleNoun)) !== 0;
    const isBody = word.capital && !isNeverName(words, left - 1);
    if (!isRoleWord && !isBody && !isHyphenated(word)) break;
    left -= 1;
  }
  return left;
}

const isHyphenated = (word: Word): boolean => !word.capital && /^\p{Ll}{2,}-\p{Ll}/u.test(word.text);

interface NamePlace {
  readonly from: number;
  readonly to: number;
  readonly titled: boolean;
}

function kindOf(words: readonly Word[], place: NamePlace): RunKind {
  const { from, to } = place;
  const length = to - from;
  if (place.titled || (length < MOST_NAME_WORDS && isSomebody(words, place))) return 'person';
  const first = words[from];
  if (first === undefined) return 'unclear';
  const isGiven = (first.bits & NAME_BIT.given) !== 0 && length > 0;
  if (isBodyName(words, from, to))
    return isGiven && isSurnameEnd(words, from, to) ? 'person' : 'organisation';
  if (wordAt(words, from - 1)?.folded === 'the' && first.gap === 'space' && !isAttribute(words, to))
    return 'organisation';
  return isGiven && length < MOST_NAME_WORDS ? 'person' : 'unclear';
}

/** Behind a role, or with an age. */
const isSomebody = (words: readonly Word[], { from, to }: NamePlace): boolean =>
  leftOfName(words, from) < from || (to > from && isAged(words, to));

/** "Tyrell Banks, 34, a barber": a number alone between commas behind a name is somebody's age. */
function isAged(words: readonly Word[], to: number): boolean {
  const age = words[to + 1];
  return age?.gap === 'comma' && /^\d{1,3}$/u.test(age.text) && words[to + 2]?.gap !== 'space';
}

/** "the Brandt administration": the name says whose the thing behind it is. */
function isAttribute(words: readonly Word[], to: number): boolean {
  const next = words[to + 1];
  if (next?.gap !== 'space' || next.capital) return false;
  return BODY_NOUNS.has(next.folded) || OWNED_NOUNS.has(next.folded) || DOCUMENT_NOUNS.has(next.folded);
}

/** A given name and one word that happens to be a body's noun ("Mary Bank"). */
const isSurnameEnd = (words: readonly Word[], from: number, to: number): boolean =>
  to - from === 1 && ((words[from]?.bits ?? 0) & NAME_BIT.place) === 0 && !isLegal(words, to);

/** An abbreviation, a country, or a name with a body's noun in it. */
function isBodyName(words: readonly Word[], from: number, to: number): boolean {
  const bits = words[from]?.bits ?? 0;
  if (isOrganisationEnd(words, to)) return true;
  if (from === to) return (bits & (NAME_BIT.abbreviation | NAME_BIT.known)) !== 0;
  for (let at = from; at < to; at += 1) if (((words[at]?.bits ?? 0) & NAME_BIT.bodyLink) !== 0) return true;
  return (bits & NAME_BIT.opensKnown) !== 0 && isKnownName(wordsFolded(words, from, to));
}

const isLegal = (words: readonly Word[], to: number): boolean =>
  ((words[to]?.bits ?? 0) & NAME_BIT.legalForm) !== 0;
const isOrganisationEnd = (words: readonly Word[], to: number): boolean =>
  ((words[to]?.bits ?? 0) & (NAME_BIT.bodyNoun | NAME_BIT.legalForm)) !== 0;

function wordsFolded(words: readonly Word[], from: number, to: number): string {
  let whole = words[from]?.folded ?? '';
  for (let at = from + 1; at <= to && at < words.length; at += 1) whole += ` ${words[at]?.folded ?? ''}`;
  return whole;
}
