// Which words stand in each wording, as 128 bits: how many of one are surely missing from another, at a glance.
// A Bloom filter with one hash (Bloom 1970): a bit that only one side has is a word that only this side has.
// Cost: 16 bytes a wording; a look is a dozen steps for each 32 bits.
import type { Texts } from './texts.ts';
import { TRAIT } from './vocabulary.ts';

const CELLS = 4;

export class WordSets {
  private readonly bits: Int32Array;

  constructor({ count, ids, starts, ends, vocabulary }: Texts) {
    this.bits = new Int32Array(count * CELLS);
    const { hashes, traits } = vocabulary;
    for (let text = 0; text < count; text += 1)
      for (let at = starts[text] ?? 0; at < (ends[text] ?? 0); at += 1) {
        const id = ids[at] ?? 0;
        if (((traits[id] ?? 0) & TRAIT.word) === 0) continue;
        const hash = hashes[id] ?? 0;
        const cell = text * CELLS + ((hash >>> 5) & (CELLS - 1));
        this.bits[cell] = (this.bits[cell] ?? 0) | (1 << (hash & 31));
      }
  }

  /** A lower bound of the different words of `a` that `b` does not hold: as many edits it takes to find `a` in `b`. */
  missing(a: number, b: number): number {
    const { bits } = this;
    let found = 0;
    for (let cell = 0; cell < CELLS; cell += 1)
      found += bitsIn((bits[a * CELLS + cell] ?? 0) & ~(bits[b * CELLS + cell] ?? 0));
    return found;
  }
}

/** The bits that are set in a 32-bit number, by adding neighbours (Warren, Hacker's Delight). */
function bitsIn(number: number): number {
  let sums = number - ((number >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
