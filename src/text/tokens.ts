// A hand-written one-pass tokenizer. Cost: linear, one table look-up per character; look-ahead is bounded.
import { ABBREVIATIONS, TITLE_ABBREVIATIONS } from '../lexicon/index.ts';
import type { Span } from '../model/index.ts';
import {
  APOSTROPHE,
  charClass,
  DIGIT,
  HYPHEN,
  LETTER,
  PUNCTUATION,
  QUOTE,
  SPACE,
  STOP,
  SURROGATE,
  SYMBOL,
} from './char-class.ts';
import { keptByPlace } from './kept-by-place.ts';
import { isPlainLetter } from './letters.ts';
import type { Tokens } from './token-columns.ts';
import { TokenList } from './token-columns.ts';
import { hashedWordId, NO_LETTERS, withLetter, wordGeneration } from './word-ids.ts';

/** What a token is; the values of `Tokens.kinds`. */
export const TOKEN_KIND = { word: 0, number: 1, quote: 2, punctuation: 3, symbol: 4, address: 5 } as const;

/** No token is longer; what goes on (a wall of letters, a data address) is cut into several. */
const LONGEST_TOKEN = 120;
/** Endings that stand on their own after an apostrophe; "n't" is found apart from them. */
const CLITICS: ReadonlySet<string> = new Set(['s', 'd', 'm', 'll', 're', 've']);
const LONGEST_ABBREVIATION = 6;
const BLANK = 32;

/**
 * The tokens of `span`: words, numbers, quotation marks (each its own), other marks, symbols, addresses.
 *
 * Contractions and possessives are split ("did|n’t", "Ana|’s"); hyphenated words,
 * grouped numbers, abbreviations with their stops ("Sen.", "U.S."), handles and
 * web addresses stay whole; runs of stops or hyphens are one token. Remembered for the last text.
 */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }): Tokens {
  return tokensAt(text, span);
}

/** `tokenize` of a whole text that is not the one being read: nothing of it is remembered. */
export const tokensOf = (text: string): Tokens => cutIntoTokens(text, { start: 0, end: text.length });

const LIST = new TokenList();

const tokensAt = keptByPlace(cutIntoTokens);

function cutIntoTokens(text: string, span: Span): Tokens {
  const found = LIST;
  const generation = wordGeneration();
  let at = span.start;
  while (at < span.end) {
    const code = text.charCodeAt(at);
    if (code === BLANK) {
      at += 1;
      continue;
    }
    if (isPlainLetter(code)) {
      const end = takePlain(text, at, span.end, found);
      at = end > at ? end : takeWord(text, at, span.end, found);
      continue;
    }
    const kind = charClass(code);
    if (kind === SPACE) at += 1;
    else if (kind === LETTER || kind === DIGIT) at = takeWord(text, at, span.end, found);
    else at = takeMark(text, at, span.end, found);
  }
  return found.taken(generation);
}

/** ASCII marks behind which no step takes a word on. A full stop may belong to it, a hyphen or an apostrophe join it. */
const ENDS_PLAIN = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\s"!#$%()*+,/:;<=>?@[\\\]^{|}~]/u.test(String.fromCharCode(code)) ? 1 : 0,
);
/** Longer words are no plain words. */
const LONGEST_PLAIN = 24;

/** Takes the plain word that starts at `start`; answers where it ends, or `start` where none stands. */
function takePlain(text: string, start: number, ceiling: number, found: TokenList): number {
  const limit = Math.min(ceiling, start + LONGEST_PLAIN);
  let hash = NO_LETTERS;
  let end = start;
  for (; end < limit; end += 1) {
    const code = text.charCodeAt(end);
    if (!isPlainLetter(code)) break;
    hash = withLetter(hash, code);
  }
  if (end < ceiling && ENDS_PLAIN[text.charCodeAt(end)] !== 1) return start;
  if (isAddress(text, start, ceiling)) return start;
  const id = hashedWordId(text, start, end - start, hash);
  return found.addWord(start, end, TOKEN_KIND.word, id);
}

