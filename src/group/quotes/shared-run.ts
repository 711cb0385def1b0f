// The longest run of equal words of two wordings of which neither contains the other: pieces of one utterance.
import type { WordRange } from './compare-words.ts';
import type { Texts } from './texts.ts';

/** A run of at least this many equal words in two wordings of which neither contains the other. */
const OVERLAP_WORDS = 10;

export interface SharedRun {
  readonly inA: WordRange;
  readonly inB: WordRange;
}

/**
 * The longest run of equal words of two wordings; null below ten.
 *
 * Runs of ten are looked up by a hash of their ids, and the first place of each in `a` is tried. Fastest where the
 * pairs of one `a` follow one another. Cost: linear in the words of both.
 */
export class RunFinder {
  private readonly all: Pick<Texts, 'ids' | 'starts' | 'ends'>;
  private prepared = -1;
  /** Open addressing: the place of a run of `a`, -1 where there is none. */
  private slots = new Int32Array(64);
  private mask = 63;

  constructor(all: Pick<Texts, 'ids' | 'starts' | 'ends'>) {
    this.all = all;
  }

  longest(a: number, b: number): SharedRun | null {
    const { ids, starts, ends } = this.all;
    const [from, to] = [starts[a] ?? 0, ends[a] ?? 0];
    const [start, end] = [starts[b] ?? 0, ends[b] ?? 0];
    if (to - from < OVERLAP_WORDS || end - start < OVERLAP_WORDS) return null;
    if (this.prepared !== a) this.prepare(a);
    let [size, inA, inB] = [0, 0, 0];
    for (let at = start; at + OVERLAP_WORDS <= end;) {
      const place = this.slots[this.slotOf(ids, at)] ?? -1;
      const equal = place < 0 ? 0 : equalFrom(ids, [place, to], [at, end]);
      if (equal >= OVERLAP_WORDS && equal > size) [size, inA, inB] = [equal, place - from, at - start];
      at += Math.max(1, equal - OVERLAP_WORDS + 1);
    }
    if (size === 0) return null;
    return { inA: { start: inA, end: inA + size }, inB: { start: inB, end: inB + size } };
  }

  private prepare(a: number): void {
    const { ids, starts, ends } = this.all;
    const [from, to] = [starts[a] ?? 0, ends[a] ?? 0];
    this.prepared = a;
    const size = 2 ** Math.ceil(Math.log2(2 * (to - from)));
    if (this.slots.length < size) this.slots = new Int32Array(size);
    this.mask = size - 1;
    this.slots.fill(-1, 0, size);
    for (let at = from; at + OVERLAP_WORDS <= to; at += 1) {
      const slot = this.slotOf(ids, at);
      if ((this.slots[slot] ?? -1) < 0) this.slots[slot] = at;
    }
  }

  /** The slot of the run that begins at `at`: that of an equal run, else a free one. */
  private slotOf(ids: Int32Array, at: number): number {
    let slot = windowHash(ids, at) & this.mask;
    for (; ; slot = (slot + 1) & this.mask) {
      const place = this.slots[slot] ?? -1;
      if (place < 0 || areEqual(ids, place, at)) return slot;
    }
  }
}

function windowHash(ids: Int32Array, from: number): number {
  let hash = 0;
  for (let at = from; at < from + OVERLAP_WORDS; at += 1)
    hash = (Math.imul(hash, 0x01000193) + (ids[at] ?? 0)) | 0;
  return hash ^ (hash >>> 15);
}

function areEqual(ids: Int32Array, a: number, b: number): boolean {
  for (let at = 0; at < OVERLAP_WORDS; at += 1) if (ids[a + at] !== ids[b + at]) return false;
  return true;
}

function equalFrom(
  ids: Int32Array,
  [a, aEnd]: readonly [number, number],
  [b, bEnd]: readonly [number, number],
): number {
  let size = 0;
  while (a + size < aEnd && b + size < bEnd && ids[a + size] === ids[b + size]) size += 1;
  return size;
}
