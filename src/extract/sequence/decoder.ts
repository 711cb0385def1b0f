// The best labels of a unit (Viterbi) and how likely they are (forward-backward), over whole-number scores.
// Lafferty, McCallum, Pereira 2001. The loops over labels are written out for the order the labels stand in:
// this is a good part of what tagging costs. `train/chain.ts` is the same chain for any scores, and the tests hold
// the two together.
import { FIRST_INNER, LABEL_COUNT, OUTSIDE } from './labels.ts';
import { UNIT_LIMIT } from './unit.ts';

// Constants of this module are folded into compiled loops; imported ones are looked up each time.
const L = LABEL_COUNT;
const S = FIRST_INNER;
/** Labels that may end a unit: all but the last. */
const ENDABLE = L - 1;
/** The low bits of a packed score hold the label it came from: one comparison finds both. */
const LABEL_BITS = 3;
const LABEL_MASK = L - 1;
/** Lower than any sum over a unit, and far from leaving 32 bits when packed. */
const IMPOSSIBLE = -(2 ** 25);
/** No sum of masses is taken for less: dividing by it must not leave the numbers. */
const LEAST_MASS = 1e-300;

/** Where the steps to inner labels stand behind those to the first four: from the beginning, from the inside. */
const INNER = ENDABLE * S;
const STEPS = INNER + 2 * S;
/** The beginning each inner label may follow, and the inside. */
const BEGINNINGS = [1, 2, 3, 3];
const INSIDES = [4, 5, 7, 7];

/** Differences of scores from which on a factor is no smaller, in steps of a weight. */
const WIDEST = 2047;

const int = (values: Int32Array, at: number): number => values[at] ?? 0;
const real = (values: Float64Array, at: number): number => values[at] ?? 0;

/**
 * Decodes units of up to `UNIT_LIMIT` tokens; buffers are reused.
 *
 * Scores are whole numbers of `step`; sums stay exact, so the answer is the same on every machine.
 */
export class Decoder {
  /** Scores `[token * LABEL_COUNT + label]`, to be filled before `decode`. */
  readonly emissions = new Int32Array(UNIT_LIMIT * L);
  /** After `decode`: the best label of each token. */
  readonly best = new Uint8Array(UNIT_LIMIT);
  private readonly back = new Uint8Array(UNIT_LIMIT * L);
  private readonly scores = new Int32Array(L);
  private readonly steps: Int32Array;
  private readonly factors: Float64Array;
  private readonly shrinking: Float64Array;
  private readonly forward = new Float64Array(UNIT_LIMIT * L);
  private readonly backward = new Float64Array(UNIT_LIMIT * L);
  private readonly potentials = new Float64Array(UNIT_LIMIT * L);
  /** What the forward masses of each token were multiplied by. */
  private readonly scales = new Float64Array(UNIT_LIMIT);

  /** `transitions[label * LABEL_COUNT + next]` in whole numbers of `step`; what labels forbid has no say. */
  constructor(transitions: Int16Array, step: number) {
    const ordered = inOrder(transitions);
    this.steps = Int32Array.from(ordered, (score) => score << LABEL_BITS);
    this.factors = Float64Array.from(ordered, (score) => Math.exp(score * step));
    this.shrinking = Float64Array.from({ length: WIDEST + 1 }, (_, gap) => Math.exp(-gap * step));
  }

  /** The best allowed sequence for the first `count` tokens, into `best`; true where it has a span. */
  decode(count: number): boolean {
    const { scores, emissions } = this;
    for (let label = 0; label < L; label += 1) {
      scores[label] = ((label < S ? int(emissions, label) : IMPOSSIBLE) << LABEL_BITS) | label;
    }
    for (let at = 1; at < count; at += 1) this.extend(at * L);
    return this.trace(count);
  }

