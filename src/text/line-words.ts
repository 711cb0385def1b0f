// The words of a line cut up once for all the stretches of it that are asked for. Cost: one pass over each line, then a
// binary search a stretch.
import type { Span } from '../model/index.ts';
import { keptByPlace } from './kept-by-place.ts';
import type { SignedWords } from './match-words.ts';
import { signedWords, signedWordsOf } from './match-words.ts';
import { tokenize } from './tokens.ts';

/** Words `from` up to `to` of a list: those of one stretch of text. */
export interface WordRange {
  readonly words: SignedWords;
  readonly from: number;
  readonly to: number;
}

/** The words of a stretch of text, exactly as `matchWords` of that stretch finds them. */
export type RangeReader = (span: Span) => WordRange;

const wordsOfLine = keptByPlace((text, line) => signedWordsOf(text, line, tokenize(text, line)));

/**
 * Reads stretches of `text` out of the words of its `lines` (in order and disjoint).
 *
 * A stretch that leaves its line or cuts a word in two is read by itself.
 */
export function rangeReader(text: string, lines: readonly Span[]): RangeReader {
  let line: Span | undefined = lines[0];
  let words: SignedWords | null = null;
  return (span) => {
    if (!holdsSpan(line, span)) {
      line = lines[lineAt(lines, span.start)];
      words = null;
    }
    if (line === undefined || !holdsSpan(line, span)) return wholeRange(signedWords(text, span));
    words ??= wordsOfLine(text, line);
    const from = firstFrom(words.starts, span.start);
    const to = firstFrom(words.starts, span.end);
    const isCut =
      (from > 0 && (words.ends[from - 1] ?? 0) > span.start) ||
      (to > from && (words.ends[to - 1] ?? 0) > span.end);
    return isCut ? wholeRange(signedWords(text, span)) : { words, from, to };
  };
}

const wholeRange = (words: SignedWords): WordRange => ({ words, from: 0, to: words.keys.length });

/** Whether a line is there and a stretch lies in it. */
export const holdsSpan = (line: Span | undefined, { start, end }: Span): boolean =>
  line !== undefined && line.start <= start && end <= line.end;

/** The words of a range as a list of their own. */
export function wordsOfRange({ words, from, to }: WordRange): SignedWords {
  const { keys, starts, ends, signs } = words;
  if (from === 0 && to === keys.length) return words;
  return {
    keys: keys.slice(from, to),
    starts: starts.slice(from, to),
    ends: ends.slice(from, to),
    signs: signs.slice(from, to),
  };
}

/** The signs (`WORD_SIGN`) of all words of a range together. */
export function signsIn({ words, from, to }: WordRange): number {
  let signs = 0;
  for (let at = from; at < to; at += 1) signs |= words.signs[at] ?? 0;
  return signs;
}

/** The last of `lines`, in order and disjoint, that starts at or before a place; the first where none does. */
export function lineAt(lines: readonly Span[], place: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The first of ascending places that is not before `place`. */
function firstFrom(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
