// From how sure a rule or the model says it is to the share of such quotes that is right.
import type { Quote } from '../model/index.ts';

/** What is known of a quote when its confidence is told. */
export type Judged = Pick<Quote, 'kind' | 'class' | 'rule' | 'flags' | 'confidence'>;

/** From this score on, this share of the quotes was right (0 to 1). */
export interface Step {
  readonly from: number;
  readonly share: number;
}

/**
 * A logistic score of what is known of a quote, then a rising staircase from the score to the share that is right.
 *
 * Learned on articles the sequence model was not trained on; what a table does not know weighs nothing.
 */
export interface Calibration {
  readonly base: number;
  /** Weight of the log-odds of the rule's or the model's own confidence. */
  readonly slope: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly classes: Readonly<Record<string, number>>;
  readonly rules: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<string, number>>;
  /** In rising order of `from` and of `share`. */
  readonly steps: readonly Step[];
}

/** No confidence is surer than this before it is calibrated: log-odds stay finite. */
const SUREST = 0.99;

/** Log-odds of a confidence from 0 to 1, bounded. */
export function logOdds(confidence: number): number {
  const held = Math.min(SUREST, Math.max(1 - SUREST, confidence));
  return Math.log(held / (1 - held));
}

/** The score the staircase is climbed by; not a probability. */
export function scoreOf(judged: Judged, table: Omit<Calibration, 'steps'>): number {
  const { base, slope, kinds, classes, rules, flags } = table;
  const weight = (weights: Readonly<Record<string, number>>, name: string): number =>
    Object.hasOwn(weights, name) ? (weights[name] ?? 0) : 0;
  return (
    base +
    slope * logOdds(judged.confidence) +
    weight(kinds, judged.kind) +
    weight(classes, judged.class) +
    weight(rules, judged.rule) +
    judged.flags.reduce((sum, flag) => sum + weight(flags, flag), 0)
  );
}

/** The share of quotes like this one that is right, 0 to 1: the content, and the source where it names one. */
export function calibrated(judged: Judged, table: Calibration): number {
  const score = scoreOf(judged, table);
  const step = table.steps.findLast(({ from }) => from <= score) ?? table.steps[0];
  return step?.share ?? judged.confidence;
}
