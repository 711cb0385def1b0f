// How a feature finds its row of the weight table: by hashing.
// The templates follow the published linear models for quotation extraction (word windows, quotation state, nearest cue).

/** Rows of the weight table: two to this power. Eight bytes a row: the table stays in the caches of a core. */
export const HASH_BITS = 17;
/** Words to each side whose own features count. */
export const WINDOW = 3;
export const OFFSETS = 2 * WINDOW + 1;

// A constant of this module is folded into compiled loops; an imported one would be looked up each time.
const SHIFT = 32 - HASH_BITS;

/**
 * The row of a feature: its template's number and two values, mixed by multiplying and shifting; the top bits are the best.
 *
 * The last round keeps the values of one template that share a row from sharing one under every other template as well.
 */
export function rowOf(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2ae35);
  return Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f) >>> SHIFT;
}
