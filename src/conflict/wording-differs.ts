import type { Span } from '../model/index.ts';
import { spansOver, wordsUnder } from './deciding.ts';
import type { Difference } from './difference.ts';
import type { Alignment } from './differences.ts';
import type { Statement } from './statement.ts';
import { daysBetween } from './statement.ts';
import type { Unscored } from './verdict.ts';

/** Share of the shorter print's content words that must stand in the longer one. */
const LEAST_SHARED = 0.55;
const LEAST_CONTENT = 2;
/** Prints of other words further apart, in days, are of words said twice; a cut is a cut at any distance. */
const ONE_OCCASION = 7;

/**
 * Two prints of one quotation whose meaning is kept: cut at an edge, or worded differently inside.
 *
 * Null where only contractions, punctuation, brackets, ellipses or spelling differ.
 */
export function wordingDiffers(a: Statement, b: Statement, alignment: Alignment): Unscored | null {
  const { differences, shared, contentA, contentB } = alignment;
  if (shared < LEAST_CONTENT || shared < LEAST_SHARED * Math.min(contentA, contentB)) return null;
  const inside = differences.filter(({ kind }) => kind === 'other' || kind === 'added');
  const cut = differences.filter(({ kind }) => kind === 'edge');
  const shown = inside.length > 0 ? inside : cut;
  if (shown.length === 0) return null;
  const isCut = inside.length === 0;
  const gap = daysBetween(a.published, b.published);
  if (!isCut && gap !== null && gap > ONE_OCCASION) return null;
  return {
    list: 'quote-variant',
    kind: isCut ? 'truncation' : 'wording',
    reason: {
      code: isCut ? 'truncated' : 'wording-differs',
      values: [wordsUnder(a, spans(a, shown, 'a')), wordsUnder(b, spans(b, shown, 'b'))],
    },
    guards: ['one-speaker', 'same-matter'],
    deciding: [spans(a, shown, 'a'), spans(b, shown, 'b')],
  };
}

const spans = (statement: Statement, shown: readonly Difference[], side: 'a' | 'b'): Span[] =>
  shown.flatMap((difference) => spansOver(statement, difference[side]));
