import { GRAM_WORDS, gramHash } from '../../text/index.ts';
import type { CommonGrams } from '../../text/index.ts';
import type { Texts } from './texts.ts';
import { TRAIT } from './vocabulary.ts';

/** Grams by which a wording is sought; ten find 457 of 462 aligned pairs of real news quotes at four candidates each. */
const RAREST = 10;

/** The different grams of one wording at a time, and which of them are its rarest. */
export class OwnGrams {
  grams = new Uint32Array(64);
  count = 0;
  private ranks = new Float64Array(64);
  private limit = Infinity;
  private readonly lowest = new Float64Array(RAREST);
  private readonly all: Texts;
  private readonly common: CommonGrams;
  /** Whether each word number is a word, and its hash. */
  private readonly hashes: Uint32Array;
  private readonly isWord: Uint8Array;

  constructor(all: Texts, common: CommonGrams) {
    this.all = all;
    this.common = common;
    const { vocabulary } = all;
    this.hashes = Uint32Array.from(vocabulary.hashes);
    this.isWord = Uint8Array.from(vocabulary.traits, (traits) => traits & TRAIT.word);
  }

  /** None reaches over an ellipsis or a bracket. Cost: linear in words. */
  read(text: number): void {
    const { ids, starts, ends } = this.all;
    const { hashes } = this;
    this.count = 0;
    let run = 0;
    for (let at = starts[text] ?? 0; at < (ends[text] ?? 0); at += 1) {
      const id = ids[at] ?? 0;
      run = this.isWord[id] === 1 ? run + 1 : 0;
      if (run < GRAM_WORDS) continue;
      this.push(gramHash(hashes[ids[at - 2] ?? 0] ?? 0, hashes[ids[at - 1] ?? 0] ?? 0, hashes[id] ?? 0));
    }
    this.dropRepeats();
    this.rank();
  }

  /** Whether the gram is one of the ten rarest; of equally common ones the order of their hashes decides. */
  isRare(at: number): boolean {
    return this.limit === Infinity || (this.ranks[at] ?? 0) <= this.limit;
  }

  private push(gram: number): void {
    if (this.count === this.grams.length) {
      const larger = new Uint32Array(this.count * 2);
      larger.set(this.grams);
      this.grams = larger;
      this.ranks = new Float64Array(this.count * 2);
    }
    this.grams[this.count] = gram;
    this.count += 1;
  }

  private dropRepeats(): void {
    const own = this.grams.subarray(0, this.count).sort();
    let kept = 0;
    for (const gram of own) {
      if (kept > 0 && own[kept - 1] === gram) continue;
      own[kept] = gram;
      kept += 1;
    }
    this.count = kept;
  }

  /** Finds the rank of the tenth rarest. */
  private rank(): void {
    this.limit = Infinity;
    if (this.count <= RAREST) return;
    const { lowest, ranks } = this;
    lowest.fill(Infinity);
    for (let place = 0; place < this.count; place += 1) {
      const gram = this.grams[place] ?? 0;
      const rank = this.common(gram) * 2 ** 32 + gram;
      ranks[place] = rank;
      let at = RAREST - 1;
      if (rank >= (lowest[at] ?? 0)) continue;
      for (; at > 0 && rank < (lowest[at - 1] ?? 0); at -= 1) lowest[at] = lowest[at - 1] ?? 0;
      lowest[at] = rank;
    }
    this.limit = lowest[RAREST - 1] ?? Infinity;
  }
}
