import type { Span } from '../../model/index.ts';
import type { Tokens } from '../../text/index.ts';
import {
  firstTokenFrom,
  foldName,
  isPlainWord,
  remembered,
  rememberedAt,
  startsUpper,
  wordGeneration,
  wordMemory,
} from '../../text/index.ts';
import { TITLE_ABBREVIATIONS } from '../../lexicon/index.ts';
import { nameBitsOf } from './name-bits.ts';

/** What stands between a word and the one before it, as far as it can join or part a name. */
export type Gap = 'space' | 'comma' | 'open' | 'close' | 'quote' | 'stop';

/** A word at its place; a possessive ending is outside `end` and noted. */
export interface Word extends Span {
  readonly text: string;
  readonly folded: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  readonly gap: Gap;
  /** What it can be in and around names (`NAME_BIT`). */
  readonly bits: number;
}

/** The word at an index; undefined outside of the list. */
export function wordAt(words: readonly Word[], at: number): Word | undefined {
  // An array read at a negative index leaves the fast path of every read made here.
  return at < 0 ? undefined : words[at];
}

const WORD = /(?:\p{L}\.){2,6}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}(?:['’ʼ‐&-][\p{L}\p{M}\p{N}]{1,60}){0,8}/uy;
const POSSESSIVE = /['’ʼ]s$/iu;
/** Marks further behind a word than this tell nothing more about it. */
const LONGEST_GAP = 12;
/** "then-Senator", "ex-mayor": the first half belongs to the role and is a word of its own. */
const PREFIX = /^(?:then|ex|former)(?=[-‐]\p{L})/iu;

/**
 * The words of a stretch of text, in order. Cost: one pass; where `tokens` of a stretch around it are given, only what
 * is no plain word is read letter by letter.
 */
export function wordsOf(text: string, span: Span, tokens: Tokens | null = null): Word[] {
  const words: Word[] = [];
  const limit = Math.min(span.end, text.length);
  const stream = tokens === null ? null : new PlainWords(text, tokens, span.start);
  let last: Word | undefined;
  let after = span.start;
  let at = span.start;
  while (at < limit) {
    if (isBetweenWords(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const known = stream?.formAt(at, limit) ?? plainFormAt(text, at, limit);
    const printed = known === null ? matchedAt(text, at, limit) : '';
    if (known === null && printed === '') {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const gap = gapBefore(text, after, at, last);
    if (known === null) addPieces(words, printed, at, gap);
    else words.push(placed(known, at, gap));
    at += known === null ? printed.length : known.text.length;
    after = at;
    if (isPluralOwner(text, at)) {
      markOwner(words);
      after = at + 1;
    }
    last = words[words.length - 1];
  }
  return words;
}

/** No letter and no digit of ASCII; what lies beyond it is told by the full pattern. */
const isBetweenWords = (code: number): boolean => code < ASCII && !isPlainWord(code);

/** "the miners’ union": an apostrophe behind a plural, with a word behind it. */
function isPluralOwner(text: string, end: number): boolean {
  const mark = text.charCodeAt(end);
  if (mark !== CURLY_APOSTROPHE && mark !== APOSTROPHE) return false;
  return text.charAt(end - 1) === 's' && text.charAt(end + 1) === ' ' && /^\p{L}/u.test(text.charAt(end + 2));
}

const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;

function markOwner(words: Word[]): void {
  const last = words.pop();
  if (last !== undefined) words.push({ ...last, possessive: true });
}

/** The plain words of a stretch that was cut into tokens, asked for in order. */
class PlainWords {
  private readonly text: string;
  private readonly tokens: Tokens;
  private next: number;

  constructor(text: string, tokens: Tokens, start: number) {
    this.text = text;
    this.tokens = tokens;
    this.next = firstTokenFrom(tokens, start);
  }

  /** What the plain word at a place is; null where none stands before `limit`. */
  formAt(at: number, limit: number): WordForm | null {
    const { count, starts, ends, ids, generation } = this.tokens;
    while (this.next < count && (starts[this.next] ?? 0) < at) this.next += 1;
    const id = ids[this.next] ?? -1;
    const end = ends[this.next] ?? 0;
    if (this.next >= count || id < 0 || starts[this.next] !== at || end > limit) return null;
    return generation === wordGeneration() ? forms.ofId(id) : forms.at(this.text, at, end);
  }
}

const ASCII = 128;
/** ASCII marks that may carry a word on; a full stop may be one of an acronym. */
const CARRYING: readonly boolean[] = Array.from({ length: ASCII }, (_, code) =>
  "'&-.".includes(String.fromCharCode(code)),
);
const LONGEST_PLAIN = 60;

/** The end of the plain letters and digits that stand at a place; `start` where the word may be more than they. */
function plainWordEnd(text: string, start: number, limit: number): number {
  const reach = Math.min(limit, start + LONGEST_PLAIN + 1);
  let end = start;
  while (end < reach && isPlainWord(text.charCodeAt(end))) end += 1;
  if (end === start || end - start > LONGEST_PLAIN) return start;
  const next = end < limit ? text.charCodeAt(end) : 0;
  if (next >= ASCII) return start;
  if (CARRYING[next] !== true) return end;
  return next === STOP && end - start > 1 ? end : start;
}

const STOP = 46;

/** No match of the full pattern is longer. */
const LONGEST_MATCH = 600;

/** What the full pattern reads at a place; nothing where no word begins there. */
function matchedAt(text: string, at: number, limit: number): string {
  WORD.lastIndex = 0;
  return WORD.exec(text.slice(at, Math.min(limit, at + LONGEST_MATCH)))?.[0] ?? '';
}

/** What the word at a place is where it is nothing but plain letters and digits; else null. */
function plainFormAt(text: string, at: number, limit: number): WordForm | null {
  const end = plainWordEnd(text, at, limit);
  return end > at ? forms.at(text, at, end) : null;
}

function gapBefore(text: string, from: number, to: number, last: Word | undefined): Gap {
  if (last === undefined) return 'stop';
  if (to === from + 1 && text.charCodeAt(from) === 32) return 'space';
  return gapBetween(text.slice(from, Math.min(to, from + LONGEST_GAP)), last);
}

function addPieces(words: Word[], printed: string, start: number, gap: Gap): void {
  const prefix = printed.includes('-') || printed.includes('‐') ? PREFIX.exec(printed)?.[0] : undefined;
  if (prefix === undefined) {
    words.push(word(printed, start, gap));
    return;
  }
  const skipped = prefix.length + 1;
  words.push(word(prefix, start, gap), word(printed.slice(skipped), start + skipped, 'space'));
}

/** What a printed word is wherever it stands. */
type WordForm = Pick<Word, 'text' | 'folded' | 'capital' | 'possessive' | 'bits'>;

/** Printed words held at once. */
const REMEMBERED = 16_384;

const formOf = remembered(REMEMBERED, (printed): WordForm => {
  const possessive = printed.length > 2 && POSSESSIVE.test(printed);
  const text = possessive ? printed.slice(0, -2) : printed;
  const folded = foldName(text);
  return { text, folded, capital: startsUpper(text), possessive, bits: nameBitsOf(text, folded) };
});

/** The same for a word that stands at a place, or by its number. */
const forms = wordMemory(formOf);

const word = (printed: string, start: number, gap: Gap): Word => placed(formOf(printed), start, gap);

function placed({ text, folded, capital, possessive, bits }: WordForm, start: number, gap: Gap): Word {
  return { start, end: start + text.length, text, folded, capital, possessive, gap, bits };
}

/** A full stop after an initial or an abbreviated title joins; after any other word it parts. */
function gapBetween(between: string, before: Word): Gap {
  if (between === ' ') return 'space';
  const marks = between.trim();
  if (marks === '') return /[\n\r\u2028\u2029]/u.test(between) ? 'stop' : 'space';
  if ((marks === '.' && joinsByStop(before)) || marks === '&') return 'space';
  if (/["“”«»„‘]/u.test(marks)) return 'quote';
  if (/^\p{P}{0,2}[([]/u.test(marks)) return 'open';
  if (/^[)\]]/u.test(marks)) return 'close';
  if (/^(?:,|['’]$|['’],|\.,|[-–—]+$)/u.test(marks)) return 'comma';
  return 'stop';
}

const joinsByStop = (before: Word): boolean =>
  (before.text.length === 1 && before.capital) ||
  TITLE_ABBREVIATIONS.has(before.folded) ||
  /^(?:jr|sr)$/u.test(before.folded);

/** The text from the first to the last of these words, as printed. */
export function spanOf(words: readonly Word[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 };
}

/** One string for all printings of a name: what is looked up by it need not be hashed again. */
const printedAt = rememberedAt((printed) => printed);

/** ASCII with no white space but single blanks between words. */
function isSingleSpaced(words: string): boolean {
  let before = SPACE;
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    if (code < SPACE || code >= ASCII || (code === SPACE && before === SPACE)) return false;
    before = code;
  }
  return before !== SPACE;
}

const SPACE = 32;

/** A printed stretch on one line, at most `most` characters, for use as a name. */
export function plainWords(text: string, span: Span, most = 120): string {
  const whole = text.slice(span.start, Math.min(span.end, span.start + most + 40));
  if (whole.length <= most && isSingleSpaced(whole)) return printedAt(text, span.start, span.end);
  const line = whole.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most);
  return line.slice(0, cut > 0 ? cut : most);
}
