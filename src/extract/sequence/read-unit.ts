// What features read off the columns of a unit.
import { MARGIN, type Unit, UNIT_LIMIT } from './unit.ts';
import { EDGE_WORD } from './vocabulary.ts';

/** Distances in tokens: 0 to 4 as they are, then 5-6, 7-9, 10-14, 15-24, more. */
const BINS = Uint8Array.from({ length: UNIT_LIMIT + 1 }, (_, distance) => {
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  if (distance < 10) return 6;
  if (distance < 15) return 7;
  return distance < 25 ? 8 : 9;
});

/** The word in place of a cue or border that is not there (-1). */
const NO_WORD = EDGE_WORD + 1;
/** The bin of a distance to what is not there. */
export const NOWHERE = 10;

/** A constant of this module is folded into compiled code, an imported one is looked up each time. */
const M = MARGIN;
const ABSENT = NOWHERE;

export const int = (values: Int32Array, at: number): number => values[at] ?? 0;
export const byte = (values: Uint8Array, at: number): number => values[at] ?? 0;

/** The bin of a distance of 0 tokens or more. */
export const distanceBin = (distance: number): number => BINS[distance | 0] ?? 0;

/** The bin of the distance from one place to a later one; `NOWHERE` where either is not there (-1). */
export const gapBin = (from: number, to: number): number =>
  from < 0 || to < 0 ? ABSENT : distanceBin(to - from);

/** The word at a place; a negative one is no place. */
export const wordOf = (unit: Unit, at: number): number => (at < 0 ? NO_WORD : int(unit.words, at + M));

/**
 * Whether a clause border lies between a token and the nearest possible cue, 0 to 8: for each side no cue, cut off or
 * not, the left one times three.
 */
export function borderOrder(unit: Unit, at: number): number {
  const border = int(unit.bordersRight, at);
  const left = int(unit.cuesLeft, at);
  const right = int(unit.cuesRight, at);
  const before = left < 0 ? 0 : int(unit.bordersLeft, at) > left ? 1 : 2;
  const ahead = right < 0 ? 0 : border >= 0 && border < right ? 1 : 2;
  return before * 3 + ahead;
}
