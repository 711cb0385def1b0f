import { LABEL_COUNT } from '../extract/sequence/index.ts';

const L = LABEL_COUNT;

/** Kept out of the divisor of a first step. */
const TINY = 1e-6;

/** Averaged weights under AdaGrad: `sum` holds each change times the step at which it was made. */
export class Column {
  readonly now: Float32Array;
  private readonly squares: Float32Array;
  private readonly sum: Float64Array;

  constructor(length: number) {
    this.now = new Float32Array(length);
    this.squares = new Float32Array(length);
    this.sum = new Float64Array(length);
  }

  /** Adds the weights of one row, `LABEL_COUNT` from `from` on, to the scores from `at` on. */
  addTo(scores: Float64Array, at: number, from: number): void {
    const { now } = this;
    for (let label = 0; label < L; label += 1) {
      scores[at + label] = (scores[at + label] ?? 0) + (now[from + label] ?? 0);
    }
  }

  move(at: number, gradient: number, rate: number, step: number): void {
    const squares = (this.squares[at] ?? 0) + gradient * gradient;
    this.squares[at] = squares;
    const change = (rate * gradient) / Math.sqrt(squares + TINY);
    this.now[at] = (this.now[at] ?? 0) + change;
    this.sum[at] = (this.sum[at] ?? 0) + step * change;
  }

  averaged(steps: number): Float64Array {
    const mean = new Float64Array(this.now.length);
    for (let at = 0; at < mean.length; at += 1) {
      mean[at] = (this.now[at] ?? 0) - (this.sum[at] ?? 0) / (steps + 1);
    }
    return mean;
  }
}
