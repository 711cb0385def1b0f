// Keys of personal names: spelling families of transliterated names by rule. Cost: linear in the name.
import { GENERATIONS, GIVEN_NAMES, NAME_PARTICLES, NAME_SUFFIXES, NICKNAMES } from '../lexicon/index.ts';
import { remembered } from './remembered.ts';

/** A printed name taken apart; words keep their spelling. `given` is empty where only a surname is printed. */
export interface NameParts {
  readonly given: readonly string[];
  /** With its particles ("van der Berg"). */
  readonly surname: string;
  /** What tells two bearers of one name apart, folded ("jr", "iii"), or null. */
  readonly generation: string | null;
}

/** Below this length a word holds too little to fold spellings that are names of their own (Smyth, Khan, Rowe). */
const FOLDED_FROM = 6;
/** Digraphs of transliteration fold only in words this long: short ones are mostly other people's names. */
const DIGRAPHS_FROM = 7;
/** A consonant skeleton shorter than this is shared by too many names. */
const SKELETON_LENGTH = 3;
/** Longest name, in words and in characters, that is looked at. */
const MOST_WORDS = 12;
const MOST_CHARACTERS = 120;

/** Most words need no folding beyond their case. */
const PLAIN = /^[A-Za-z0-9 -]*$/u;