/** Takes the word or number that starts at `start` and the clitic it may end in; answers where to go on. */
function takeWord(text: string, start: number, ceiling: number, found: TokenList): number {
  const limit = Math.min(ceiling, start + LONGEST_TOKEN);
  if (isAddress(text, start, limit)) {
    return found.add(start, addressEnd(text, start, limit), TOKEN_KIND.address);
  }
  const end = wordEnd(text, start, limit);
  const kind = isNumber(text, start, end) ? TOKEN_KIND.number : TOKEN_KIND.word;
  const clitic = cliticStart(text, start, end);
  if (clitic < end) {
    found.add(start, clitic, kind);
    return found.add(clitic, end, TOKEN_KIND.word);
  }
  return found.add(start, end < limit ? withStop(text, start, end) : end, kind);
}

/** Letters and digits, joined by single hyphens, apostrophes, stops, commas or colons that touch both sides. */
function wordEnd(text: string, start: number, limit: number): number {
  let at = start + 1;
  let before = charClass(text.charCodeAt(start));
  while (at < limit) {
    const code = text.charCodeAt(at);
    const kind = code >= 97 && code <= 122 ? LETTER : charClass(code);
    if (kind === LETTER || kind === DIGIT) {
      before = kind;
      at += 1;
      continue;
    }
    const after = at + 1 < limit ? charClass(text.charCodeAt(at + 1)) : SPACE;
    if ((after !== LETTER && after !== DIGIT) || !joins(text, at, before, after)) break;
    before = after;
    at += 2;
  }
  return at;
}

function joins(text: string, at: number, before: number, after: number): boolean {
  const code = text.charCodeAt(at);
  const kind = charClass(code);
  if (kind === HYPHEN) return true;
  if (kind === APOSTROPHE) return before === LETTER && after === LETTER;
  if (before === DIGIT && after === DIGIT) return kind === STOP || code === 44 || code === 58;
  if (kind !== STOP) return false;
  // "U.S", "a.m", "site.org" go on; "over.The" is a missing space.
  const next = text.charAt(at + 1);
  return next === next.toLowerCase() || isSingleLetter(text, at - 1);
}

const isSingleLetter = (text: string, at: number): boolean =>
  at === 0 || charClass(text.charCodeAt(at - 1)) === STOP || charClass(text.charCodeAt(at - 1)) === SPACE;

/** Where "n't" or "'s" begins inside the word, else its end. */
function cliticStart(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= end - 3 && at > start; at -= 1) {
    // A small letter, as nearly always, is known without the tables.
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || charClass(code) !== APOSTROPHE) continue;
    const ending = text.slice(at + 1, end).toLowerCase();
    const before = text.charAt(at - 1);
    if (ending === 't' && (before === 'n' || before === 'N')) return at - 1 > start ? at - 1 : end;
    return CLITICS.has(ending) ? at : end;
  }
  return end;
}

/** The end with the full stop that belongs to an initial, an acronym or an abbreviation. */
function withStop(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) !== 46 || text.charCodeAt(end + 1) === 46) return end;
  if (end - start > LONGEST_ABBREVIATION) return end;
  const word = text.slice(start, end);
  const first = word.charAt(0);
  const capital = first !== first.toLowerCase();
  if (word.length === 1) return capital && word !== 'I' ? end + 1 : end;
  if (word.charAt(1) === '.') return end + 1;
  if (!capital) return end;
  const lower = word.toLowerCase();
  return TITLE_ABBREVIATIONS.has(lower) || ABBREVIATIONS.has(lower) ? end + 1 : end;
}

function isNumber(text: string, start: number, end: number): boolean {
  return (
    charClass(text.charCodeAt(start)) === DIGIT &&
    charClass(text.charCodeAt(end - 1)) === DIGIT &&
    !hasLetter(text, start, end)
  );
}

function hasLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (charClass(text.charCodeAt(at)) === LETTER) return true;
  return false;
}

const SCHEMES = ['http://', 'https://', 'www.'];

