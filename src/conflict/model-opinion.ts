import type { Conflict } from '../model/index.ts';
import type { Verdict } from './verdict.ts';

/** How a language-inference model reads one statement after another; shares that sum to about 1. */
export interface Reading {
  readonly entailment: number;
  readonly neutral: number;
  readonly contradiction: number;
}

/** The readings of a pair in both directions. */
export interface Opinion {
  readonly forth: Reading;
  readonly back: Reading;
}

/** From here on a model that takes one statement to follow from the other vetoes a finding. */
const VETO = 0.8;
/** From here on, in both directions, a model's contradiction is worth a look. */
const POSSIBLE = 0.9;

/** What is left of an answer of the rules when a model was asked too. */
export interface Weighed {
  readonly verdict: Verdict | null;
  /** The model took the finding back. */
  readonly vetoed: boolean;
  /** The rules say nothing and the model sees a contradiction both ways: to be looked at, in no list. */
  readonly possible: boolean;
}

/** Detectors whose findings are about how words were printed and who said them, not about what they mean. */
const OF_WORDS: ReadonlySet<string> = new Set([
  'two-speakers',
  'addressee-differs',
  'condition-dropped',
  'printed-differently',
  'near-verbatim',
  'revisions',
]);

/** Whether a model takes a finding of a corpus back: as `weighed`, and never one about how words were printed. */
export function takesBack(conflict: Pick<Conflict, 'list' | 'detector'>, { forth, back }: Opinion): boolean {
  const isOfMeaning = conflict.list === 'conflict' || conflict.list === 'disagreement';
  if (!isOfMeaning || OF_WORDS.has(conflict.detector)) return false;
  return Math.max(forth.entailment, back.entailment) >= VETO;
}

/** Whether a model sees a contradiction both ways: worth a look, in no list. */
export const isPossible = ({ forth, back }: Opinion): boolean =>
  Math.min(forth.contradiction, back.contradiction) >= POSSIBLE;

/**
 * Lays a model's opinion over the answer of the rules: it may take a finding back or call a pair possible, and
 * decides nothing alone. A quotation printed in two ways is a matter of its words: there a model has no say.
 */
export function weighed(verdict: Verdict | null, { forth, back }: Opinion, isQuotation: boolean): Weighed {
  const follows = Math.max(forth.entailment, back.entailment) >= VETO;
  const isOfMeaning = verdict !== null && (verdict.list === 'conflict' || verdict.list === 'disagreement');
  if (isOfMeaning && follows && !isQuotation && verdict.kind !== 'attribution')
    return { verdict: null, vetoed: true, possible: false };
  const possible = verdict === null && isPossible({ forth, back });
  return { verdict, vetoed: false, possible };
}
