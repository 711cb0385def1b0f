// Sentence boundaries by rules over one pass. Cost: linear; look-behind and look-ahead are bounded by one word.
import {
  ABBREVIATIONS,
  INTRODUCING_ABBREVIATIONS,
  SENTENCE_OPENERS,
  TITLE_ABBREVIATIONS,
} from '../lexicon/index.ts';
import type { Span } from '../model/index.ts';
import { keptByPlace } from './kept-by-place.ts';
import { isWordCode, startsLower } from './letters.ts';
import { isSpaceCode, trim } from './paragraphs.ts';

const TERMINATORS: ReadonlySet<number> = new Set(Array.from('.!?…。！？', (mark) => mark.charCodeAt(0)));
/** The lowest of them beyond ASCII. */
const ELLIPSIS = 0x2026;
const CLOSERS = '"”’\'»›)]}」』〞＂';
const OPENERS = '"“‘\'«‹([{„「『〝¿¡—–-';
const LONGEST_WORD = 40;

/**
 * The sentences of a paragraph, in order, without white space between them.
 *
 * A sentence ends at `.`, `!`, `?` or an ellipsis with its closing quotes and
 * brackets, before white space; not after titles, initials or abbreviations that
 * go on, and not before a word in lower case. Remembered for the last text.
 */
export const sentences = keptByPlace(cutIntoSentences);

function cutIntoSentences(text: string, within: Span): readonly Span[] {
  const found: Span[] = [];
  let start = within.start;
  let at = within.start;
  while (at < within.end) {
    if (!isTerminator(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const first = at;
    while (at < within.end && isTerminator(text.charCodeAt(at))) at += 1;
    const marks = at;
    while (at < within.end && CLOSERS.includes(text.charAt(at))) at += 1;
    if (at >= within.end || !endsSentence(text, within, { first, marks, end: at })) continue;
    found.push(trim(text, { start, end: at }));
    start = at;
  }
  const rest = trim(text, { start, end: within.end });
  if (rest.start < rest.end) found.push(rest);
  return found;
}

function isTerminator(code: number): boolean {
  if (code < ELLIPSIS) return code === 46 || code === 33 || code === 63;
  return TERMINATORS.has(code);
}

interface Stop {
  /** The first terminator, the end of the run of terminators, and the end of the closers behind it. */
  readonly first: number;
  readonly marks: number;
  readonly end: number;
}

function endsSentence(text: string, within: Span, stop: Stop): boolean {
  if ('。！？'.includes(text.charAt(stop.marks - 1))) return true;
  if (!isSpaceCode(text.charCodeAt(stop.end))) return false;
  const next = nextWord(text, stop.end, within.end);
  if (next === null) return true;
  if (startsLower(next) && !/^\p{Ll}{1,2}\p{Lu}/u.test(next)) return false;
  const isEllipsis = text.charAt(stop.first) === '…' || stop.marks - stop.first > 1;
  const opensSentence = SENTENCE_OPENERS.has(next.toLowerCase());
  if (isEllipsis && !/[!?]/u.test(text.slice(stop.first, stop.marks))) {
    return opensSentence || stop.end > stop.marks;
  }
  if (text.charAt(stop.first) !== '.') return !(text.charAt(stop.first) === '!' && isNameTail(next));
  return endsAtFullStop(text, within, stop, { next, opensSentence });
}

function endsAtFullStop(
  text: string,
  within: Span,
  stop: Stop,
  after: { readonly next: string; readonly opensSentence: boolean },
): boolean {
  if (stop.end > stop.marks && !/[)\]]/u.test(text.charAt(stop.end - 1))) return true;
  const word = wordBefore(text, stop.first, within.start);
  const lower = word.toLowerCase();
  if (TITLE_ABBREVIATIONS.has(lower)) return false;
  if (INTRODUCING_ABBREVIATIONS.has(lower)) return lower === 'no' && !/^\p{N}/u.test(after.next);
  if (word === 'X' && isPlatform(text, stop.first - 1, within.start)) return true;
  if (/^\p{Lu}$/u.test(word) && word !== 'I') return after.opensSentence && !/^\p{Lu}\.?$/u.test(after.next);
  if (ABBREVIATIONS.has(lower)) return after.opensSentence;
  return !(word.includes('.') && /^\p{L}(?:\.\p{L}){1,4}$/u.test(word)) || after.opensSentence;
}

/** "wrote on X.": the site, and no initial. */
const isPlatform = (text: string, at: number, floor: number): boolean =>
  /(?:^|\s)(?:on|to|via)\s$/u.test(text.slice(Math.max(floor, at - 5), at));

const isNameTail = (word: string): boolean => /^(?:Inc|Corp|Ltd|Co|Group|Holdings)$/u.test(word);

/** The letters, digits and inner stops that touch `end` from the left. */
function wordBefore(text: string, end: number, floor: number): string {
  let start = end;
  while (start > floor && end - start < LONGEST_WORD && isWordOrStop(text, start - 1)) start -= 1;
  return text.slice(start, end);
}

const isWordOrStop = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 46 || isWordCode(text, at);

const isInWord = (text: string, at: number): boolean =>
  isWordCode(text, at) || (text.charCodeAt(at) !== 32 && /[\p{M}’']/u.test(text.charAt(at)));

/** The word that follows, opening marks passed over; null at the end of the paragraph. */
function nextWord(text: string, from: number, ceiling: number): string | null {
  let at = from;
  while (at < ceiling && (isSpaceCode(text.charCodeAt(at)) || OPENERS.includes(text.charAt(at)))) at += 1;
  if (at >= ceiling) return null;
  let end = at;
  while (end < ceiling && end - at < LONGEST_WORD && isInWord(text, end)) end += 1;
  return end > at ? text.slice(at, end) : text.charAt(at);
}
