// Linear-chain conditional random field over fixed labels: Viterbi and forward-backward.
// Lafferty, McCallum, Pereira 2001. Cost: tokens times the square of the labels.
import { LABEL_COUNT, mayEnd, mayFollow, mayStart } from './labels.ts';

const L = LABEL_COUNT;
const FORBIDDEN = -1e9;

/** Transition scores `[label * LABEL_COUNT + next]`; what the labels forbid has no say and may hold anything. */
export type Transitions = Float64Array;

export const ALLOWED = Uint8Array.from({ length: L * L }, (_, pair) =>
  mayFollow(Math.floor(pair / L), pair % L) ? 1 : 0,
);
const STARTS = Uint8Array.from({ length: L }, (_, label) => (mayStart(label) ? 1 : 0));
const ENDS = Uint8Array.from({ length: L }, (_, label) => (mayEnd(label) ? 1 : 0));

/**
 * The best and the likely label sequences for emission scores `[token * LABEL_COUNT + label]`.
 *
 * Holds buffers for units of up to `capacity` tokens and reuses them.
 */
export class Chain {
  readonly emissions: Float64Array;
  /** After `marginals`: probability of each label at each token. */
  readonly probabilities: Float64Array;
  /** After `decode`: the best label of each token. */
  readonly best: Uint8Array;
  private readonly back: Uint8Array;
  private readonly forward: Float64Array;
  private readonly backward: Float64Array;
  private readonly potentials: Float64Array;
  private readonly scales: Float64Array;
  private readonly factors = new Float64Array(L * L);
  private readonly scores = new Float64Array(2 * L);

  constructor(capacity: number) {
    this.emissions = new Float64Array(capacity * L);
    this.probabilities = new Float64Array(capacity * L);
    this.best = new Uint8Array(capacity);
    this.back = new Uint8Array(capacity * L);
    this.forward = new Float64Array(capacity * L);
    this.backward = new Float64Array(capacity * L);
    this.potentials = new Float64Array(capacity * L);
    this.scales = new Float64Array(capacity);
  }

  /** Viterbi: the best allowed sequence for the first `count` tokens, into `best`. */
  decode(count: number, transitions: Transitions): void {
    const { emissions, scores } = this;
    for (let label = 0; label < L; label += 1) {
      scores[label] = STARTS[label] === 1 ? (emissions[label] ?? 0) : FORBIDDEN;
    }
    for (let at = 1; at < count; at += 1) {
      const previous = ((at - 1) & 1) * L;
      const current = (at & 1) * L;
      for (let next = 0; next < L; next += 1) this.extend(at, next, transitions, { previous, current });
    }
    this.trace(count);
  }

  private extend(
    at: number,
    next: number,
    transitions: Transitions,
    side: { readonly previous: number; readonly current: number },
  ): void {
    let best = 2 * FORBIDDEN;
    let from = 0;
    for (let label = 0; label < L; label += 1) {
      if (ALLOWED[label * L + next] !== 1) continue;
      const score = (this.scores[side.previous + label] ?? 0) + (transitions[label * L + next] ?? 0);
      if (score > best) {
        best = score;
        from = label;
      }
    }
    this.scores[side.current + next] = best + (this.emissions[at * L + next] ?? 0);
    this.back[at * L + next] = from;
  }

  private trace(count: number): void {
    const last = ((count - 1) & 1) * L;
    let label = 0;
    for (let other = 1; other < L; other += 1) {
      if (ENDS[other] === 1 && (this.scores[last + other] ?? 0) > (this.scores[last + label] ?? 0))
        label = other;
    }
    for (let at = count - 1; at >= 0; at -= 1) {
      this.best[at] = label;
      label = this.back[at * L + label] ?? 0;
    }
  }

  /**
   * Forward-backward in linear space, each step scaled to sum 1: fills `probabilities`,
   * answers the logarithm of the sum over all allowed sequences.
   */
  marginals(count: number, transitions: Transitions): number {
    for (let pair = 0; pair < L * L; pair += 1) {
      this.factors[pair] = ALLOWED[pair] === 1 ? Math.exp(transitions[pair] ?? 0) : 0;
    }
    const logSum = this.runForward(count);
    this.runBackward(count);
    for (let at = 0; at < count * L; at += 1) {
      this.probabilities[at] = (this.forward[at] ?? 0) * (this.backward[at] ?? 0);
    }
    return logSum;
  }

  private runForward(count: number): number {
    const { forward, scales } = this;
    let logSum = 0;
    for (let at = 0; at < count; at += 1) {
      const row = at * L;
      logSum += this.fillPotentials(row);
      if (at === 0) this.copyStarts();
      else this.pushForward(row);
      let sum = 0;
      for (let label = 0; label < L; label += 1) {
        const open = at === count - 1 ? (ENDS[label] ?? 0) : 1;
        forward[row + label] = (forward[row + label] ?? 0) * (this.potentials[row + label] ?? 0) * open;
        sum += forward[row + label] ?? 0;
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
      let mass = 0;
      for (let label = 0; label < L; label += 1) {
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
        let mass = 0;
        for (let next = 0; next < L; next += 1) {
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
