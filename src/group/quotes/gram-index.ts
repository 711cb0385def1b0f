// Which wordings share a word 3-gram: the holders of each gram in order of their wordings, and for each wording where
// its own grams stand among them. Sorted by counting, sixteen bits at a time. Cost: linear in grams; at most 8 bytes
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
}

/** The grams of a set of wordings. */
export function gramIndex(all: Texts, common: CommonGrams): GramIndex {
  const { grams, holders } = sorted(everyGram(all, common));
  const hubs = new Int32List();
  const starts = new Int32Array(all.count + 1);
  eachSeeker(grams, holders, null, (text) => {
    addOne(starts, text + 1);
  });
  for (let text = 0; text < all.count; text += 1)
    starts[text + 1] = (starts[text + 1] ?? 0) + (starts[text] ?? 0);
  const places = new Int32Array(starts[all.count] ?? 0);
  const next = starts.slice(0, all.count);
  eachSeeker(grams, holders, hubs, (text, place) => {
    places[next[text] ?? 0] = place;
    addOne(next, text);
  });
  return { holders, places, starts, hubs: Uint32Array.from(hubs.values()) };
}

/** Every wording that seeks longer ones by a gram, with the place of its holding, or the inverted number of the crowd. */
function eachSeeker(
  grams: Uint32Array,
  holders: Uint32Array,
  hubs: Int32List | null,
  visit: (text: number, place: number) => void,
): void {
  let crowds = 0;
  for (let first = 0, end = 0; first < grams.length; first = end) {
    const gram = grams[first];
    for (end = first + 1; grams[end] === gram;) end += 1;
    const isCrowd = end - first > LONGEST_POSTING;
    holders[first] = (holders[first] ?? 0) | FIRST;
    for (let at = first + 1; at < end; at += 1) {
      const holder = holders[at] ?? 0;
      if (!isCrowd) visit(holder >>> HOLDER_BITS, at);
      else if (at - first < HUBS || (holder & RARE) !== 0) visit(holder >>> HOLDER_BITS, ~crowds);
    }
    if (!isCrowd) continue;
    crowds += 1;
    if (hubs !== null) for (let at = first; at < first + HUBS; at += 1) hubs.push(holders[at] ?? 0);
  }
}

function addOne(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

interface Grams {
  readonly grams: Uint32Array;
  readonly holders: Uint32Array;
}

/** The grams of every wording, each once, in order of the wordings. */
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

/** By the lower half of the hash, then by the upper: each pass keeps the order of the one before. */
const sorted = (grams: Grams): Grams => passed(passed(grams, 0), 16);

function passed({ grams, holders }: Grams, shift: number): Grams {
  const next = new Int32Array(0x10001);
  for (const gram of grams) addOne(next, ((gram >>> shift) & 0xffff) + 1);
  for (let digit = 1; digit < next.length; digit += 1)
    next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0);
  const found = { grams: new Uint32Array(grams.length), holders: new Uint32Array(grams.length) };
  for (let at = 0; at < grams.length; at += 1) {
    const gram = grams[at] ?? 0;
    const digit = (gram >>> shift) & 0xffff;
    const to = next[digit] ?? 0;
    next[digit] = to + 1;
    found.grams[to] = gram;
    found.holders[to] = holders[at] ?? 0;
  }
  return found;
}
