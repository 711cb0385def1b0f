// Sums for nine labels in five whole numbers: two sums of sixteen bits each in one, so that one addition adds two.
// A row lies in twelve bytes, a weight a byte: the table is small enough for the caches near the processor, and
// fetching rows from far away is what tagging would otherwise spend its time on.
import { LABEL_COUNT } from './labels.ts';

/** Whole numbers a packed row takes: four labels in each of the first two, one in the last, beside a count of one. */
export const ROW_WORDS = 3;
/** Whole numbers that hold the running sums: labels 0 and 2, 1 and 3, 4 and 6, 5 and 7, then 8 and how many rows were added. */
export const LANES = 5;
/** Leaves every second byte of a word of a row. */
export const EVEN = 0x00ff00ff;
/** Added to each weight, so that no sum is negative and none borrows from its neighbour. */
const BIAS = 128;
const BYTE = 8;
const HALF = 16;
const LOW_HALF = 0xffff;

/** Rows that may be added up before a sum can leave its sixteen bits, each at most 128 either way. */
export const MOST_ADDED = 255;

/** The rows of a weight table (`LABEL_COUNT` numbers each), `ROW_WORDS` whole numbers each. */
export function packRows(rows: Int8Array): Int32Array {
  const count = Math.floor(rows.length / LABEL_COUNT);
  const packed = new Int32Array(count * ROW_WORDS);
  for (let row = 0; row < count; row += 1) {
    const from = row * LABEL_COUNT;
    const to = row * ROW_WORDS;
    packed[to] = fourBytes(rows, from);
    packed[to + 1] = fourBytes(rows, from + 4);
    packed[to + 2] = ((rows[from + 8] ?? 0) + BIAS) | (1 << HALF);
  }
  return packed;
}

/** Four biased weights in one whole number, the first in the lowest byte. */
function fourBytes(rows: Int8Array, from: number): number {
  const first = ((rows[from] ?? 0) + BIAS) | (((rows[from + 1] ?? 0) + BIAS) << BYTE);
  const second = ((rows[from + 2] ?? 0) + BIAS) | (((rows[from + 3] ?? 0) + BIAS) << BYTE);
  return first | (second << HALF);
}

/** Takes the sums in `lanes` from `from` on apart and writes them, times `step`, to `into` from `at` on. */
export function unpackInto(into: Float64Array, at: number, lanes: Int32Array, step: number): void {
  const l0 = lanes[0] ?? 0;
  const l1 = lanes[1] ?? 0;
  const l2 = lanes[2] ?? 0;
  const l3 = lanes[3] ?? 0;
  const l4 = lanes[4] ?? 0;
  const bias = (l4 >>> HALF) * BIAS;
  into[at] = ((l0 & LOW_HALF) - bias) * step;
  into[at + 1] = ((l1 & LOW_HALF) - bias) * step;
  into[at + 2] = ((l0 >>> HALF) - bias) * step;
  into[at + 3] = ((l1 >>> HALF) - bias) * step;
  into[at + 4] = ((l2 & LOW_HALF) - bias) * step;
  into[at + 5] = ((l3 & LOW_HALF) - bias) * step;
  into[at + 6] = ((l2 >>> HALF) - bias) * step;
  into[at + 7] = ((l3 >>> HALF) - bias) * step;
  into[at + 8] = ((l4 & LOW_HALF) - bias) * step;
}
