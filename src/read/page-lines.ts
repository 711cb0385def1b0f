// The lines of a page with the features the zone rules read. Cost: one pass over the text.
import type { Span } from '../model/index.ts';
import {
  isPlainLetter,
  isSpaceCode,
  isWordCode,
  paragraphs,
  sentences,
  startsLower,
  startsUpper,
} from '../text/index.ts';

/** Lines are looked at by pattern only up to this length; longer ones are prose or data, never furniture. */
const PATTERN_CHARS = 600;

/** A non-blank line, without the white space at its ends. */
export interface PageLine extends Span {
  /** The line as far as patterns look at it. */
  readonly head: string;
  /** `head` in lower case: patterns that are told to overlook case cost many times as much. */
  readonly lower: string;
  /** `head` in lower case with plain apostrophes, without marks and digits at its ends: for phrase look-up. */
  readonly phrase: string;
  /** Words; in scripts without spaces, two characters count as one. */
  readonly words: number;
  /** Share of the words that begin with a capital, over the words that begin with a cased letter. */
  readonly capitals: number;
  /** Ends as a sentence does: stop, question or exclamation mark, ellipsis, colon, closing quote. */
  readonly ends: boolean;
  /** Sentences in the line, counted in its head. */
  readonly sentences: number;
}

export function pageLines(text: string, within?: Span): PageLine[] {
  return paragraphs(text, within).map((span) => pageLine(text, span));
}

function pageLine(text: string, span: Span): PageLine {
  const head = text.slice(span.start, Math.min(span.end, span.start + PATTERN_CHARS));
  return {
    ...span,
    head,
    lower: head.toLowerCase(),
    phrase: phraseOf(head),
    words: countWords(text, span),
    capitals: capitalShare(head),
    ends: endsAsSentence(text.slice(Math.max(span.start, span.end - 8), span.end)),
    sentences: sentences(head, { start: 0, end: head.length }).length,
  };
}

/** A line folded for look-up in phrase lists. */
export function phraseOf(head: string): string {
  return head
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}]{1,40}/u, '')
    .replace(/(?<!\P{L})\P{L}+$/u, '')
    .replace(/\s{2,10}/gu, ' ');
}

/** Words of a span in one pass, without building them: a line may be 50 MB. */
export function countWords(text: string, span: Span): number {
  let words = 0;
  let wide = 0;
  let inWord = false;
  for (let at = span.start; at < span.end; at += 1) {
    const code = text.charCodeAt(at);
    if (isIdeograph(code)) wide += 1;
    const blank = isSpaceCode(code);
    if (!blank && !inWord) words += 1;
    inWord = !blank;
  }
  return words + Math.floor(wide / 2);
}

const isIdeograph = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x0e00 && code <= 0x0e7f);

/** Of the words whose first letter has a case, the share whose first letter is a capital; 0 where there is none. */
function capitalShare(head: string): number {
  let upper = 0;
  let cased = 0;
  let isSought = true;
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    if (code <= 32 || isSpaceCode(code)) isSought = true;
    if (!isSought || !(code < 128 ? isPlainLetter(code) : isWordCode(head, at))) continue;
    isSought = false;
    const letter = head.charAt(at);
    const isUpper = startsUpper(letter);
    if (isUpper) upper += 1;
    if (isUpper || startsLower(letter)) cased += 1;
  }
  return cased === 0 ? 0 : upper / cased;
}

/** Marks that close a sentence, with the quotes and brackets that may stand behind them. */
export const endsAsSentence = (tail: string): boolean =>
  /[.!?…:;。！？][\s"'”’»)\]*]{0,4}$|[”"»]$/u.test(tail);
