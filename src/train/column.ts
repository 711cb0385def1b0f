import { LABEL_COUNT } from '../extract/sequence/index.ts';

const L = LABEL_COUNT;
/** A row holds the weights of its labels, then the sums of their squared gradients, then those of their changes. */
const SQUARES = L;
const CHANGES = 2 * L;
const ROW = 3 * L;

/**
 * Counts as seen before the first step: what is met a few times moves little, what was met by chance is not believed.
 * Chosen on dev with the first step (none, 0.02, 0.05 and 0.1 tried).
 */
export const DOUBT = 0.05;

/**
 * Rows of averaged weights under AdaGrad, `LABEL_COUNT` to each: each change is also summed up times the step at which it
 * was made. What belongs to a row lies together, because fetching it is what training spends its time on.
 */
export class Column {
  private readonly cells: Float32Array;
  private readonly rows: number;

  constructor(rows: number) {
    this.rows = rows;
    this.cells = new Float32Array(rows * ROW);
  }

  /** Adds the weights of a row to the scores from `at` on. */
  addTo(scores: Float64Array, at: number, row: number): void {
    const { cells } = this;
    const from = row * ROW;
    for (let label = 0; label < L; label += 1) {
      scores[at + label] = (scores[at + label] ?? 0) + (cells[from + label] ?? 0);
    }
  }

  /** Follows the gradients of the labels of a row; those that are 0 leave all as it is. */
  move(row: number, gradients: Float64Array, rate: number, step: number): void {
    const { cells } = this;
    const from = row * ROW;
    for (let label = 0; label < L; label += 1) {
      const gradient = gradients[label] ?? 0;
      if (gradient === 0) continue;
      const at = from + label;
      const squares = (cells[at + SQUARES] ?? 0) + gradient * gradient;
      const change = (rate * gradient) / Math.sqrt(squares + DOUBT);
      cells[at + SQUARES] = squares;
      cells[at] = (cells[at] ?? 0) + change;
      cells[at + CHANGES] = (cells[at + CHANGES] ?? 0) + step * change;
    }
  }

  /** The mean of each weight over all steps, `[row * LABEL_COUNT + label]`. */
  averaged(steps: number): Float64Array {
    const { cells } = this;
    const mean = new Float64Array(this.rows * L);
    for (let at = 0; at < mean.length; at += 1) {
      const cell = Math.floor(at / L) * ROW + (at % L);
      mean[at] = (cells[cell] ?? 0) - (cells[cell + CHANGES] ?? 0) / (steps + 1);
    }
    return mean;
  }

  /** The weights as they are now, as `averaged` lays them out, into `into`. */
  copyTo(into: Float64Array): void {
    for (let at = 0; at < this.rows * L; at += 1) {
      into[at] = this.cells[Math.floor(at / L) * ROW + (at % L)] ?? 0;
    }
  }
}
