import {
  BODY_NOUNS,
  COLLECTIVES,
  DOCUMENT_NOUNS,
  GIVEN_NAMES,
  HONORIFICS,
  LEGAL_FORMS,
  NAME_PARTICLES,
  NEVER_NAMES,
  ORGANISATION_NOUNS,
  OUTLETS,
  OWNED_NOUNS,
  PLACES,
  REGION_ADJECTIVES,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
  TITLE_ROLES,
} from '../../lexicon/index.ts';
import { foldName } from '../../text/index.ts';
import type { Word } from './words.ts';

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
const OUTLET_NAMES: ReadonlySet<string> = new Set(
  OUTLETS.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) =>
    foldName(name).replace(/^the /u, ''),
  ),
);
const ORGANISATION_LINKS: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', '&']);

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
  const next = words[at + 1];
  return NAME_PARTICLES.has(word.folded) && /^(?:al|el|van|von|de|da|di)$/u.test(word.folded)
    ? next?.capital === true && next.gap === 'space' && words[at - 1]?.capital !== true && !word.possessive
    : /^(?:al|el)-\p{Lu}/u.test(word.text);
}

/** A weekday, a function word: unless it is also a given name and stands inside a sentence before a surname. */
function isNeverName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !NEVER_NAMES.has(word.folded) || /^\p{Lu}{2,}$/u.test(word.text)) return false;
  const next = words[at + 1];
  const isGiven = GIVEN_NAMES.has(word.folded) && word.gap !== 'stop' && word.gap !== 'quote';
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

/** "Theresa May": a month behind a given name and before no figure. */
function isMonthSurname(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || !/^(?:may|april|june|august)$/u.test(word.folded)) return false;
  return GIVEN_NAMES.has(before?.folded ?? '') && !/^\p{N}/u.test(next?.text ?? '');
}

/** A particle inside a person's name, or "of" inside a body's ("Bank of …"). */
function isLink(words: readonly Word[], from: number, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || next?.gap !== 'space' || !next.capital || isNeverName(words, at + 1))
    return false;
  if (NAME_PARTICLES.has(word.folded)) return !PLACES.has(words[from]?.folded ?? '');
  if (!ORGANISATION_LINKS.has(word.folded) || word.folded === 'and') return false;
  return ORGANISATION_NOUNS.has(singular(words[at - 1]?.folded ?? ''));
}

export function singular(folded: string): string {
  if (folded.endsWith('ies')) return `${folded.slice(0, -3)}y`;
  return folded.endsWith('s') && !folded.endsWith('ss') ? folded.slice(0, -1) : folded;
}

function readRun(words: readonly Word[], start: number, to: number): NameRun | null {
  const from = nameStart(words, start, to);
  if (from > to) return null;
  const single = from === to ? (words[to]?.folded ?? '') : '';
  if (single !== '' && isCommonCapital(words[to], from > start)) return null;
  const titled = from > start;
  const before = titled ? (words[from - 1]?.folded ?? '') : '';
  return {
    from,
    to,
    titleFrom: titled ? leftOfTitle(words, start) : leftOfName(words, from),
    kind: kindOf(words, { from, to, titled }),
    honorific: HONORIFICS.has(before) ? before : null,
  };
}

/** Plural demonyms, parties and collectives are capitalised without being a name. */
function isCommonCapital(word: Word | undefined, titled: boolean): boolean {
  if (word === undefined || titled) return false;
  if (COLLECTIVES.has(word.folded) || REGION_ADJECTIVES.has(word.folded)) return true;
  const base = singular(word.folded);
  if (base !== word.folded && (PLACES.has(base) || ROLE_NOUNS.has(base))) return true;
  return ROLE_NOUNS.has(word.folded) && !GIVEN_NAMES.has(word.folded);
}

/** Behind the last role word that has a name behind it; past `to` where the whole run is a role. */
function nameStart(words: readonly Word[], start: number, to: number): number {
  const folded = (at: number): string => words[at]?.folded ?? '';
  if (allRole(words, start, to)) return to + 1;
  if (isOrganisationEnd(words, to) && !hasHonorific(words, start, to)) return start;
  let from = start;
  for (let at = start; at < to; at += 1) {
    if (GIVEN_NAMES.has(folded(at)) && !HONORIFICS.has(folded(at)) && !PLACES.has(folded(at))) break;
    if (isTitle(words, at)) from = NAME_TITLES.has(folded(at)) ? at : at + 1;
  }
  while (
    to - from >= 2 &&
    isQualifier(words, from) &&
    words[from + 1]?.capital === true &&
    !isOrganisationEnd(words, to)
  )
    from += 1;
  return from;
}

