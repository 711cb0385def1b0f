import { type Calibration, type Judged, logOdds, scoreOf } from '../extract/calibration.ts';
import { isotonicSteps } from './isotonic.ts';

/** A quote the extraction gave on an article the model was not trained on, and whether it was right. */
export interface Case {
  readonly judged: Judged;
  readonly right: boolean;
}

/** A rule, class, kind or flag met less often has no weight of its own: what it did by chance would be learned. */
const LEAST_CASES = 30;
/** What a weight costs: as much as this many cases that say nothing. */
const PRIOR = 2;
/** Quotes a step rests on at least: its share is then known to within some five points. */
const LEAST_IN_STEP = 150;
/** Passes over the cases; the weights stand still to three decimals long before. */
const PASSES = 400;
/** Weights and scores are kept to so many decimals. */
const DECIMALS = 3;

/** The calibration that tells these cases best. The same cases in the same order give the same numbers. */
export function fitCalibration(cases: readonly Case[]): Calibration {
  const names = namesOf(cases);
  const weights = fitLogistic(cases, names);
  const part = (group: string): Record<string, number> =>
    Object.fromEntries(
      names.flatMap((name, at) =>
        name.startsWith(`${group} `) ? [[name.slice(group.length + 1), rounded(weights[at] ?? 0)]] : [],
      ),
    );
  const table = {
    base: rounded(weights[0] ?? 0),
    slope: rounded(weights[1] ?? 0),
    kinds: part('kind'),
    classes: part('class'),
    rules: part('rule'),
    flags: part('flag'),
  };
  const outcomes = cases.map(({ judged, right }) => ({ score: scoreOf(judged, table), right }));
  const steps = isotonicSteps(outcomes, LEAST_IN_STEP);
  return {
    ...table,
    steps: steps.map(({ from, share }) => ({ from: below(from), share: rounded(share) })),
  };
}

const rounded = (value: number): number => {
  const scale = 10 ** DECIMALS;
  const whole = Math.round(value * scale);
  return whole === 0 ? 0 : whole / scale;
};

/** Rounded down: the score a step begins at stays on it, and with it every quote told the same. */
const below = (score: number): number => Math.floor(score * 10 ** DECIMALS) / 10 ** DECIMALS;

const BASE = 'base';
const SLOPE = 'slope';

const traitsOf = ({ kind, class: of, rule, flags }: Judged): readonly string[] => [
  `kind ${kind}`,
  `class ${of}`,
  `rule ${rule}`,
  ...flags.map((flag) => `flag ${flag}`),
];

/** What has a weight: the base, the slope, and every trait that is met often enough, in order of name. */
function namesOf(cases: readonly Case[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { judged } of cases)
    for (const trait of traitsOf(judged)) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const often = [...counts].flatMap(([name, count]) => (count >= LEAST_CASES ? [name] : []));
  return [BASE, SLOPE, ...often.sort()];
}

interface Row {
  readonly odds: number;
  /** Places of the traits' weights. */
  readonly traits: readonly number[];
  readonly right: number;
}

/**
 * Weights of a logistic regression with a small cost on each weight. Each pass moves every weight along its own slope
 * by a step that the curvature bounds (Böhning and Lindsay 1988): the fit never gets worse, and nothing is drawn.
 */
function fitLogistic(cases: readonly Case[], names: readonly string[]): Float64Array {
  const places = new Map(names.map((name, at) => [name, at]));
  const rows = cases.map(({ judged, right }): Row => ({
    odds: logOdds(judged.confidence),
    traits: traitsOf(judged).flatMap((trait) => places.get(trait) ?? []),
    right: right ? 1 : 0,
  }));
  const bounds = boundsOf(rows, names.length);
  const weights = new Float64Array(names.length);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const slopes = slopesOf(rows, weights);
    weights.forEach((weight, at) => {
      weights[at] = weight + ((slopes[at] ?? 0) - cost(at) * weight) / ((bounds[at] ?? 0) + cost(at));
    });
  }
  return weights;
}

/** The base and the slope cost nothing. */
const cost = (at: number): number => (at < 2 ? 0 : PRIOR);

/** How fast the fit gets better with each weight. */
function slopesOf(rows: readonly Row[], weights: Float64Array): Float64Array {
  const slopes = new Float64Array(weights.length);
  for (const { odds, traits, right } of rows) {
    let score = (weights[0] ?? 0) + (weights[1] ?? 0) * odds;
    for (const at of traits) score += weights[at] ?? 0;
    const off = right - 1 / (1 + Math.exp(-score));
    slopes[0] = (slopes[0] ?? 0) + off;
    slopes[1] = (slopes[1] ?? 0) + off * odds;
    for (const at of traits) slopes[at] = (slopes[at] ?? 0) + off;
  }
  return slopes;
}

/** No more than this can a slope change with its weight, all weights moving at once. */
function boundsOf(rows: readonly Row[], count: number): Float64Array {
  const bounds = new Float64Array(count);
  for (const { odds, traits } of rows) {
    const share = (1 + Math.abs(odds) + traits.length) / 4;
    bounds[0] = (bounds[0] ?? 0) + share;
    bounds[1] = (bounds[1] ?? 0) + share * Math.abs(odds);
    for (const at of traits) bounds[at] = (bounds[at] ?? 0) + share;
  }
  return bounds;
}
