import type { Span } from '../../model/index.ts';

/** The index of the last span that starts at or before a place, or -1. Spans are in order. Cost: logarithmic. */
export function lastStarting(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
