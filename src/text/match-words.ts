import { NUMBER_WORDS } from '../lexicon/index.ts';
import type { Span } from '../model/index.ts';
import { isPlainLetter } from './letters.ts';
import { remembered } from './remembered.ts';
import { wordMemory } from './remembered-at.ts';
import type { Tokens } from './token-columns.ts';
import { wordGeneration } from './word-ids.ts';
import { printedSignsOf, signsOf } from './word-signs.ts';

/**
 * The words of a passage as they are compared, each with its place in the original.
 *
 * Folded away: case, diacritics, quote and dash styles, hyphens, digit grouping,
 * number words up to ninety, contractions of "not", "will", "are", "have" and
 * "am", British and American spelling. Kept: order, negation, figures.
 * A bracketed insertion is the key `BRACKET`, an ellipsis the key `ELLIPSIS`.
 */
export interface MatchWords {
  readonly keys: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Stands for an editor's bracketed words: matches a short gap. */
export const BRACKET = '[]';
/** Stands for left-out words: matches any gap. */
export const ELLIPSIS = '…';

// bounded: sticky, so it is tried once at each place, and each open repeat stops at the first sign that is none of its own
const PIECE =
  /\[[^[\]\n]{0,80}\]|…|\.{3,20}|(?:\. ){2,10}\.|\p{N}+(?:[.,]\p{N}+)*|%|[\p{L}\p{M}]+(?:['’ʼ`´][\p{L}\p{M}]+)*/uy;

/** Words with what each can be a sign of (`WORD_SIGN`). */
export interface SignedWords extends MatchWords {
  readonly signs: readonly number[];
}

/** Cost: one pass over the span. */
export function matchWords(text: string, span: Span = { start: 0, end: text.length }): MatchWords {
  const { keys, starts, ends } = signedWords(text, span);
  return { keys, starts, ends };
}

/** `matchWords` with the signs of each word. */
export function signedWords(text: string, span: Span): SignedWords {
  const found = LIST;
  const { start, end } = span;
  takePieces(found, text, { start, end: Math.min(end, text.length) }, end);
  return found.taken();
}

/** `signedWords` of a stretch that is already cut into tokens: only what is no plain word is read letter by letter. */
export function signedWordsOf(text: string, span: Span, tokens: Tokens): SignedWords {
  const found = LIST;
  const { count, starts, ends, ids, generation } = tokens;
  let at = span.start;
  for (let index = 0; index < count; index += 1) {
    const id = ids[index] ?? -1;
    const start = starts[index] ?? 0;
    if (id < 0 || start < at) continue;
    if (start > at + 1 || (start > at && text.charCodeAt(at) !== SPACE)) {
      at = takePieces(found, text, { start: at, end: span.end }, start);
      if (at > start) continue;
    }
    const end = ends[index] ?? 0;
    const isNumbered = generation === wordGeneration();
    found.add(isNumbered ? plainPieces.ofId(id) : plainPieces.at(text, start, end), start, end);
    at = end;
  }
  takePieces(found, text, { start: at, end: span.end }, span.end);
  return found.taken();
}

const SPACE = 32;

/** Adds the pieces of a span that begin before `until`; answers where to go on. */
function takePieces(found: PieceList, text: string, span: Span, until: number): number {
  const { end } = span;
  let passage: string | null = null;
  let at = span.start;
  while (at < until && at < end) {
    const code = text.charCodeAt(at);
    if (code < 128 && !OPENS_PIECE[code]) {
      at += 1;
      continue;
    }
    if (code === STOP && isLoneStop(text, at)) {
      at += 1;
      continue;
    }
    const plain = plainWordEnd(text, at, end);
    if (plain > at) {
      found.add(plainPieces.at(text, at, plain), at, plain);
      at = plain;
      continue;
    }
    passage ??= text.slice(span.start, end);
    at = takePiece(found, passage, at, span.start);
  }
  return at;
}

const STOP = 46;

/** A full stop that is no part of left-out words. */
const isLoneStop = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at + 1);
  return next !== STOP && !(next === SPACE && text.charCodeAt(at + 2) === STOP);
};

/** A printed piece: its first key, the rest of them (mostly none), and the signs of all. */
interface Piece {
  readonly first: string;
  readonly rest: readonly string[];
  readonly signs: number;
}

/** Room that is kept for the words of a paragraph; a longer stretch gives its own back. */
const USUAL = 4_096;

/** Growing columns, used again for each stretch: lists that grow anew each time would cost more than filling them. */
class PieceList {
  private count = 0;
  private keys: string[] = [];
  private starts: number[] = [];
  private ends: number[] = [];
  private signs: number[] = [];

  add({ first, rest, signs }: Piece, start: number, end: number): void {
    this.addKey(first, start, end, signs);
    for (const key of rest) this.addKey(key, start, end, signs);
  }

