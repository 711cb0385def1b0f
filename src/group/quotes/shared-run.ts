// The longest run of equal words of two wordings of which neither contains the other: pieces of one utterance.
import type { WordRange } from './compare-words.ts';

/** A run of at least this many equal words in two wordings of which neither contains the other. */
const OVERLAP_WORDS = 10;

export interface SharedRun {
  readonly inA: WordRange;
  readonly inB: WordRange;
}

/**
 * The longest run of equal words of two wordings; null below ten.
 *
 * Runs of ten are looked up by a hash of their ids, and the first place of each in `a` is tried.
 */
export function sharedRun(a: Int32Array, b: Int32Array): SharedRun | null {
  if (a.length < OVERLAP_WORDS || b.length < OVERLAP_WORDS) return null;
  const places = new Map<number, number>();
  for (let at = 0; at + OVERLAP_WORDS <= a.length; at += 1) {
    const window = windowHash(a, at);
    if (!places.has(window)) places.set(window, at);
  }
  let best: SharedRun | null = null;
  let at = 0;
  while (at + OVERLAP_WORDS <= b.length) {
    const start = places.get(windowHash(b, at));
    const size = start === undefined ? 0 : equalFrom(a, start, b, at);
    if (start !== undefined && size >= OVERLAP_WORDS && size > (best === null ? 0 : length(best.inA)))
      best = { inA: { start, end: start + size }, inB: { start: at, end: at + size } };
    at += Math.max(1, size - OVERLAP_WORDS + 1);
  }
  return best;
}

const length = (range: WordRange): number => range.end - range.start;

function windowHash(ids: Int32Array, from: number): number {
  let hash = 0;
  for (let at = from; at < from + OVERLAP_WORDS; at += 1)
    hash = (Math.imul(hash, 0x01000193) + (ids[at] ?? 0)) | 0;
  return hash;
}

function equalFrom(a: Int32Array, start: number, b: Int32Array, at: number): number {
  let size = 0;
  while (start + size < a.length && at + size < b.length && a[start + size] === b[at + size]) size += 1;
  return size;
}
