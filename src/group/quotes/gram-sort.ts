// Grams with the wordings that hold them, sorted by counting, eleven bits at a time: so many places are written at once
// as the nearest memory holds. Cost: linear in grams; 16 bytes each while they are sorted.

export interface HeldGrams {
  /** Hashes of grams. */
  readonly grams: Uint32Array;
  /** The wording of each and what else is said of it: the same for the same gram in the same wording. */
  readonly holders: Uint32Array;
}

const HASH_BITS = 32;
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** By gram, of one gram in the order they had; one that stands twice in a wording is held once. */
export function sortedGrams(every: HeldGrams): HeldGrams {
  const { length } = every.grams;
  let from = every;
  let to: HeldGrams = { grams: new Uint32Array(length), holders: new Uint32Array(length) };
  for (let shift = 0; shift < HASH_BITS; shift += DIGIT_BITS) {
    pass(from, to, shift);
    [from, to] = [to, from];
  }
  return withoutRepeats(from);
}

/** By one digit of the hash; what has the same keeps its order. */
function pass({ grams, holders }: HeldGrams, to: HeldGrams, shift: number): void {
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

function withoutRepeats({ grams, holders }: HeldGrams): HeldGrams {
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