  /** What was added, in lists of its own; this one is empty again. */
  taken(): SignedWords {
    const { count, keys, starts, ends, signs } = this;
    const words = {
      keys: keys.slice(0, count),
      starts: starts.slice(0, count),
      ends: ends.slice(0, count),
      signs: signs.slice(0, count),
    };
    this.count = 0;
    if (keys.length > USUAL) [this.keys, this.starts, this.ends, this.signs] = [[], [], [], []];
    return words;
  }

  private addKey(key: string, start: number, end: number, signs: number): void {
    this.keys[this.count] = key;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.signs[this.count] = signs;
    this.count += 1;
  }
}

const LIST = new PieceList();

/** ASCII codes a piece can begin with. */
const OPENS_PIECE: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  /[[.%0-9A-Za-z]/u.test(String.fromCharCode(code)),
);

/** The end of the plain letters from `start` on, or `start` where the piece may be more than they. */
function plainWordEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && isPlainLetter(text.charCodeAt(end))) end += 1;
  if (end === limit || end === start) return end;
  const next = text.charCodeAt(end);
  return next < 128 && next !== APOSTROPHE && next !== BACKTICK ? end : start;
}

const APOSTROPHE = 39;
const BACKTICK = 96;

/** Reads the piece at a place by the full pattern; answers where to go on. */
function takePiece(found: PieceList, passage: string, at: number, offset: number): number {
  PIECE.lastIndex = at - offset;
  const piece = PIECE.exec(passage)?.[0];
  if (piece === undefined) return at + ((passage.codePointAt(at - offset) ?? 0) > 0xffff ? 2 : 1);
  found.add(rememberedPiece(piece), at, at + piece.length);
  return at + piece.length;
}

/** Words repeat and folding is the dear part. */
const rememberedPiece = remembered(60_000, (piece): Piece => {
  const [first = '', ...rest] = keysOf(piece);
  const printed = printedSignsOf(piece) | signsOf(first);
  return { first, rest, signs: rest.reduce((signs, key) => signs | signsOf(key), printed) };
});
const plainPieces = wordMemory(rememberedPiece);

/** The first key of a listed word, as `matchWords` would fold it; nothing is remembered of it. */
export const keyOfListed = (word: string): string => keysOf(word)[0] ?? word;

function keysOf(piece: string): readonly string[] {
  const first = piece.charAt(0);
  if (first === '[') return [BRACKET];
  if (first === '…' || first === '.') return [ELLIPSIS];
  if (first === '%') return ['percent'];
  if (/^\p{N}/u.test(first)) return [plainNumber(piece)];
  const folded = foldWord(piece);
  if (folded === 'percent' || folded === 'cent') return ['percent'];
  const number = NUMBER_WORDS.get(folded);
  if (number !== undefined) return [String(number)];
  return contraction(folded) ?? [spelling(folded)];
}

const BEYOND_ASCII = /[^ -~]/u;

/** Lower case, without diacritics, with straight apostrophes: one form for one word. */
export function foldWord(word: string): string {
  if (!BEYOND_ASCII.test(word)) return word.replaceAll('`', "'").toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ`´]/gu, "'")
    .toLowerCase();
}

function plainNumber(piece: string): string {
  const isGrouped = /^\p{N}{1,3}(?:,\p{N}{3})+(?:\.\p{N}+)?$/u.test(piece);
  const digits = (isGrouped ? piece.replaceAll(',', '') : piece).normalize('NFKD');
  if (!digits.includes('.')) return digits;
  let end = digits.length;
  while (digits.charAt(end - 1) === '0') end -= 1;
  return digits.slice(0, digits.charAt(end - 1) === '.' ? end - 1 : end);
}

const IRREGULAR_NOT: ReadonlyMap<string, string> = new Map([
  ["can't", 'can'],
  ["won't", 'will'],
  ["shan't", 'shall'],
  ["ain't", 'is'],
]);
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'m", 'am'],
  ["'s", "'s"],
]);

function contraction(word: string): readonly string[] | null {
  if (word === 'cannot') return ['can', 'not'];
  const apostrophe = word.lastIndexOf("'");
  if (apostrophe < 1) return null;
  if (word.endsWith("n't")) return [IRREGULAR_NOT.get(word) ?? spelling(word.slice(0, -3)), 'not'];
  const ending = ENDINGS.get(word.slice(apostrophe));
  return ending === undefined ? [word] : [spelling(word.slice(0, apostrophe)), ending];
}

/** Endings that differ between British and American print; applied alike to every word, so collisions are harmless. */
function spelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(e|ed|es|ing|ation|ations)$/u, 'iz$1')
    .replace(/our(s|ed|ing|able|ite|ful)?$/u, 'or$1')
    .replace(/([^l])ll(ed|ing|er|ers)$/u, '$1l$2')
    .replace(/([bt])re(s)?$/u, '$1er$2')
    .replace(/(def|off|lic)ence/u, '$1ense')
    .replace(/gramme(s)?$/u, 'gram$1')
    .replace(/ogue(s)?$/u, 'og$1');
}
