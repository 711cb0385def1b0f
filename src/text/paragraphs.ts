import type { Span } from '../model/index.ts';
import { keptByPlace } from './kept-by-place.ts';

/** True for a line break of any system; a paragraph ends there. */
export const isBreakCode = (code: number): boolean =>
  code < 0x85 ? code === 10 || code === 13 : code === 0x85 || code === 0x2028 || code === 0x2029;

/** True for white space that is not a line break, the no-break and zero-width kinds included. */
export function isSpaceCode(code: number): boolean {
  if (code === 32 || code === 9 || code === 0xa0) return true;
  if (code < 0x1680) return code === 11 || code === 12;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/**
 * The lines of a text that are not blank, without the white space at their ends.
 *
 * A paragraph is a line: saved pages, feeds and extracted HTML all break there,
 * and nothing (quotation marks, sentences) is carried over the break unless a
 * rule says so. One pass, remembered for the last text.
 */
export function paragraphs(text: string, within: Span = { start: 0, end: text.length }): readonly Span[] {
  return linesAt(text, within);
}

const linesAt = keptByPlace((text, within): readonly Span[] => {
  const found: Span[] = [];
  let start = within.start;
  for (let at = within.start; at <= within.end; at += 1) {
    if (at < within.end && !isBreakCode(text.charCodeAt(at))) continue;
    const span = trim(text, { start, end: at });
    if (span.start < span.end) found.push(span);
    start = at + 1;
  }
  return found;
});

/** The span without white space at its ends; empty at its start where nothing else is in it. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  const isBlank = (at: number): boolean =>
    isSpaceCode(text.charCodeAt(at)) || isBreakCode(text.charCodeAt(at));
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return { start, end };
}