function isAddress(text: string, start: number, limit: number): boolean {
  const first = text.charCodeAt(start) | SMALL;
  if (first !== LETTER_H && first !== LETTER_W) return false;
  // "he" and "was" are told from an address by their second letter.
  if ((text.charCodeAt(start + 1) | SMALL) !== (first === LETTER_H ? LETTER_T : LETTER_W)) return false;
  return beginsWithScheme(text, start, limit);
}

/** Apart from the look at two letters, so that nothing is made for a closure where they tell enough. */
const beginsWithScheme = (text: string, start: number, limit: number): boolean =>
  SCHEMES.some(
    (scheme) =>
      start + scheme.length < limit && text.slice(start, start + scheme.length).toLowerCase() === scheme,
  );

/** What a capital letter of ASCII lacks of its small one, and the letters that addresses begin with. */
const SMALL = 0x20;
const LETTER_H = 104;
const LETTER_T = 116;
const LETTER_W = 119;

/** To the next white space or quotation mark, closing punctuation given back. */
function addressEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit) {
    const kind = charClass(text.charCodeAt(end));
    if (kind === SPACE || kind === QUOTE || kind === SURROGATE) break;
    end += 1;
  }
  const isTail = (kind: number): boolean => kind === STOP || kind === PUNCTUATION || kind === APOSTROPHE;
  while (end > start + 1 && isTail(charClass(text.charCodeAt(end - 1)))) end -= 1;
  return end;
}

/** Takes whatever is no word: a mark, a run of stops or hyphens, a handle, a clitic that stands alone. */
function takeMark(text: string, start: number, ceiling: number, found: TokenList): number {
  const kind = charClass(text.charCodeAt(start));
  const limit = Math.min(ceiling, start + LONGEST_TOKEN);
  if (kind === SURROGATE) return found.add(start, pairEnd(text, start, limit), TOKEN_KIND.symbol);
  if (kind === STOP || kind === HYPHEN)
    return found.add(start, runEnd(text, start, limit), TOKEN_KIND.punctuation);
  if (kind === SYMBOL) return takeSymbol(text, start, limit, found);
  if (kind === APOSTROPHE && isLooseClitic(text, start, limit)) {
    return found.add(start, wordEnd(text, start, limit), TOKEN_KIND.word);
  }
  const isQuote = kind === QUOTE || kind === APOSTROPHE;
  return found.add(start, start + 1, isQuote ? TOKEN_KIND.quote : TOKEN_KIND.punctuation);
}

function pairEnd(text: string, start: number, limit: number): number {
  const code = text.codePointAt(start) ?? 0;
  return code > 0xffff && start + 2 <= limit ? start + 2 : start + 1;
}

function runEnd(text: string, start: number, limit: number): number {
  const code = text.charCodeAt(start);
  let end = start + 1;
  while (end < limit && text.charCodeAt(end) === code) end += 1;
  return end;
}

/** "@handle" and "#tag" are one token. */
function takeSymbol(text: string, start: number, limit: number, found: TokenList): number {
  const code = text.charCodeAt(start);
  const next = start + 1 < limit ? charClass(text.charCodeAt(start + 1)) : SPACE;
  if ((code === 64 || code === 35) && next === LETTER) {
    let end = start + 1;
    while (end < limit && isHandleCode(text.charCodeAt(end))) end += 1;
    return found.add(start, end, TOKEN_KIND.address);
  }
  return found.add(start, start + 1, TOKEN_KIND.symbol);
}

function isHandleCode(code: number): boolean {
  const kind = charClass(code);
  return kind === LETTER || kind === DIGIT || code === 95;
}

/** "’s" behind a mark or a figure cut off from its word: `“Ana”’s`, `No. 4 's`. */
function isLooseClitic(text: string, start: number, limit: number): boolean {
  const second = start + 1 < limit ? text.charAt(start + 1) : '';
  if (second !== 's' && second !== 'S') return false;
  const after = start + 2 < limit ? charClass(text.charCodeAt(start + 2)) : SPACE;
  return after !== LETTER && after !== DIGIT && after !== APOSTROPHE;
}
