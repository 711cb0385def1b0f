import { WEIGHT_BIAS } from '../extract/sequence/index.ts';

/** One whole number stands for this much weight; weights reach to 127 times it. */
export const STEP = 1 / 64;

/** Weights as whole numbers of `STEP`, `WEIGHT_BIAS` added; what is smaller than `least` counts as 0. */
export function quantise(weights: Float64Array, least: number): Uint8Array {
  return Uint8Array.from(weights, (weight) => {
    const whole = Math.abs(weight) < least ? 0 : Math.round(weight / STEP);
    return WEIGHT_BIAS + Math.max(-127, Math.min(127, whole));
  });
}
