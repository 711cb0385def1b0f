// Sums for nine labels in three doubles: each double carries three whole numbers, sixteen bits apart, so one addition
// adds three. Exact: a double holds whole numbers up to 53 bits.
import { LABEL_COUNT } from './labels.ts';

const LANES = 3;
/** Doubles that carry one number for each label. */
export const DOUBLES = LABEL_COUNT / LANES;
const SHIFT = 2 ** 16;

/** Rows that may be added up before a number can leave its sixteen bits, each at most 128 either way. */
export const MOST_ADDED = 255;

/** The rows of a weight table (`LABEL_COUNT` numbers each), `DOUBLES` doubles each. */
export function packRows(rows: Int8Array): Float64Array {
  const packed = new Float64Array(Math.floor(rows.length / LANES));
  for (let at = 0; at < packed.length; at += 1) {
    const [low, middle, high] = [rows[at * LANES], rows[at * LANES + 1], rows[at * LANES + 2]];
    packed[at] = (low ?? 0) + (middle ?? 0) * SHIFT + (high ?? 0) * SHIFT * SHIFT;
  }
  return packed;
}

/** Takes the three numbers in `packed` apart and writes them, times `step`, to `into` from `at` on. */
export function unpackInto(into: Float64Array, at: number, packed: number, step: number): void {
  const low = (packed << 16) >> 16;
  const rest = (packed - low) / SHIFT;
  const middle = (rest << 16) >> 16;
  into[at] = low * step;
  into[at + 1] = middle * step;
  into[at + 2] = ((rest - middle) / SHIFT) * step;
}
