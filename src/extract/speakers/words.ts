import type { Span } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { TITLE_ABBREVIATIONS } from '../../lexicon/index.ts';

/** What stands between a word and the one before it, as far as it can join or part a name. */
export type Gap = 'space' | 'comma' | 'open' | 'close' | 'quote' | 'stop';

/** A word at its place; a possessive ending is outside `end` and noted. */
export interface Word extends Span {
  readonly text: string;
  readonly folded: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  readonly gap: Gap;
}

const WORD = /(?:\p{L}\.){2,6}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}(?:['’ʼ‐&-][\p{L}\p{M}\p{N}]{1,60}){0,8}/gu;
const POSSESSIVE = /['’ʼ]s$/iu;
/** Marks further behind a word than this tell nothing more about it. */
const LONGEST_GAP = 12;
/** "then-Senator", "ex-mayor": the first half belongs to the role and is a word of its own. */
const PREFIX = /^(?:then|ex|former)(?=[-‐]\p{L})/iu;

/** The words of a stretch of text, in order. Cost: one pass. */
export function wordsOf(text: string, span: Span): Word[] {
  const words: Word[] = [];
  let last: Word | null = null;
  let after = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
    const start = span.start + match.index;
    const gap: Gap =
      last === null ? 'stop' : gapBetween(text.slice(after, Math.min(start, after + LONGEST_GAP)), last);
    after = start + match[0].length;
    for (const piece of pieces(match[0], start, gap)) {
      words.push(piece);
      last = piece;
    }
  }
  return words;
}

function pieces(printed: string, start: number, gap: Gap): Word[] {
  const prefix = PREFIX.exec(printed)?.[0];
  if (prefix === undefined) return [word(printed, start, gap)];
  const skipped = prefix.length + 1;
  return [word(prefix, start, gap), word(printed.slice(skipped), start + skipped, 'space')];
}

function word(printed: string, start: number, gap: Gap): Word {
  const possessive = printed.length > 2 && POSSESSIVE.test(printed);
  const text = possessive ? printed.slice(0, -2) : printed;
  return {
    start,
    end: start + text.length,
    text,
    folded: foldName(text),
    capital: /^\p{Lu}/u.test(text),
    possessive,
    gap,
  };
}

/** A full stop after an initial or an abbreviated title joins; after any other word it parts. */
function gapBetween(between: string, before: Word): Gap {
  if (between === ' ') return 'space';
  const marks = between.trim();
  if (marks === '') return /[\n\r\u2028\u2029]/u.test(between) ? 'stop' : 'space';
  if (marks === '.' && joinsByStop(before)) return 'space';
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

/** A printed stretch on one line, at most `most` characters, for use as a name. */
export function plainWords(text: string, span: Span, most = 120): string {
  const whole = text.slice(span.start, Math.min(span.end, span.start + most + 40));
  const line = whole.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most);
  return line.slice(0, cut > 0 ? cut : most);
}
