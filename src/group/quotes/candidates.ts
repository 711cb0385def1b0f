// Candidate pairs: two texts meet where one of the rarest word 3-grams of either stands anywhere in the other, so a
// fragment finds its full quote and the full quote its fragments, whichever is looked at first. A prefix filter for
// containment (Chaudhuri et al. 2006) with the ten rarest grams in place of a threshold.
import { gramIndex } from './grams.ts';
import type { GramIndex } from './grams.ts';
import type { Texts } from './texts.ts';

/** How common a gram is; the smaller the rarer. A pure function of the gram, or of the whole set. */
export type Rarity = (gram: number, textsWithIt: number) => number;

/** Counted over the set at hand. A frozen background table can take its place without touching anything else. */
export const rarityInSet: Rarity = (_gram, textsWithIt) => textsWithIt;

/** Grams by which a text is sought; ten find 457 of 462 aligned pairs of real news quotes at four candidates each. */
const RAREST = 10;
/** A posting longer than this is a phrase everybody uses: its texts meet only the longest few, not one another. */
const LONGEST_POSTING = 40;
const HUBS = 8;

/** A pair of text positions; `longer` stands first in the order of texts. `shared` counts grams they met on. */
export interface Candidate {
  readonly shorter: number;
  readonly longer: number;
  readonly shared: number;
}

/** Every candidate once, in order of `shorter`. At most 10 × 40 of them to a text. */
export function* candidates(all: Texts, rarity: Rarity = rarityInSet): Generator<Candidate> {
  const count = all.texts.length;
  const index = gramIndex(all);
  const rarest = rarestPostings(index, count, rarity);
  const pairs: number[] = [];
  for (let text = 0; text < count; text += 1) {
    for (let slot = text * RAREST; slot < (text + 1) * RAREST; slot += 1) {
      const posting = rarest[slot] ?? -1;
      if (posting >= 0) meet(index, posting, text, (other) => pairs.push(pairKey(text, other, count)));
    }
  }
  const sorted = Float64Array.from(pairs).sort();
  for (let at = 0; at < sorted.length;) {
    const key = sorted[at] ?? 0;
    const first = at;
    while (at < sorted.length && sorted[at] === key) at += 1;
    const shorter = Math.floor(key / count);
    yield { shorter, longer: key - shorter * count, shared: at - first };
  }
}

const pairKey = (a: number, b: number, count: number): number => Math.max(a, b) * count + Math.min(a, b);

/** For every text the postings of its rarest grams, rarest first (ties by the gram's hash); -1 where there are fewer. */
function rarestPostings(index: GramIndex, count: number, rarity: Rarity): Int32Array {
  const slots = new Int32Array(count * RAREST).fill(-1);
  const ranks = new Float64Array(count * RAREST).fill(Infinity);
  for (let posting = 0; posting < index.grams.length; posting += 1) {
    const from = index.offsets[posting] ?? 0;
    const to = index.offsets[posting + 1] ?? 0;
    const rank = rarity(index.grams[posting] ?? 0, to - from);
    for (let at = from; at < to; at += 1) keep({ slots, ranks }, index.members[at] ?? 0, posting, rank);
  }
  return slots;
}

/** Insertion into a sorted row of ten; postings arrive in order of hash, so equal ranks keep that order. */
function keep(
  table: { readonly slots: Int32Array; readonly ranks: Float64Array },
  text: number,
  posting: number,
  rank: number,
): void {
  const { slots, ranks } = table;
  const first = text * RAREST;
  let at = first + RAREST - 1;
  if (rank >= (ranks[at] ?? 0)) return;
  while (at > first && rank < (ranks[at - 1] ?? 0)) {
    slots[at] = slots[at - 1] ?? -1;
    ranks[at] = ranks[at - 1] ?? Infinity;
    at -= 1;
  }
  slots[at] = posting;
  ranks[at] = rank;
}

function meet(index: GramIndex, posting: number, text: number, found: (other: number) => void): void {
  const from = index.offsets[posting] ?? 0;
  const end = index.offsets[posting + 1] ?? 0;
  const to = end - from > LONGEST_POSTING ? from + HUBS : end;
  for (let at = from; at < to; at += 1) {
    const other = index.members[at] ?? 0;
    if (other !== text) found(other);
  }
}
