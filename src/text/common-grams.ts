import { mix32 } from './hash.ts';

/** Words in a gram. Two match by chance everywhere, four are lost to the first changed word. */
export const GRAM_WORDS = 3;

/** The hash of a gram by the hashes (`hash32`) of its three words as `matchWords` folds them; order counts. */
export function gramHash(first: number, second: number, third: number): number {
  const two = mix32(Math.imul(mix32(first), 31) + second);
  return mix32(Math.imul(two, 31) + third);
}

/**
 * How common a word 3-gram is in print at large: 0 for one that is not known to be common, else 1 and more, one step
 * for each doubling. A pure function of the gram, so that what is rare never hangs on the articles at hand.
 */
export type CommonGrams = (gram: number) => number;

/** Every gram counts as rare: where the table is not installed. */
export const NO_COMMON_GRAMS: CommonGrams = () => 0;

/** Texts a gram must stand in to count as common. */
const COMMON_FROM = 3;
const HASH_BYTES = 4;

/**
 * A table of common grams as bytes: their hashes in ascending order, then a level each. `texts` counts, for every
 * gram, the texts it stands in. Equal counts give equal bytes.
 */
export function packCommonGrams(texts: ReadonlyMap<number, number>): Uint8Array {
  const common = [...texts].filter(([, count]) => count >= COMMON_FROM).sort(([a], [b]) => a - b);
  const bytes = new Uint8Array(common.length * (HASH_BYTES + 1));
  const view = new DataView(bytes.buffer);
  for (const [at, [gram, count]] of common.entries()) {
    view.setUint32(at * HASH_BYTES, gram, true);
    bytes[common.length * HASH_BYTES + at] = Math.floor(Math.log2(count / COMMON_FROM)) + 1;
  }
  return bytes;
}

/** Hashes that begin with the same bits stand together: so many bits lead to a few of them. */
const LEADING_BITS = 14;

/** Reads what `packCommonGrams` made. A look-up reads a few hashes. Throws where the bytes are no such table. */
export function readCommonGrams(bytes: Uint8Array): CommonGrams {
  const count = bytes.length / (HASH_BYTES + 1);
  if (!Number.isInteger(count)) throw new Error(`no table of common grams: ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const grams = Uint32Array.from({ length: count }, (_, at) => view.getUint32(at * HASH_BYTES, true));
  const levels = bytes.subarray(count * HASH_BYTES);
  const shift = 32 - LEADING_BITS;
  const starts = new Int32Array((1 << LEADING_BITS) + 1);
  for (const gram of grams) starts[(gram >>> shift) + 1] = (starts[(gram >>> shift) + 1] ?? 0) + 1;
  for (let lead = 1; lead < starts.length; lead += 1)
    starts[lead] = (starts[lead] ?? 0) + (starts[lead - 1] ?? 0);
  return (gram) => {
    const lead = gram >>> shift;
    for (let at = starts[lead] ?? 0; at < (starts[lead + 1] ?? 0); at += 1)
      if (grams[at] === gram) return levels[at] ?? 0;
    return 0;
  };
}
