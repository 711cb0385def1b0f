// Names of news houses that no registry knows, told by their words: on a masthead, in an author's place, behind a ©.
import {
  GIVEN_NAMES,
  HOUSE_ENDINGS,
  HOUSE_NOUNS_ABROAD,
  OUTLET_NOUNS,
  WIDE_HOUSE_ENDINGS,
  WIDE_SECTION_STARTS,
} from '../lexicon/index.ts';
import { capitalised } from './line-class.ts';

/** Words of a house's name; longer is a title. */
const MOST_WORDS = 5;
/** Words that name a part of a house or its trade and no house. */
const GENERIC = new Set(
  'news online newsroom media network service services today world daily weekly radio tv television press agency press reporter reporters correspondent correspondents staff desk team editor editors editorial board bureau web digital our special local sports business international national the of and by from'.split(
    ' ',
  ),
);
/** Houses that sell to others: behind a © on somebody's page they are the source, not the page's own house. */
const WHOLESALE = /\b(?:wires?|newswire|agency|agencies|syndicate|content service|press association)\b/iu;

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** True for "Valley Tribune" and "TIMES International": a house's noun and a word of its own, and no given name before it. */
export function isHouseName(name: string): boolean {
  if (isWideHouse(name)) return true;
  const words = wordsOf(name);
  if (words.length < 2 || words.length > MOST_WORDS || !capitalised(name)) return false;
  if (GIVEN_NAMES.has(words[0] ?? '') || /\d/u.test(name)) return false;
  const nouns = words.filter(isHouseNoun);
  const isNamed = words.some((word) => !GENERIC.has(word));
  return nouns.length > 0 && isNamed && !isRole(words);
}

const isHouseNoun = (word: string): boolean =>
  OUTLET_NOUNS.has(word) ||
  HOUSE_NOUNS_ABROAD.has(word) ||
  HOUSE_ENDINGS.some((end) => word.endsWith(end) && word.length > end.length);

/** Characters of a house's name in a script without spaces; longer is a title. */
const MOST_WIDE = 12;

/** True for "港日報": a short name in a script without spaces that ends as a house's does, and names no section. */
function isWideHouse(name: string): boolean {
  if (name.length > MOST_WIDE || !/^[\p{Lo}ー]+$/u.test(name)) return false;
  if (WIDE_SECTION_STARTS.some((start) => name.startsWith(start))) return false;
  return WIDE_HOUSE_ENDINGS.some((end) => name.endsWith(end) && name.length > end.length);
}

/** "Staff Reporter", "Our Correspondent": somebody of the house. */
const isRole = (words: readonly string[]): boolean =>
  /^(?:reporters?|correspondents?|editors?|writers?|desk|team|staff|bureau)$/u.test(words.at(-1) ?? '');

/** True for a house that sells its texts to others. */
export const isWholesaler = (name: string): boolean => WHOLESALE.test(name);

/** True where a line speaks of a name by its own words: "© 2025 Meridian Media Ltd" of "The Meridian". */
export function speaksOf(line: string, name: string): boolean {
  const own = wordsOf(name).filter((word) => word.length > 3 && !GENERIC.has(word));
  const words = new Set(wordsOf(line));
  return own.length > 0 && own.every((word) => words.has(word));
}
