// Linear-chain conditional random field over fixed labels, for training: forward-backward over any scores.
// Lafferty, McCallum, Pereira 2001. Cost: tokens times the square of the labels.
import { LABEL_COUNT, mayEnd, mayFollow, mayStart } from '../extract/sequence/index.ts';

const L = LABEL_COUNT;

/** Transition scores `[label * LABEL_COUNT + next]`; what the labels forbid has no say and may hold anything. */
export type Transitions = Float64Array;

export const ALLOWED = Uint8Array.from({ length: L * L }, (_, pair) =>
  mayFollow(Math.floor(pair / L), pair % L) ? 1 : 0,
);
/** The labels that may stand before each label, in order, and those that may follow it. */
const BEFORE = Array.from({ length: L }, (_, next) => labelsWhere((label) => mayFollow(label, next)));
const BEHIND = Array.from({ length: L }, (_, label) => labelsWhere((next) => mayFollow(label, next)));
const NO_LABELS = new Uint8Array(0);
const STARTS = Uint8Array.from({ length: L }, (_, label) => (mayStart(label) ? 1 : 0));
const ENDS = Uint8Array.from({ length: L }, (_, label) => (mayEnd(label) ? 1 : 0));

function labelsWhere(isWanted: (label: number) => boolean): Uint8Array {
  return Uint8Array.from(Array.from({ length: L }, (_, label) => label).filter(isWanted));
}

/**
 * The likely label sequences for emission scores `[token * LABEL_COUNT + label]`.
 *
 * Holds buffers for units of up to `capacity` tokens and reuses them.
 */
export class Chain {
  readonly emissions: Float64Array;
  /** After `marginals`: probability of each label at each token. */
  readonly probabilities: Float64Array;
  private readonly forward: Float64Array;
  private readonly backward: Float64Array;
  private readonly potentials: Float64Array;
  private readonly scales: Float64Array;
  private readonly factors = new Float64Array(L * L);
  /** The transitions the factors were made of. */
  private readonly factored = new Float64Array(L * L).fill(NaN);

  constructor(capacity: number) {
    this.emissions = new Float64Array(capacity * L);
    this.probabilities = new Float64Array(capacity * L);
    this.forward = new Float64Array(capacity * L);
    this.backward = new Float64Array(capacity * L);
    this.potentials = new Float64Array(capacity * L);
    this.scales = new Float64Array(capacity);
  }

  /**
   * Forward-backward in linear space, each step scaled to sum 1: fills `probabilities`,
   * answers the logarithm of the sum over all allowed sequences.
   */
  marginals(count: number, transitions: Transitions): number {
    this.fillFactors(transitions);
    const logSum = this.runForward(count);
    this.runBackward(count);
    for (let at = 0; at < count * L; at += 1) {
      this.probabilities[at] = (this.forward[at] ?? 0) * (this.backward[at] ?? 0);
    }
    return logSum;
  }

  /** Transitions as factors, 0 where forbidden; worked out anew only where they changed since the last call. */
  private fillFactors(transitions: Transitions): void {
    const { factors, factored } = this;
    for (let pair = 0; pair < L * L; pair += 1) {
      const score = transitions[pair] ?? 0;
      if (ALLOWED[pair] !== 1 || factored[pair] === score) continue;
      factored[pair] = score;
      factors[pair] = Math.exp(score);
    }
  }

  private runForward(count: number): number {
    const { forward, potentials, scales } = this;
    let logSum = 0;
    for (let at = 0; at < count; at += 1) {
      const row = at * L;
      logSum += this.fillPotentials(row);
      if (at === 0) this.copyStarts();
      else this.pushForward(row);
      let sum = 0;
      for (let label = 0; label < L; label += 1) {
        const open = at === count - 1 ? (ENDS[label] ?? 0) : 1;
        const mass = (forward[row + label] ?? 0) * (potentials[row + label] ?? 0) * open;
        forward[row + label] = mass;
        sum += mass;
      }
      const scale = sum > 0 ? sum : Number.MIN_VALUE;
      scales[at] = scale;
      for (let label = 0; label < L; label += 1) forward[row + label] = (forward[row + label] ?? 0) / scale;
      logSum += Math.log(scale);
    }
    return logSum;
  }

  /** Emissions of one token as factors, the largest 1; answers the logarithm they were divided by. */
  private fillPotentials(row: number): number {
    let top = this.emissions[row] ?? 0;
    for (let label = 1; label < L; label += 1) top = Math.max(top, this.emissions[row + label] ?? 0);
    for (let label = 0; label < L; label += 1) {
      this.potentials[row + label] = Math.exp((this.emissions[row + label] ?? 0) - top);
    }
    return top;
  }

  private copyStarts(): void {
    for (let label = 0; label < L; label += 1) this.forward[label] = STARTS[label] ?? 0;
  }

  private pushForward(row: number): void {
    const { forward, factors } = this;
    for (let next = 0; next < L; next += 1) {
      const labels = BEFORE[next] ?? NO_LABELS;
      let mass = 0;
      for (let index = 0; index < labels.length; index += 1) {
        const label = labels[index] ?? 0;
        mass += (forward[row - L + label] ?? 0) * (factors[label * L + next] ?? 0);
      }
      forward[row + next] = mass;
    }
  }

  private runBackward(count: number): void {
    const { backward, potentials, factors, scales } = this;
    const last = (count - 1) * L;
    for (let label = 0; label < L; label += 1) backward[last + label] = 1;
    for (let at = count - 2; at >= 0; at -= 1) {
      const row = at * L;
      const scale = scales[at + 1] ?? 1;
      for (let label = 0; label < L; label += 1) {
        const labels = BEHIND[label] ?? NO_LABELS;
        let mass = 0;
        for (let index = 0; index < labels.length; index += 1) {
          const next = labels[index] ?? 0;
          const ahead = at + 1 === count - 1 ? (ENDS[next] ?? 0) : 1;
          mass +=
            (factors[label * L + next] ?? 0) *
            (potentials[row + L + next] ?? 0) *
            (backward[row + L + next] ?? 0) *
            ahead;
        }
        backward[row + label] = mass / scale;
      }
    }
  }

  /**
   * After `marginals`: adds the expected number of each transition to `into`.
   * Forward, backward and potentials of the last call are read.
   */
  addTransitionCounts(count: number, into: Float64Array): void {
    for (let at = 1; at < count; at += 1) {
      const row = at * L;
      const scale = this.scales[at] ?? 1;
      for (let label = 0; label < L; label += 1) {
        const before = (this.forward[row - L + label] ?? 0) / scale;
        if (before === 0) continue;
        for (let next = 0; next < L; next += 1) {
          const pair = label * L + next;
          const ahead = at === count - 1 ? (ENDS[next] ?? 0) : 1;
          into[pair] =
            (into[pair] ?? 0) +
            before *
              (this.factors[pair] ?? 0) *
              (this.potentials[row + next] ?? 0) *
              (this.backward[row + next] ?? 0) *
              ahead;
        }
      }
    }
  }
}
