// The fit of the curve that scores findings, and how well it holds on pairs it was not fitted on. Logistic regression with a ridge;
// weights of shares and counts are kept from falling below nothing, so that it is monotone.
import type { ConflictKind } from '../../src/model/index.ts';
import { featuresOf } from '../../src/conflict/score.ts';
import type { Grounds, Verdict } from '../../src/conflict/verdict.ts';

/** A finding about a judged pair: what its score may rest on, whether it was right, and the fold it belongs to. */
export interface JudgedFinding {
  readonly list: Verdict['list'];
  readonly kind: ConflictKind;
  readonly grounds: Grounds;
  readonly right: boolean;
  readonly set: string;
  readonly group: string;
}

/** Strength of the ridge: a kind with ten findings stands about half on its method. */
const RIDGE = 1;
const STEPS = 3_000;
/** Features of one finding that are not nothing. */
const FEATURES = 4;
export const FOLDS = 5;

type Weights = ReadonlyMap<string, number>;

const isShare = (name: string): boolean => name.startsWith('coverage:') || name === 'shared';

/**
 * Weights of the curve for some findings: gradient steps under a bound of the curvature, so that each step comes nearer.
 * Deterministic. Cost: steps × findings × 4 features.
 */
export function fitted(findings: readonly JudgedFinding[]): Weights {
  const features = findings.map((finding) => [...featuresOf(finding)]);
  const names = [...new Set(features.flat().map(([name]) => name))].sort();
  const rows = features.map((own, at) => ({
    at: own.map(([name]) => names.indexOf(name)),
    values: own.map(([, value]) => value),
    right: findings[at]?.right === true ? 1 : 0,
    weight: SET_WEIGHTS.get(findings[at]?.set ?? '') ?? 1,
  }));
  const weights = new Float64Array(names.length);
  const bound = new Float64Array(names.length).fill(RIDGE);
  for (const { at, values, weight } of rows)
    for (const [n, place] of at.entries())
      bound[place] = (bound[place] ?? 0) + weight * (values[n] ?? 0) ** 2 * (FEATURES / 4);
  for (let step = 0; step < STEPS; step += 1) {
    const pull = weights.map((weight) => -RIDGE * weight);
    for (const { at, values, right, weight } of rows) {
      const p = logistic(at.reduce((sum, place, n) => sum + (weights[place] ?? 0) * (values[n] ?? 0), 0));
      for (const [n, place] of at.entries())
        pull[place] = (pull[place] ?? 0) + weight * (right - p) * (values[n] ?? 0);
    }
    for (const [place, name] of names.entries()) {
      const next = (weights[place] ?? 0) + (pull[place] ?? 0) / (bound[place] ?? 1);
      weights[place] = isShare(name) ? Math.max(0, next) : next;
    }
  }
  return new Map(names.map((name, place) => [name, weights[place] ?? 0]));
}

/** Sets made of swaps of one word stand for little of what news prints; they count for three in a hundred. */
const SET_WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['breaking', 0.03],
  ['seeded', 0.03],
]);

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** Each finding with the score that the other folds give it; a group of pairs is never parted. */
export function outOfFold(
  findings: readonly JudgedFinding[],
): readonly { readonly finding: JudgedFinding; readonly score: number }[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const inFold = (finding: JudgedFinding): boolean => foldOf(finding) === fold;
    const weights = fitted(findings.filter((finding) => !inFold(finding)));
    return findings.filter(inFold).map((finding) => ({ finding, score: scoreWith(finding, weights) }));
  }).flat();
}

const scoreWith = (finding: JudgedFinding, weights: Weights): number =>
  logistic(
    [...featuresOf(finding)].reduce((sum, [name, value]) => sum + value * (weights.get(name) ?? 0), 0),
  );

function foldOf({ set, group }: JudgedFinding): number {
  let hash = 7;
  for (const char of `${set} ${group}`) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % FOLDS;
}