/** "Justice Department" is a body, "Mr House" is not. */
function hasHonorific(words: readonly Word[], start: number, to: number): boolean {
  return words.slice(start, to).some((word) => HONORIFICS.has(word.folded) || GIVEN_NAMES.has(word.folded));
}

const isTitle = (words: readonly Word[], at: number): boolean => {
  const folded = words[at]?.folded ?? '';
  if (HONORIFICS.has(folded) || TITLE_ROLES.has(folded)) return true;
  return ROLE_NOUNS.has(folded) && !GIVEN_NAMES.has(folded);
};

/** A word of a role, or a word for where somebody is from. */
const isQualifier = (words: readonly Word[], at: number): boolean => {
  const folded = words[at]?.folded ?? '';
  if (GIVEN_NAMES.has(folded)) return false;
  return ROLE_MODIFIERS.has(folded) || REGION_ADJECTIVES.has(folded) || PLACES.has(folded);
};

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
  const before = words[from - 1];
  if (before === undefined || words[from]?.gap !== 'space') return from;
  const folded = before.folded;
  if (!ROLE_NOUNS.has(folded) || before.possessive || before.capital) return from;
  return leftOfTitle(words, from - 1);
}

/** What qualifies the title at `at`: modifiers, demonyms, the body it belongs to. */
export function leftOfTitle(words: readonly Word[], at: number): number {
  let left = at;
  while (left > 0 && at - left < MOST_WORDS && words[left]?.gap === 'space') {
    const word = words[left - 1];
    if (word === undefined) break;
    if (word.folded === 'of' && ROLE_NOUNS.has(words[left - 2]?.folded ?? '')) {
      left -= 2;
      continue;
    }
    const isRoleWord = ROLE_MODIFIERS.has(word.folded) || ROLE_NOUNS.has(word.folded);
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
  if (place.titled || (length < MOST_NAME_WORDS && leftOfName(words, from) < from)) return 'person';
  const first = words[from];
  if (first === undefined) return 'unclear';
  const isGiven = GIVEN_NAMES.has(first.folded) && length > 0;
  if (isBodyName(words, from, to))
    return isGiven && isSurnameEnd(words, from, to) ? 'person' : 'organisation';
  if (words[from - 1]?.folded === 'the' && first.gap === 'space' && !isAttribute(words, to))
    return 'organisation';
  return isGiven && length < MOST_NAME_WORDS ? 'person' : 'unclear';
}

/** "the Brandt administration": the name says whose the thing behind it is. */
function isAttribute(words: readonly Word[], to: number): boolean {
  const next = words[to + 1];
  if (next?.gap !== 'space' || next.capital) return false;
  return BODY_NOUNS.has(next.folded) || OWNED_NOUNS.has(next.folded) || DOCUMENT_NOUNS.has(next.folded);
}

/** A given name and one word that happens to be a body's noun ("Mary Bank"). */
const isSurnameEnd = (words: readonly Word[], from: number, to: number): boolean =>
  to - from === 1 && !PLACES.has(words[from]?.folded ?? '') && !isLegal(words, to);

/** An abbreviation, a country, or a name with a body's noun in it. */
function isBodyName(words: readonly Word[], from: number, to: number): boolean {
  if (from === to && /^(?:\p{Lu}\.?){2,6}$/u.test(words[from]?.text ?? '')) return true;
  const whole = wordsFolded(words, from, to);
  if (PLACES.has(whole) || OUTLET_NAMES.has(whole) || isOrganisationEnd(words, to)) return true;
  return words.slice(from, to).some((word) => ORGANISATION_LINKS.has(word.folded));
}

const isLegal = (words: readonly Word[], to: number): boolean => LEGAL_FORMS.has(words[to]?.folded ?? '');
function isOrganisationEnd(words: readonly Word[], to: number): boolean {
  const folded = words[to]?.folded ?? '';
  return ORGANISATION_NOUNS.has(folded) || ORGANISATION_NOUNS.has(singular(folded)) || isLegal(words, to);
}

function wordsFolded(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to + 1)
    .map((word) => word.folded)
    .join(' ');
}
