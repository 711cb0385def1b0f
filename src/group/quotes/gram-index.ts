// Which wordings share a word 3-gram: the holders of each gram in order of their wordings, and for each wording where
// its own grams stand among them. A phrase that too many hold is sought again with the word that follows it, and so on
// up to eight words. Cost: linear in grams; at most 8 bytes each, 24 while it is made.
import { GRAM_WORDS } from '../../text/index.ts';
import type { CommonGrams } from '../../text/index.ts';
import { Int32List } from './growing.ts';
import { sortedGrams } from './gram-sort.ts';
import type { HeldGrams } from './gram-sort.ts';
import { crowdGrams, crowdsOf, longerGrams } from './longer-grams.ts';
import type { PlacedGrams } from './longer-grams.ts';
import { OwnGrams } from './own-grams.ts';
import { HOLDER_BITS, HUBS, Postings, RARE } from './postings.ts';
import type { Texts } from './texts.ts';

/** Words of a phrase everybody uses, at most, that are looked at together. */
const LONGEST_GRAM = 8;

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
  /** How many of its rarest 3-grams each wording has that are no crowd's: on all of them it meets what holds it whole. */
  readonly rares: Uint8Array;
}

/** The grams of a set of wordings. */
export function gramIndex(all: Texts, common: CommonGrams): GramIndex {
  const { grams, rares } = everyPosting(all, common);
  const postings = new Postings(grams);
  const starts = new Int32Array(all.count + 1);
  while (postings.next()) {
    postings.mark();
    for (let at = postings.first; at < postings.end; at += 1)
      if (postings.seeksAt(at)) addOne(starts, postings.textAt(at) + 1);
  }
  for (let text = 0; text < all.count; text += 1)
    starts[text + 1] = (starts[text + 1] ?? 0) + (starts[text] ?? 0);
  return { holders: grams.holders, starts, rares, ...placesOf(new Postings(grams), starts) };
}

/** Where every wording stands among the holders of its grams. */
function placesOf(postings: Postings, starts: Int32Array): Pick<GramIndex, 'places' | 'hubs'> {
  const hubs = new Int32List();
  const places = new Int32Array(starts.at(-1) ?? 0);
  const next = starts.slice(0, -1);
  let crowds = 0;
  while (postings.next()) {
    const { first, end, isCrowd } = postings;
    for (let at = first + 1; at < end; at += 1) {
      if (!postings.seeksAt(at)) continue;
      const text = postings.textAt(at);
      places[next[text] ?? 0] = isCrowd ? ~crowds : at;
      addOne(next, text);
    }
    if (!isCrowd) continue;
    crowds += 1;
    for (let at = first; at < first + HUBS; at += 1) hubs.push(postings.holders[at] ?? 0);
  }
  return { places, hubs: Uint32Array.from(hubs.values()) };
}

/** Every 3-gram, then the longer ones of crowds, a length after the other. */
function everyPosting(
  all: Texts,
  common: CommonGrams,
): { readonly grams: HeldGrams; readonly rares: Uint8Array } {
  const own = new OwnGrams(all, common);
  let last = sortedGrams(everyGram(all, own));
  const levels = [last];
  const rares = raresOf(last, all.count);
  let placed: PlacedGrams | null = null;
  for (let words = GRAM_WORDS; words < LONGEST_GRAM; words += 1) {
    const crowds = crowdsOf(last, all.count);
    if (crowds.grams.size === 0) break;
    placed = placed === null ? crowdGrams(all, own, crowds) : longerGrams(placed, own, crowds);
    last = sortedGrams({ grams: placed.grams.slice(), holders: placed.holders.slice() });
    levels.push(last);
  }
  return { grams: levels.length === 1 ? last : joined(levels), rares };
}

function joined(levels: readonly HeldGrams[]): HeldGrams {
  const length = levels.reduce((sum, { grams }) => sum + grams.length, 0);
  const all = { grams: new Uint32Array(length), holders: new Uint32Array(length) };
  let at = 0;
  for (const { grams, holders } of levels) {
    all.grams.set(grams, at);
    all.holders.set(holders, at);
    at += grams.length;
  }
  return all;
}

function raresOf(grams: HeldGrams, texts: number): Uint8Array {
  const rares = new Uint8Array(texts);
  const postings = new Postings(grams);
  while (postings.next()) {
    if (postings.isCrowd) continue;
    for (let at = postings.first; at < postings.end; at += 1)
      if (((postings.holders[at] ?? 0) & RARE) !== 0) addOne(rares, postings.textAt(at));
  }
  return rares;
}

/** The grams of every wording, in order of the wordings. */
function everyGram(all: Texts, own: OwnGrams): HeldGrams {
  const most = mostGrams(all);
  const grams = new Uint32Array(most);
  const holders = new Uint32Array(most);
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

function addOne(counts: Int32Array | Uint8Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
