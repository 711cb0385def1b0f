import { GRAM_WORDS, gramHash, mix32 } from '../../text/index.ts';
import type { CommonGrams } from '../../text/index.ts';
import type { Texts } from './texts.ts';
import { TRAIT } from './vocabulary.ts';

/** Grams by which a wording is sought; ten find 457 of 462 aligned pairs of real news quotes at four candidates each. */
const RAREST = 10;

/** The grams of one wording at a time, and which of them are its rarest. */
export class OwnGrams {
  /** In order of place; one that stands there twice is here twice. */
  grams = new Uint32Array(64);
  count = 0;
  /** Where the last word of each gram stands among all words. */
  lasts = new Int32Array(64);
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
    const { hashes, isWord } = this;
    this.makeRoom((ends[text] ?? 0) - (starts[text] ?? 0));
    this.count = 0;
    let [run, first, second] = [0, 0, 0];
    for (let at = starts[text] ?? 0; at < (ends[text] ?? 0); at += 1) {
      const id = ids[at] ?? 0;
      const third = hashes[id] ?? 0;
      run = isWord[id] === 1 ? run + 1 : 0;
      if (run >= GRAM_WORDS) {
        this.grams[this.count] = gramHash(first, second, third);
        this.lasts[this.count] = at;
        this.count += 1;
      }
      first = second;
      second = third;
    }
    this.rank();
  }

  /** Whether the gram is one of the ten rarest; of equally common ones the order of their hashes decides. */
  isRare(at: number): boolean {
    return this.limit === Infinity || (this.ranks[at] ?? 0) <= this.limit;
  }

  /** The hash of a gram, whose last word stands at `last`, with the word behind it; -1 where none follows in `text`. */
  longer(gram: number, last: number, text: number): number {
    const id = this.all.ids[last + 1] ?? 0;
    if (last + 1 >= (this.all.ends[text] ?? 0) || this.isWord[id] !== 1) return -1;
    return mix32(Math.imul(gram, 31) + (this.hashes[id] ?? 0));
  }

  private makeRoom(words: number): void {
    if (words <= this.grams.length) return;
    this.grams = new Uint32Array(words * 2);
    this.lasts = new Int32Array(words * 2);
    this.ranks = new Float64Array(words * 2);
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
      if (rank < (lowest[RAREST - 1] ?? 0)) this.lower(rank);
    }
    this.limit = lowest[RAREST - 1] ?? Infinity;
  }

  /** Puts a rank among the ten lowest, once. */
  private lower(rank: number): void {
    const { lowest } = this;
    if (lowest.includes(rank)) return;
    let at = RAREST - 1;
    for (; at > 0 && rank < (lowest[at - 1] ?? 0); at -= 1) lowest[at] = lowest[at - 1] ?? 0;
    lowest[at] = rank;
  }
}
