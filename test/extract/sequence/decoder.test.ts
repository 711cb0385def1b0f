import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decoder } from '../../../src/extract/sequence/decoder.ts';
import { LABEL_COUNT, mayEnd, mayFollow, mayStart } from '../../../src/extract/sequence/labels.ts';
import { UNIT_LIMIT } from '../../../src/extract/sequence/unit.ts';
import { Chain } from '../../../src/train/chain.ts';

const L = LABEL_COUNT;
const STEP = 1 / 64;

/** Every allowed sequence of so many labels, one by one. */
function* sequences(count: number, prefix: readonly number[] = []): Generator<readonly number[]> {
  if (prefix.length === count) {
    if (mayEnd(prefix.at(-1)!)) yield prefix;
    return;
  }
  for (let label = 0; label < L; label += 1) {
    const isAllowed = prefix.length === 0 ? mayStart(label) : mayFollow(prefix.at(-1)!, label);
    if (isAllowed) yield* sequences(count, [...prefix, label]);
  }
}

const isPath = (labels: readonly number[]): boolean =>
  mayStart(labels[0]!) &&
  mayEnd(labels.at(-1)!) &&
  labels.every((label, at) => at === 0 || mayFollow(labels[at - 1]!, label));

interface Scores {
  readonly emissions: readonly number[];
  readonly transitions: readonly number[];
}

const scoreOf = (labels: readonly number[], { emissions, transitions }: Scores): number =>
  labels.reduce(
    (sum, label, at) =>
      sum + emissions[at * L + label]! + (at > 0 ? transitions[labels[at - 1]! * L + label]! : 0),
    0,
  );

function decoded(count: number, { emissions, transitions }: Scores): Decoder {
  const decoder = new Decoder(Int16Array.from(transitions), STEP);
  decoder.emissions.set(emissions);
  decoder.decode(count);
  return decoder;
}

const bestOf = (decoder: Decoder, count: number): number[] => [...decoder.best.subarray(0, count)];

const scores = (count: number): fc.Arbitrary<Scores> =>
  fc.record({
    emissions: fc.array(fc.integer({ min: -400, max: 400 }), { minLength: count * L, maxLength: count * L }),
    transitions: fc.array(fc.integer({ min: -400, max: 400 }), { minLength: L * L, maxLength: L * L }),
  });

describe('decoding', () => {
  it('finds a sequence that is allowed and scores as much as the best of all allowed ones', () => {
    const COUNT = 4;
    const all = [...sequences(COUNT)];
    fc.assert(
      fc.property(scores(COUNT), (given) => {
        const best = bestOf(decoded(COUNT, given), COUNT);
        expect(isPath(best)).toBe(true);
        expect(scoreOf(best, given)).toBe(Math.max(...all.map((labels) => scoreOf(labels, given))));
      }),
      { numRuns: 40 },
    );
  });

  it('tells whether any token is part of a span', () => {
    const decoder = new Decoder(new Int16Array(L * L), STEP);
    decoder.emissions.fill(0);
    for (const at of [0, 1, 2]) decoder.emissions[at * L] = 10;
    expect(decoder.decode(3)).toBe(false);
    decoder.emissions[L + 1] = 20;
    expect(decoder.decode(3)).toBe(true);
    expect(bestOf(decoder, 3)).toEqual([0, 1, 0]);
  });

  it('holds the largest scores a unit can have', () => {
    const emissions = Array.from({ length: UNIT_LIMIT * L }, (_, at) => (at % L === 7 ? 30_000 : -30_000));
    const given = { emissions, transitions: Array.from({ length: L * L }, () => 30_000) };
    const best = bestOf(decoded(UNIT_LIMIT, given), UNIT_LIMIT);
    expect(best).toEqual([3, ...Array.from({ length: UNIT_LIMIT - 2 }, () => 7), 6]);
  });
});

describe('the likelihood of a label', () => {
  it('is what the chain of training says', () => {
    const COUNT = 6;
    fc.assert(
      fc.property(scores(COUNT), (given) => {
        const decoder = decoded(COUNT, given);
        decoder.weigh(COUNT);
        const chain = new Chain(COUNT);
        chain.emissions.set(given.emissions.map((score) => score * STEP));
        chain.marginals(
          COUNT,
          Float64Array.from(given.transitions, (score) => score * STEP),
        );
        bestOf(decoder, COUNT).forEach((label, at) => {
          expect(decoder.likelihood(at)).toBeCloseTo(chain.probabilities[at * L + label]!, 9);
        });
      }),
    );
  });

  it('stays between 0 and 1 where scores are far apart', () => {
    const far = fc.constantFrom(-30_000, 0, 30_000);
    const emissions = fc.array(far, { minLength: 5 * L, maxLength: 5 * L });
    const transitions = fc.array(fc.integer({ min: -600, max: 600 }), { minLength: L * L, maxLength: L * L });
    fc.assert(
      fc.property(emissions, transitions, (...[one, other]) => {
        const decoder = decoded(5, { emissions: one, transitions: other });
        decoder.weigh(5);
        for (let at = 0; at < 5; at += 1) {
          expect(decoder.likelihood(at)).toBeGreaterThanOrEqual(0);
          expect(decoder.likelihood(at)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
