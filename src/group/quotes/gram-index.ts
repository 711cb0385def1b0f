// Which wordings share a word 3-gram: the holders of each gram in order of their wordings, and for each wording where
// its own grams stand among them. Sorted by counting, eleven bits at a time: so many places are written at once as the
// nearest memory holds. Cost: linear in grams; at most 8 bytes
// each, 24 while it is made.
import { GRAM_WORDS } from '../../text/index.ts';
import type { CommonGrams } from '../../text/index.ts';
import { Int32List } from './growing.ts';
import { OwnGrams } from './own-grams.ts';
import type { Texts } from './texts.ts';

/** A gram held by more wordings is a phrase everybody uses: they meet only the longest few, not one another. */
const LONGEST_POSTING = 80;
export const HUBS = 8;

/** Bits of a holder: whether the gram is one of its rarest, and whether it is the first holder of this gram. */
export const RARE = 1;
export const FIRST = 2;
export const HOLDER_BITS = 2;

export interface GramIndex {
  /** Postings one after another: the number of a wording, above the bits `FIRST` and `RARE`. */
  readonly holders: Uint32Array;
  /**
   * Where the grams of wording `t` stand that a longer one holds too: `places[starts[t]]` up to `places[starts[t + 1]]`.
   * Of a gram that is a phrase everybody uses, the number of the crowd, inverted.
   */
  readonly places: Int32Array;
  readonly starts: Int32Array;
  /** Holders of the crowds, the longest eight of each, eight numbers a crowd. */
  readonly hubs: Uint32Array;
  /** How many of its rarest grams each wording has that are no crowd's: on all of them it meets what holds it whole. */
  readonly rares: Uint8Array;
}

/** The grams of a set of wordings. */
export function gramIndex(all: Texts, common: CommonGrams): GramIndex {
  const { grams, holders } = sorted(everyGram(all, common));
  const postings = new Postings(grams, holders);
  const starts = new Int32Array(all.count + 1);
  const rares = new Uint8Array(all.count);
  while (postings.next()) {
    postings.mark();
    for (let at = postings.first; at < postings.end; at += 1) {
      const text = (holders[at] ?? 0) >>> HOLDER_BITS;
      if (postings.seeksAt(at)) addOne(starts, text + 1);
      if (!postings.isCrowd && ((holders[at] ?? 0) & RARE) !== 0) addOne(rares, text);
    }
  }
  for (let text = 0; text < all.count; text += 1)
    starts[text + 1] = (starts[text + 1] ?? 0) + (starts[text] ?? 0);
  return { holders, starts, rares, ...placesOf(new Postings(grams, holders), starts) };
}

/** Where every wording stands among the holders of its grams. */
function placesOf(postings: Postings, starts: Int32Array): Pick<GramIndex, 'places' | 'hubs'> {
  const { holders } = postings;
  const hubs = new Int32List();
  const places = new Int32Array(starts.at(-1) ?? 0);
  const next = starts.slice(0, -1);
  let crowds = 0;
  while (postings.next()) {
    const { first, end, isCrowd } = postings;
    for (let at = first + 1; at < end; at += 1) {
      if (!postings.seeksAt(at)) continue;
      const text = (holders[at] ?? 0) >>> HOLDER_BITS;
      places[next[text] ?? 0] = isCrowd ? ~crowds : at;
      addOne(next, text);
    }
    if (!isCrowd) continue;
    crowds += 1;
    for (let at = first; at < first + HUBS; at += 1) hubs.push(holders[at] ?? 0);
  }
  return { places, hubs: Uint32Array.from(hubs.values()) };
}

/** One posting after another: the stretch of holders that have one gram. */
class Postings {
  first = 0;
  end = 0;
  isCrowd = false;
  readonly holders: Uint32Array;
  private readonly grams: Uint32Array;

  constructor(grams: Uint32Array, holders: Uint32Array) {
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

  /** Whether the holder at `at` seeks longer ones by the gram: in a crowd the longest, and those it is rare in. */
  seeksAt(at: number): boolean {
    if (at === this.first) return false;
    return !this.isCrowd || at - this.first < HUBS || ((this.holders[at] ?? 0) & RARE) !== 0;
  }
}

function addOne(counts: Int32Array | Uint8Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

interface Grams {
  readonly grams: Uint32Array;
  readonly holders: Uint32Array;
}

/** The grams of every wording, in order of the wordings. */
function everyGram(all: Texts, common: CommonGrams): Grams {
  const most = mostGrams(all);
  const grams = new Uint32Array(most);
  const holders = new Uint32Array(most);
  const own = new OwnGrams(all, common);
  let length = 0;
  for (let text = 0; text < all.count; text += 1) {
    own.read(text);
    for (let at = 0; at < own.count; at += 1) {
      grams[length] = own.grams[at] ?? 0;
      holders[length] = (text << HOLDER_BITS) | (own.isRare(at) ? RARE : 0);
      length += 1;
    }
  }
  return { grams: grams.subarray(0, length), holders: holders.subarray(0, length) };
}

function mostGrams({ count, starts, ends }: Texts): number {
  let most = 0;
  for (let text = 0; text < count; text += 1)
    most += Math.max(0, (ends[text] ?? 0) - (starts[text] ?? 0) - GRAM_WORDS + 1);
  return most;
}

/** By gram, then in order of the wordings, each once. */
function sorted(every: Grams): Grams {
  let [from, to] = [every, emptyLike(every)];
  for (let shift = 0; shift < HASH_BITS; shift += DIGIT_BITS) {
    pass(from, to, shift);
    [from, to] = [to, from];
  }
  return withoutRepeats(from);
}

const HASH_BITS = 32;
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

const emptyLike = ({ grams: { length } }: Grams): Grams => ({
  grams: new Uint32Array(length),
  holders: new Uint32Array(length),
});

/** By one digit of the hash; what has the same keeps its order. */
function pass({ grams, holders }: Grams, to: Grams, shift: number): void {
  const next = new Int32Array(DIGITS + 1);
  for (let at = 0; at < grams.length; at += 1) {
    const digit = ((grams[at] ?? 0) >>> shift) & (DIGITS - 1);
    next[digit + 1] = (next[digit + 1] ?? 0) + 1;
  }
  for (let digit = 1; digit < next.length; digit += 1)
    next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0);
  for (let at = 0; at < grams.length; at += 1) {
    const gram = grams[at] ?? 0;
    const digit = (gram >>> shift) & (DIGITS - 1);
    const place = next[digit] ?? 0;
    next[digit] = place + 1;
    to.grams[place] = gram;
    to.holders[place] = holders[at] ?? 0;
  }
}

/** A gram that stands twice in one wording is held once. */
function withoutRepeats({ grams, holders }: Grams): Grams {
  let length = 0;
  for (let at = 0; at < grams.length; at += 1) {
    const [gram, holder] = [grams[at] ?? 0, holders[at] ?? 0];
    if (length > 0 && grams[length - 1] === gram && holders[length - 1] === holder) continue;
    grams[length] = gram;
    holders[length] = holder;
    length += 1;
  }
  return { grams: grams.subarray(0, length), holders: holders.subarray(0, length) };
}