  private extend(row: number): void {
    const { scores, steps, back, emissions } = this;
    const begun = int(scores, 3);
    const inside = int(scores, 7);
    const n0 = bestOpen(scores, steps, 0);
    const n1 = bestOpen(scores, steps, 1);
    const n2 = bestOpen(scores, steps, 2);
    const n3 = bestOpen(scores, steps, 3);
    const n4 = larger(int(scores, 1) + int(steps, INNER), int(scores, 4) + int(steps, INNER + 1));
    const n5 = larger(int(scores, 2) + int(steps, INNER + 2), int(scores, 5) + int(steps, INNER + 3));
    const n6 = larger(begun + int(steps, INNER + 4), inside + int(steps, INNER + 5));
    const n7 = larger(begun + int(steps, INNER + 6), inside + int(steps, INNER + 7));
    back[row] = n0 & LABEL_MASK;
    back[row + 1] = n1 & LABEL_MASK;
    back[row + 2] = n2 & LABEL_MASK;
    back[row + 3] = n3 & LABEL_MASK;
    back[row + 4] = n4 & LABEL_MASK;
    back[row + 5] = n5 & LABEL_MASK;
    back[row + 6] = n6 & LABEL_MASK;
    back[row + 7] = n7 & LABEL_MASK;
    scores[0] = reached(n0, int(emissions, row), 0);
    scores[1] = reached(n1, int(emissions, row + 1), 1);
    scores[2] = reached(n2, int(emissions, row + 2), 2);
    scores[3] = reached(n3, int(emissions, row + 3), 3);
    scores[4] = reached(n4, int(emissions, row + 4), 4);
    scores[5] = reached(n5, int(emissions, row + 5), 5);
    scores[6] = reached(n6, int(emissions, row + 6), 6);
    scores[7] = reached(n7, int(emissions, row + 7), 7);
  }

  private trace(count: number): boolean {
    let packed = int(this.scores, 0);
    for (let label = 1; label < ENDABLE; label += 1) packed = larger(packed, int(this.scores, label));
    let label = packed & LABEL_MASK;
    let hasSpan = false;
    for (let at = count - 1; at >= 0; at -= 1) {
      this.best[at] = label;
      if (label !== OUTSIDE) hasSpan = true;
      label = this.back[at * L + label] ?? 0;
    }
    return hasSpan;
  }

  /** After `decode`: works out how likely each label is, for `likelihood`. */
  weigh(count: number): void {
    this.walkForward(count);
    this.walkBackward(count);
  }

  /** After `weigh`: the probability of the best label at a token, 0 to 1. */
  likelihood(at: number): number {
    const place = at * L + (this.best[at] ?? 0);
    return real(this.forward, place) * real(this.backward, place);
  }

  /** Each step is scaled to sum 1. */
  private walkForward(count: number): void {
    const { forward, factors } = this;
    for (let at = 0; at < count; at += 1) {
      const row = at * L;
      if (at === 0) for (let label = 0; label < L; label += 1) forward[label] = label < S ? 1 : 0;
      else pushForward(forward, factors, row);
      this.scaleForward(at, at === count - 1);
    }
  }

  private scaleForward(at: number, isLast: boolean): void {
    const { forward, potentials } = this;
    const row = at * L;
    this.fillPotentials(row);
    let sum = 0;
    for (let label = 0; label < L; label += 1) {
      const mass = real(forward, row + label) * real(potentials, row + label);
      forward[row + label] = mass;
      if (!isLast || label < ENDABLE) sum += mass;
    }
    const scale = 1 / Math.max(sum, LEAST_MASS);
    this.scales[at] = scale;
    for (let label = 0; label < L; label += 1) forward[row + label] = real(forward, row + label) * scale;
  }

  /** Emissions of one token as factors, the largest 1. */
  private fillPotentials(row: number): void {
    const { emissions, potentials, shrinking } = this;
    let top = int(emissions, row);
    for (let label = 1; label < L; label += 1) top = larger(top, int(emissions, row + label));
    for (let label = 0; label < L; label += 1) {
      const gap = (top - int(emissions, row + label)) | 0;
      potentials[row + label] = real(shrinking, gap < WIDEST ? gap : WIDEST);
    }
  }

  private walkBackward(count: number): void {
    const { backward, potentials, factors, scales } = this;
    const last = (count - 1) * L;
    for (let label = 0; label < L; label += 1) backward[last + label] = label < ENDABLE ? 1 : 0;
    for (let at = count - 2; at >= 0; at -= 1) {
      const row = at * L;
      const next = row + L;
      const scale = real(scales, at + 1);
      const w4 = real(potentials, next + 4) * real(backward, next + 4) * scale;
      const w5 = real(potentials, next + 5) * real(backward, next + 5) * scale;
      const w6 = real(potentials, next + 6) * real(backward, next + 6) * scale;
      const w7 = real(potentials, next + 7) * real(backward, next + 7) * scale;
      this.pullOpen(row, scale);
      backward[row + 1] = real(backward, row + 1) + w4 * real(factors, INNER);
      backward[row + 4] = real(backward, row + 4) + w4 * real(factors, INNER + 1);
      backward[row + 2] = real(backward, row + 2) + w5 * real(factors, INNER + 2);
      backward[row + 5] = real(backward, row + 5) + w5 * real(factors, INNER + 3);
      backward[row + 3] =
        real(backward, row + 3) + w6 * real(factors, INNER + 4) + w7 * real(factors, INNER + 6);
      backward[row + 7] = w6 * real(factors, INNER + 5) + w7 * real(factors, INNER + 7);
    }
  }

