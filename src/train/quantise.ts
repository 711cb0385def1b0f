/** One whole number stands for this much weight; weights reach to 127 times it. */
export const STEP = 1 / 24;

/** Weights as whole numbers of `STEP`; what is smaller than `least` becomes 0. */
export function quantise(weights: Float64Array, least: number): Int8Array {
  return Int8Array.from(weights, (weight) =>
    Math.abs(weight) < least ? 0 : Math.max(-127, Math.min(127, Math.round(weight / STEP))),
  );
}
