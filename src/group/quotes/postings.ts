import type { HeldGrams } from './gram-sort.ts';

/** A gram held by more wordings is a phrase everybody uses: they meet only the longest few, not one another. */
const LONGEST_POSTING = 80;
export const HUBS = 8;
/** Bits of a holder: whether the gram is one of its rarest, and whether it is the first holder of this gram. */
export const RARE = 1;
export const FIRST = 2;
export const HOLDER_BITS = 2;

/** One posting after another: the stretch of holders that have one gram. */
export class Postings {
  first = 0;
  end = 0;
  isCrowd = false;
  readonly holders: Uint32Array;
  private readonly grams: Uint32Array;

  constructor({ grams, holders }: HeldGrams) {
    this.grams = grams;
    this.holders = holders;
  }

  next(): boolean {
    const { grams } = this;
    this.first = this.end;
    if (this.first >= grams.length) return false;
    const gram = grams[this.first];
    let end = this.first + 1;
    while (end < grams.length && grams[end] === gram) end += 1;
    this.end = end;
    this.isCrowd = end - this.first > LONGEST_POSTING;
    return true;
  }

  mark(): void {
    this.holders[this.first] = (this.holders[this.first] ?? 0) | FIRST;
  }

  textAt(at: number): number {
    return (this.holders[at] ?? 0) >>> HOLDER_BITS;
  }

  /** Whether the holder at `at` seeks longer ones by the gram: in a crowd the longest, and those it is rare in. */
  seeksAt(at: number): boolean {
    if (at === this.first) return false;
    return !this.isCrowd || at - this.first < HUBS || ((this.holders[at] ?? 0) & RARE) !== 0;
  }
}
