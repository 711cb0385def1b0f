import type { Reading } from '../../conflict/index.ts';

/** Names of the three classes, as models label them in any case. */
const CLASSES = ['entailment', 'neutral', 'contradiction'] as const;

/** A model that reads one statement after another; may throw trouble, in words for a person. */
export interface InferenceModel {
  readonly read: (premise: string, hypothesis: string) => Promise<Reading>;
}

/** The position of each class among a model's labels, or null where it lacks one: such a model is of no use here. */
export function classPlaces(labels: readonly string[]): readonly [number, number, number] | null {
  const lower = labels.map((label) => label.toLowerCase());
  const [e, n, c] = CLASSES.map((name) => lower.indexOf(name));
  if (e === undefined || n === undefined || c === undefined) return null;
  return e < 0 || n < 0 || c < 0 ? null : [e, n, c];
}

/** The reading that a model's raw scores stand for (soft maximum), by the places of the classes. */
export function readingOf(scores: readonly number[], [e, n, c]: readonly [number, number, number]): Reading {
  const most = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const share = (at: number): number => (weights[at] ?? 0) / sum;
  return { entailment: share(e), neutral: share(n), contradiction: share(c) };
}