const UNDECOMPOSED: ReadonlyMap<string, string> = new Map(
  Object.entries({ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' }),
);

/** Folded and split words and names held at once, for each function that remembers. */
const REMEMBERED = 16_384;

/** Lower case without diacritics, apostrophes and stops: the form in which words of names are looked up. */
export const foldName = remembered(REMEMBERED, (word) => {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼʻ`´.]/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/gu, (letter) => UNDECOMPOSED.get(letter) ?? letter);
});

/** Takes a name without titles apart. The surname is the last word, with the particles before it. */
export const splitName = remembered(REMEMBERED, (name): NameParts => {
  const words = name
    .slice(0, MOST_CHARACTERS)
    .split(/[\s,\u00a0]+/u)
    .filter((word) => foldName(word) !== '')
    .slice(0, MOST_WORDS);
  let end = words.length;
  while (end > 1 && NAME_SUFFIXES.has(foldName(words[end - 1] ?? ''))) end -= 1;
  const generation = words
    .slice(end)
    .map(foldName)
    .find((word) => GENERATIONS.has(word));
  let start = Math.max(0, end - 1);
  while (start > 0 && isParticle(words, start - 1)) start -= 1;
  return {
    given: words.slice(0, start),
    surname: words.slice(start, end).join(' '),
    generation: generation ?? null,
  };
});

/** "Ben" or "Al" in front is a given name; inside, or in lower case, it belongs to the surname. */
function isParticle(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (!NAME_PARTICLES.has(foldName(word))) return false;
  return at > 0 || /^\p{Ll}/u.test(word) || !GIVEN_NAMES.has(foldName(word));
}

/**
 * One key for the spelling family of a full name: first given name and surname.
 *
 * Middle names and generations are left out, because print leaves them out;
 * `sameBearer` tells bearers apart where both print them. A lone surname gives
 * the surname's key.
 */
export const nameKey = remembered(REMEMBERED, (name) => {
  const given = splitName(name).given[0];
  const surname = surnameKey(name);
  return given === undefined ? surname : `${spellingKey(given)} ${surname}`;
});

/** The key of the surname alone ("Zelensky", "Volodymyr Zelenskyy" and "Zelenskii" share one). */
export const surnameKey = remembered(REMEMBERED, (name) => surnameKeyOf(splitName(name).surname));

/** Particles are joined, so that "el-Haddad", "El Haddad" and "al-Haddad" are one family. */
function surnameKeyOf(surname: string): string {
  const joined = foldName(surname)
    .replace(/[\s‐-–-]+/gu, '-')
    .replace(/^el-/u, 'al-')
    .replaceAll('-', '');
  return spellingKey(joined).replace(/(?<=[^aeiouq])([aou])e(?=[^aeiou])/gu, '$1');
}

/**
 * A word of a name as its spelling family: y, i, j and their doubles at the end and
 * (in longer words) inside are one letter, doubled consonants one, and in long words
 * the digraphs of different transliterations fall together.
 */
export const spellingKey = remembered(REMEMBERED, (word) => {
  const folded = foldName(word).replace(/[‐-–-]+/gu, '');
  if (folded.length < 4) return folded;
  const ending = folded.replace(/[iy][iyj]{0,3}$/u, 'i').replace(/(?<=[aeou])j$/u, 'i');
  if (folded.length < FOLDED_FROM) return ending;
  const inner = ending
    .replace(/(?<=.)[iy]{1,3}/gu, 'i')
    .replace(/^ye/u, 'e')
    .replace(/([b-df-hj-np-tv-xz])\1/gu, '$1')
    .replace(/ks/gu, 'x')
    .replace(/(?<=[bdt])r$/u, 'er');
  return folded.length < DIGRAPHS_FROM ? inner : digraphs(inner);
});

function digraphs(word: string): string {
  return word
    .replace(/kh/gu, 'h')
    .replace(/zh/gu, 'j')
    .replace(/t[sz]/gu, 'c')
    .replace(/ph/gu, 'f')
    .replace(/ou/gu, 'u')
    .replace(/w/gu, 'v');
}

/**
 * The second, weaker key of a word: its consonants, with q, g and k(h) as one (Gaddafi, Qaddafi, Kadhafi).
 *
 * Too coarse to merge on without agreement in given name and role; null where
 * too few consonants are left to mean anything.
 */
export function consonantKey(word: string): string | null {
  const folded = foldName(word).replace(/[^\p{L}]/gu, '');
  const start = /^[aeiouy]/u.test(folded) ? 'a' : '';
  const consonants = folded
    .replace(/[aeiouy]/gu, '')
    .replace(/ph/gu, 'f')
    .replace(/w/gu, 'v')
    .replace(/[qgk]h?/gu, 'k')
    .replace(/(?<=[dt])h/gu, '')
    .replace(/(.)\1{1,20}/gu, '$1');
  return consonants.length < SKELETON_LENGTH ? null : start + consonants;
}

/** How far two given names can be one person's: `same` spelling family, `weak` (an initial, a short form, a vowel), or not. */
export type GivenMatch = 'same' | 'weak' | 'none';

/** Symmetric. Two names of known, different gender never match. */
export function compatibleGiven(a: string, b: string): GivenMatch {
  const [left, right] = [foldName(a), foldName(b)];
  if (left === '' || right === '') return 'none';
  if (spellingKey(a) === spellingKey(b)) return 'same';
  if (left.length === 1 || right.length === 1) return left.charAt(0) === right.charAt(0) ? 'weak' : 'none';
  if (differInGender(left, right)) return 'none';
  return isShortFor(left, right) || isShortFor(right, left) || shareConsonants(left, right) ? 'weak' : 'none';
}

function differInGender(left: string, right: string): boolean {
  const [a, b] = [GIVEN_NAMES.get(left) ?? null, GIVEN_NAMES.get(right) ?? null];
  return a !== null && b !== null && a !== b;
}

function isShortFor(short: string, long: string): boolean {
  if (NICKNAMES.get(short)?.includes(long) === true) return true;
  return short.length >= 3 && long.length > short.length && long.startsWith(short);
}

/** An ending in "a" or "e" on one side only mostly tells a woman's name from a man's (Martin, Martina). */
function shareConsonants(left: string, right: string): boolean {
  if (/[ae]$/u.test(left) !== /[ae]$/u.test(right)) return false;
  const key = consonantKey(left);
  return key !== null && key === consonantKey(right);
}

/** False where both print a middle initial or a generation and these differ ("George W. Hale", "George P. Hale"). */
export function sameBearer(a: string, b: string): boolean {
  const [left, right] = [splitName(a), splitName(b)];
  if (left.generation !== null && right.generation !== null && left.generation !== right.generation)
    return false;
  const [first, second] = [middles(left), middles(right)];
  const shared = Math.min(first.length, second.length);
  for (let at = 0; at < shared; at += 1) if (first[at] !== second[at]) return false;
  return true;
}

const middles = (parts: NameParts): string[] =>
  parts.given.slice(1).map((word) => foldName(word).slice(0, 1));
