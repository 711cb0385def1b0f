// Stochastic gradient ascent on the log-likelihood of the chain with per-weight steps
// (AdaGrad: Duchi, Hazan, Singer 2011) and averaging of the weights over all steps.
import { LABEL_COUNT, UNIT_LIMIT } from '../extract/sequence/index.ts';
import { ALLOWED, Chain } from './chain.ts';
import { Column } from './column.ts';
import type { Example } from './lay-out.ts';

const L = LABEL_COUNT;

export interface Settings {
  readonly rows: number;
  readonly epochs: number;
  readonly rate: number;
  /** Seed of the order in which examples are seen. */
  readonly seed: number;
}

/** A weight's gradient smaller than this is not followed: most tokens are already certain. */
const LEAST_GRADIENT = 0.005;

export interface Trained {
  /** Weights `[row * LABEL_COUNT + label]`, averaged. */
  readonly weights: Float64Array;
  readonly transitions: Float64Array;
}

/** Trains on `examples`; the same examples and settings give the same weights. `onEpoch` hears the mean loss by token. */
export function optimise(
  examples: readonly Example[],
  settings: Settings,
  onEpoch: (epoch: number, loss: number) => void,
): Trained {
  const learner = new Learner(settings);
  const order = Uint32Array.from(examples.keys());
  const random = randomFrom(settings.seed);
  for (let epoch = 1; epoch <= settings.epochs; epoch += 1) {
    shuffle(order, random);
    let loss = 0;
    let tokens = 0;
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      loss += learner.learn(example);
      tokens += example.count;
    }
    onEpoch(epoch, loss / tokens);
  }
  return learner.averaged();
}

const int = (values: Int32Array, at: number): number => values[at] ?? 0;
const real = (values: Float64Array, at: number): number => values[at] ?? 0;

class Learner {
  private readonly rate: number;
  private readonly features: Column;
  private readonly pairs = new Column(L);
  private readonly chain = new Chain(UNIT_LIMIT);
  private readonly transitions = new Float64Array(L * L);
  private readonly expected = new Float64Array(L * L);
  private readonly gradient = new Float64Array(L);
  private step = 0;

  constructor(settings: Settings) {
    this.rate = settings.rate;
    this.features = new Column(settings.rows);
  }

  /** One step on one example; answers its loss (negative log-likelihood) before the step. */
  learn(example: Example): number {
    this.step += 1;
    this.score(example);
    this.pairs.copyTo(this.transitions);
    const logSum = this.chain.marginals(example.count, this.transitions);
    const loss = logSum - this.goldScore(example);
    this.moveTransitions(example);
    for (let at = 0; at < example.count; at += 1) this.moveToken(example, at);
    return loss;
  }

  averaged(): Trained {
    return { weights: this.features.averaged(this.step), transitions: this.pairs.averaged(this.step) };
  }

  private score(example: Example): void {
    const { emissions } = this.chain;
    emissions.fill(0, 0, example.count * L);
    for (let at = 0; at < example.count; at += 1) {
      const end = int(example.offsets, at + 1);
      for (let index = int(example.offsets, at); index < end; index += 1) {
        this.features.addTo(emissions, at * L, int(example.rows, index));
      }
    }
  }

  private goldScore(example: Example): number {
    let score = 0;
    for (let at = 0; at < example.count; at += 1) {
      const label = example.labels[at] ?? 0;
      score += real(this.chain.emissions, at * L + label);
      if (at > 0) score += real(this.transitions, (example.labels[at - 1] ?? 0) * L + label);
    }
    return score;
  }

  private moveTransitions(example: Example): void {
    this.expected.fill(0);
    this.chain.addTransitionCounts(example.count, this.expected);
    for (let at = 1; at < example.count; at += 1) {
      const pair = (example.labels[at - 1] ?? 0) * L + (example.labels[at] ?? 0);
      this.expected[pair] = real(this.expected, pair) - 1;
    }
    for (let label = 0; label < L; label += 1) {
      for (let next = 0; next < L; next += 1) {
        const pair = label * L + next;
        this.gradient[next] = ALLOWED[pair] === 1 ? followed(-real(this.expected, pair)) : 0;
      }
      this.pairs.move(label, this.gradient, this.rate, this.step);
    }
  }

  private moveToken(example: Example, at: number): void {
    const { gradient, chain } = this;
    let isCertain = true;
    for (let label = 0; label < L; label += 1) {
      const wanted = example.labels[at] === label ? 1 : 0;
      const slope = followed(wanted - real(chain.probabilities, at * L + label));
      gradient[label] = slope;
      if (slope !== 0) isCertain = false;
    }
    if (isCertain) return;
    const end = int(example.offsets, at + 1);
    for (let index = int(example.offsets, at); index < end; index += 1) {
      this.features.move(int(example.rows, index), gradient, this.rate, this.step);
    }
  }
}

const followed = (gradient: number): number => (Math.abs(gradient) < LEAST_GRADIENT ? 0 : gradient);

/** Mulberry32: a small generator with a fixed seed, so that training repeats to the byte. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}
