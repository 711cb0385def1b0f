import type { Alignment } from './differences.ts';
import { SCORE_WEIGHTS } from './score-weights.ts';
import type { Grounds, Method, Unscored, Verdict } from './verdict.ts';

/** What a score is worked out from. */
export type Scored = Pick<Verdict, 'list' | 'kind' | 'grounds'>;

/**
 * Score of a print of a quotation with its meaning kept, and of what one article tells itself: no pairs were judged by
 * others for these, so it is the share that one reader found right in samples of real news.
 */
const READ: ReadonlyMap<Method | 'variant', number> = new Map<Method | 'variant', number>([
  ['variant', 0.8],
  ['told', 0.6],
  ['credit', 0.8],
]);
/** No finding is told as certain, and none that is listed as worthless. */
const [LEAST, MOST] = [0.05, 0.97];

/**
 * The score of a finding: the share of findings like it (by how it was come by, its kind, and how much of the words both
 * have) that was right among pairs judged by people, pairs that speak of one event. A logistic curve, fitted by
 * `test/eval/fit-scores.ts`; it never falls as more words are shared. 0.05 to 0.97, to two decimals.
 */
export function scoreOf(scored: Scored): number {
  const { list, grounds } = scored;
  const read = READ.get(list === 'quote-variant' ? 'variant' : grounds.method);
  return read ?? bounded(1 / (1 + Math.exp(-sumOf(featuresOf(scored), SCORE_WEIGHTS))));
}

const bounded = (score: number): number => Math.round(100 * Math.min(MOST, Math.max(LEAST, score))) / 100;

/** Named features with their values; every name has a weight, or counts for nothing. */
export function featuresOf({ kind, grounds }: Scored): ReadonlyMap<string, number> {
  const { method, coverage, shared } = grounds;
  return new Map([
    [`method:${method}`, 1],
    [`kind:${method}:${kind}`, 1],
    [`coverage:${method}`, coverage],
    ['shared', Math.log1p(shared)],
  ]);
}

function sumOf(features: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, value] of features) sum += value * (weights.get(name) ?? 0);
  return sum;
}

/** A verdict with the score of what it rests on. */
export function withScore(verdict: Unscored, grounds: Grounds): Verdict {
  return { ...verdict, grounds, confidence: scoreOf({ ...verdict, grounds }) };
}

/** What an alignment of two statements gives to stand on. */
export const groundsOf = (method: Method, { shared, contentA, contentB }: Alignment): Grounds => ({
  method,
  shared,
  coverage: shared / Math.max(1, contentA, contentB),
});
