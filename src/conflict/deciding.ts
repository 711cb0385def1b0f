import type { Span } from '../model/index.ts';
import type { Difference } from './differences.ts';

/**
 * The words that decide on one side: what differs, and for a word that came or went the one it stands by.
 *
 * "not" alone says little; "not ask" against "ask" says it.
 */
export function decidingSpans(difference: Difference, side: 'a' | 'b'): Span[] {
  const words = difference[side];
  const anchor = difference.anchor[side === 'a' ? 0 : 1];
  const standsAlone = difference.a.length > 0 && difference.b.length > 0;
  const shown = standsAlone || anchor === null ? words : [...words, anchor];
  const first = shown[0];
  if (first === undefined) return [];
  const start = Math.min(...shown.map((word) => word.start));
  const end = Math.max(...shown.map((word) => word.end));
  return [{ start, end }];
}
