import { describe, expect, it } from 'vitest';
import { LABEL_COUNT, mayEnd, mayFollow, mayStart } from '../../src/extract/sequence/index.ts';
import { Chain } from '../../src/train/chain.ts';

const COUNT = 4;
const score = (seed: number): number => Math.sin(seed * 12.9898) * 2;
const transitions = Float64Array.from({ length: LABEL_COUNT ** 2 }, (_, pair) => score(pair + 500));

function chainOf(emissions: readonly number[]): Chain {
  const chain = new Chain(COUNT);
  chain.emissions.set(emissions);
  return chain;
}

const emissions = Array.from({ length: COUNT * LABEL_COUNT }, (_, at) => score(at + 1));

/** Every allowed sequence, one by one. */
function* sequences(prefix: readonly number[] = []): Generator<readonly number[]> {
  if (prefix.length === COUNT) {
    if (mayEnd(prefix.at(-1)!)) yield prefix;
    return;
  }
  for (let label = 0; label < LABEL_COUNT; label += 1) {
    const isAllowed = prefix.length === 0 ? mayStart(label) : mayFollow(prefix.at(-1)!, label);
    if (isAllowed) yield* sequences([...prefix, label]);
  }
}

const scoreOf = (labels: readonly number[]): number =>
  labels.reduce(
    (sum, label, at) =>
      sum +
      emissions[at * LABEL_COUNT + label]! +
      (at > 0 ? transitions[labels[at - 1]! * LABEL_COUNT + label]! : 0),
    0,
  );

describe('the chain', () => {
  it('sums all allowed sequences', () => {
    const total = Math.log([...sequences()].reduce((sum, labels) => sum + Math.exp(scoreOf(labels)), 0));
    expect(chainOf(emissions).marginals(COUNT, transitions)).toBeCloseTo(total, 9);
  });

  it('gives as probability of a label the slope of that sum in its emission', () => {
    const chain = chainOf(emissions);
    chain.marginals(COUNT, transitions);
    const nudge = 1e-5;
    emissions.forEach((_, at) => {
      const shifted = (by: number): number =>
        chainOf(emissions.map((value, place) => (place === at ? value + by : value))).marginals(
          COUNT,
          transitions,
        );
      expect(chain.probabilities[at]).toBeCloseTo((shifted(nudge) - shifted(-nudge)) / (2 * nudge), 6);
    });
  });

  it('gives as expected number of a transition the slope of that sum in its score', () => {
    const chain = chainOf(emissions);
    chain.marginals(COUNT, transitions);
    const expected = new Float64Array(LABEL_COUNT ** 2);
    chain.addTransitionCounts(COUNT, expected);
    const nudge = 1e-5;
    expected.forEach((count, pair) => {
      const shifted = (by: number): number =>
        chainOf(emissions).marginals(
          COUNT,
          transitions.map((value, place) => (place === pair ? value + by : value)),
        );
      expect(count).toBeCloseTo((shifted(nudge) - shifted(-nudge)) / (2 * nudge), 6);
    });
  });
});
