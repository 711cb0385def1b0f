import type { Span } from '../model/index.ts';
import type { AlignedWord } from './aligned-words.ts';
import type { Difference } from './difference.ts';
import type { Statement } from './statement.ts';

/**
 * The words that decide on one side: what differs, and for a word that came or went the one it stands by.
 *
 * "not" alone says little; "not ask" against "ask" says it. Never reaches out of the statement's spans.
 */
export function decidingSpans(statement: Statement, difference: Difference, side: 'a' | 'b'): Span[] {
  const words = difference[side];
  const anchor = difference.anchor[side === 'a' ? 0 : 1];
  const standsAlone = difference.a.length > 0 && difference.b.length > 0;
  return spansOver(statement, standsAlone || anchor === null ? words : [...words, anchor]);
}

/** The stretches that words cover, one for each span of the statement they lie in. */
export function spansOver(statement: Statement, words: readonly AlignedWord[]): Span[] {
  return statement.spans.flatMap((span) => {
    const inside = words.filter((word) => word.start >= span.start && word.end <= span.end);
    if (inside.length === 0) return [];
    const start = Math.min(...inside.map((word) => word.start));
    const end = Math.max(...inside.map((word) => word.end));
    return [{ start, end }];
  });
}

/** The words under some spans of a statement, as printed. */
export const wordsUnder = (statement: Statement, spans: readonly Span[]): string =>
  spans.map((span) => statement.text.slice(span.start, span.end)).join(' … ');
