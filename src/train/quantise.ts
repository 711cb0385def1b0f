/** One whole number stands for this much weight; weights reach to 127 times it. */
export const STEP = 1 / 64;

/** Weights as whole numbers of `STEP`; what is smaller than `least` becomes 0. */
export function quantise(weights: Float64Array, least: number): Int8Array {
  const rounded = new Int8Array(weights.length);
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] ?? 0;
    if (Math.abs(weight) >= least) rounded[at] = Math.max(-127, Math.min(127, Math.round(weight / STEP)));
  }
  return rounded;
}