  /** What comes back to each label that may end from the first four behind it. */
  private pullOpen(row: number, scale: number): void {
    const { backward, potentials, factors } = this;
    const next = row + L;
    const w0 = real(potentials, next) * real(backward, next) * scale;
    const w1 = real(potentials, next + 1) * real(backward, next + 1) * scale;
    const w2 = real(potentials, next + 2) * real(backward, next + 2) * scale;
    const w3 = real(potentials, next + 3) * real(backward, next + 3) * scale;
    for (let label = 0; label < ENDABLE; label += 1) {
      const from = label * S;
      backward[row + label] =
        w0 * real(factors, from) +
        w1 * real(factors, from + 1) +
        w2 * real(factors, from + 2) +
        w3 * real(factors, from + 3);
    }
  }
}

/** Transitions in the order the walks read them: from each label that may end to the first four, then the inner ones. */
function inOrder(transitions: Int16Array): Int32Array {
  const ordered = new Int32Array(STEPS);
  for (let at = 0; at < INNER; at += 1) {
    ordered[at] = transitions[Math.floor(at / S) * L + (at % S)] ?? 0;
  }
  for (let inner = 0; inner < S; inner += 1) {
    ordered[INNER + 2 * inner] = transitions[(BEGINNINGS[inner] ?? 0) * L + S + inner] ?? 0;
    ordered[INNER + 2 * inner + 1] = transitions[(INSIDES[inner] ?? 0) * L + S + inner] ?? 0;
  }
  return ordered;
}

/** The larger of two sums; the engine is told that they are 32 bits wide, and need no floating point. */
function larger(a: number, b: number): number {
  const x = a | 0;
  const y = b | 0;
  return x > y ? x : y;
}

/** The packed score of a label behind the best step to it. */
const reached = (step: number, emission: number, label: number): number =>
  ((step & ~LABEL_MASK) + (emission << LABEL_BITS)) | label;

/** The best packed score with which one of the first four labels can be reached. */
function bestOpen(scores: Int32Array, steps: Int32Array, next: number): number {
  let best = larger(int(scores, 0) + int(steps, next), int(scores, 1) + int(steps, S + next));
  best = larger(best, int(scores, 2) + int(steps, 2 * S + next));
  best = larger(best, int(scores, 3) + int(steps, 3 * S + next));
  best = larger(best, int(scores, 4) + int(steps, 4 * S + next));
  best = larger(best, int(scores, 5) + int(steps, 5 * S + next));
  return larger(best, int(scores, 6) + int(steps, 6 * S + next));
}

function pushForward(forward: Float64Array, factors: Float64Array, row: number): void {
  const from = row - L;
  for (let next = 0; next < S; next += 1) {
    forward[row + next] =
      real(forward, from) * real(factors, next) +
      real(forward, from + 1) * real(factors, S + next) +
      real(forward, from + 2) * real(factors, 2 * S + next) +
      real(forward, from + 3) * real(factors, 3 * S + next) +
      real(forward, from + 4) * real(factors, 4 * S + next) +
      real(forward, from + 5) * real(factors, 5 * S + next) +
      real(forward, from + 6) * real(factors, 6 * S + next);
  }
  const begun = real(forward, from + 3);
  const inside = real(forward, from + 7);
  forward[row + 4] =
    real(forward, from + 1) * real(factors, INNER) + real(forward, from + 4) * real(factors, INNER + 1);
  forward[row + 5] =
    real(forward, from + 2) * real(factors, INNER + 2) + real(forward, from + 5) * real(factors, INNER + 3);
  forward[row + 6] = begun * real(factors, INNER + 4) + inside * real(factors, INNER + 5);
  forward[row + 7] = begun * real(factors, INNER + 6) + inside * real(factors, INNER + 7);
}
