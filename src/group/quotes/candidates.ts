// Candidate pairs: two wordings meet where one of the rarest word 3-grams of either stands anywhere in the other, so a
// fragment finds its full quote and the full quote its fragments, whichever is looked at first. A prefix filter for
// containment (Chaudhuri et al. 2006) with the ten rarest grams in place of a threshold. One sorted array of numbers
// is the whole index: gram hash in the high bits, then the wording, then whether the gram is one of its rarest.
// Cost: n log n in the number of grams, 8 bytes each.
import { GRAM_WORDS, gramHash } from '../../text/index.ts';
import type { CommonGrams } from '../../text/index.ts';
import { Float64List } from './growing.ts';
import type { Texts } from './texts.ts';
import { TRAIT } from './vocabulary.ts';

/** Grams by which a wording is sought; ten find 457 of 462 aligned pairs of real news quotes at four candidates each. */
const RAREST = 10;
/** A posting longer than this is a phrase everybody uses: its wordings meet only the longest few, not one another. */
const LONGEST_POSTING = 40;
const HUBS = 8;

/** A pair of wordings; `longer` stands first in their order. `shared` counts the rare grams they met on. */
export interface Candidate {
  readonly shorter: number;
  readonly longer: number;
  readonly shared: number;
}

/** Whether two wordings are worth looking at; asked before anything is worked out about them. */
export type MayMeet = (a: number, b: number) => boolean;

/**
 * Every candidate once, in order of `shorter`. At most 10 × 40 of them to a wording.
 *
 * `visit` is called with one object that is filled anew each time.
 */
export function eachCandidate(
  all: Texts,
  common: CommonGrams,
  mayMeet: MayMeet,
  visit: (candidate: Candidate) => void,
): void {
  const { count } = all;
  const sorted = meetings(all, common, mayMeet).sort();
  const candidate = { shorter: 0, longer: 0, shared: 0 };
  for (let at = 0; at < sorted.length;) {
    const key = sorted[at] ?? 0;
    const first = at;
    while (at < sorted.length && sorted[at] === key) at += 1;
    candidate.shorter = Math.floor(key / count);
    candidate.longer = key - candidate.shorter * count;
    candidate.shared = at - first;
    visit(candidate);
  }
}

/** A number for each meeting of two wordings on a gram that is one of the rarest of either. */
function meetings(all: Texts, common: CommonGrams, mayMeet: MayMeet): Float64Array {
  const scale = 2 ** (1 + Math.max(1, Math.ceil(Math.log2(all.count + 1))));
  const sorted = gramEntries(all, common, scale).sort();
  const pairs = new Float64List();
  const posting: number[] = [];
  for (let at = 0; at < sorted.length;) {
    const gram = Math.floor((sorted[at] ?? 0) / scale);
    posting.length = 0;
    for (; at < sorted.length && Math.floor((sorted[at] ?? 0) / scale) === gram; at += 1)
      addTo(posting, (sorted[at] ?? 0) - gram * scale);
    if (posting.length > 1)
      meet(posting, (a, b) => {
        if (mayMeet(a, b)) pairs.push(Math.max(a, b) * all.count + Math.min(a, b));
      });
  }
  return pairs.values();
}

/** A gram that stands twice in one wording counts once, as rare if it is one of its rarest. */
function addTo(posting: number[], member: number): void {
  const last = posting.at(-1);
  if (last === undefined || last >> 1 !== member >> 1) posting.push(member);
  else posting[posting.length - 1] = last | member;
}

/** The members of a posting are in order of their wordings: the longest come first. */
function meet(posting: readonly number[], met: (a: number, b: number) => void): void {
  const to = posting.length > LONGEST_POSTING ? HUBS : posting.length;
  for (const member of posting) {
    if ((member & 1) === 0) continue;
    const text = member >> 1;
    for (let at = 0; at < to; at += 1) {
      const other = (posting[at] ?? 0) >> 1;
      if (other !== text) met(text, other);
    }
  }
}

/** Every gram of every wording as one number. */
function gramEntries(all: Texts, common: CommonGrams, scale: number): Float64Array {
  const range = Math.min(2 ** 32, 2 ** 53 / scale);
  const entries = new Float64Array(mostGrams(all));
  const grams = new Float64List();
  let length = 0;
  for (let text = 0; text < all.count; text += 1) {
    gramsOf(all, text, grams);
    const limit = rankLimit(grams.values(), common);
    for (const gram of grams.values()) {
      const isRare = rankOf(gram, common) <= limit ? 1 : 0;
      entries[length] = (gram % range) * scale + text * 2 + isRare;
      length += 1;
    }
  }
  return entries.subarray(0, length);
}

/** The grams of a wording, each once, and those by which it seeks others. */
export function gramKeys(
  all: Texts,
  text: number,
  common: CommonGrams,
): { readonly all: readonly number[]; readonly rarest: readonly number[] } {
  const grams = new Float64List();
  gramsOf(all, text, grams);
  const limit = rankLimit(grams.values(), common);
  const own = [...new Set(grams.values())];
  return { all: own, rarest: own.filter((gram) => rankOf(gram, common) <= limit) };
}

function mostGrams({ count, starts, ends }: Texts): number {
  let most = 0;
  for (let text = 0; text < count; text += 1)
    most += Math.max(0, (ends[text] ?? 0) - (starts[text] ?? 0) - GRAM_WORDS + 1);
  return most;
}

/** The hashes of a wording's grams; none reaches over an ellipsis or a bracket. */
export function gramsOf({ ids, starts, ends, vocabulary }: Texts, text: number, grams: Float64List): void {
  grams.length = 0;
  const { hashes } = vocabulary;
  let run = 0;
  for (let at = starts[text] ?? 0; at < (ends[text] ?? 0); at += 1) {
    const id = ids[at] ?? 0;
    run = vocabulary.has(id, TRAIT.word) ? run + 1 : 0;
    if (run < GRAM_WORDS) continue;
    grams.push(gramHash(hashes[ids[at - 2] ?? 0] ?? 0, hashes[ids[at - 1] ?? 0] ?? 0, hashes[id] ?? 0));
  }
}

/** Common grams last; of equally common ones the order of their hashes decides. */
const rankOf = (gram: number, common: CommonGrams): number => common(gram) * 2 ** 32 + gram;

const lowest = new Float64Array(RAREST);

/** The rank of the tenth rarest gram. */
function rankLimit(grams: Float64Array, common: CommonGrams): number {
  if (grams.length <= RAREST) return Infinity;
  lowest.fill(Infinity);
  for (const gram of grams) {
    const rank = rankOf(gram, common);
    let at = RAREST - 1;
    if (rank >= (lowest[at] ?? 0)) continue;
    for (; at > 0 && rank < (lowest[at - 1] ?? 0); at -= 1) lowest[at] = lowest[at - 1] ?? 0;
    lowest[at] = rank;
  }
  return lowest[RAREST - 1] ?? Infinity;
}
