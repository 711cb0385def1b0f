// How a feature finds its row of the weight table: by hashing.
// The templates follow the published linear models for quotation extraction (word windows, quotation state, nearest cue).

/** Rows of the weight table: two to this power. Eight bytes a row: the table stays in the caches of a core. */
export const HASH_BITS = 17;
/** Words to each side whose own features count. */
export const WINDOW = 3;
export const OFFSETS = 2 * WINDOW + 1;

/**
 * Features without words take few values and are asked for often: the first rows, two to this power, are theirs as well, so
 * that what they ask for lies close together.
 */
export const NEAR_BITS = 15;

// Constants of this module are folded into compiled loops; imported ones would be looked up each time.
const SHIFT = 32 - HASH_BITS;
const NEAR_SHIFT = 32 - NEAR_BITS;

/** The row of a feature: its template's number and two values, hashed. */
export const rowOf = (template: number, a: number, b: number): number => mixed(template, a, b) >>> SHIFT;

/** The row of a feature without a word. */
export const nearRowOf = (template: number, a: number, b: number): number =>
  mixed(template, a, b) >>> NEAR_SHIFT;

/**
 * Mixes by multiplying and shifting; the top bits are the best.
 *
 * The last round keeps the values of one template that share a row from sharing one under every other template as well.
 */
function mixed(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2ae35);
  return Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
}
