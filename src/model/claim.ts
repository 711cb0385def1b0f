import type { Span } from './span.ts';

/**
 * A figure as an interval with a unit and what is counted ("about 30 passengers").
 *
 * Ends are included unless open; `approximate` figures carry their widened interval.
 */
export interface Quantity extends Span {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** "count", "percent", "points", "money:USD", "year", … */
  readonly unit: string;
  /** The stem of the noun counted, or "" where none stands by it. */
  readonly counted: string;
  readonly approximate: boolean;
}

/**
 * What a date dates: what happened; when it was said; up to when something holds or was counted ("as of Monday"); when
 * something is to be.
 */
export const DATE_ROLES = ['event', 'statement', 'as-of', 'scheduled'] as const;
export type DateRole = (typeof DATE_ROLES)[number];

/** A day named in the sentence, as the days it can mean. */
export interface ClaimDate extends Span {
  /** First and last day, `YYYY-MM-DD`; null where only a part (a weekday, a month) is known and nothing dates the article. */
  readonly from: string | null;
  readonly to: string | null;
  /** The words folded for comparison: "tuesday", "4 may". */
  readonly key: string;
  readonly role: DateRole;
}

export const MODALITIES = [
  'fact',
  'future',
  'possible',
  'alleged',
  'conditional',
  'obligation',
  'question',
] as const;
export type Modality = (typeof MODALITIES)[number];

/** The words that say it: auxiliaries, negation, verb and the particle that belongs to it. */
export interface Predicate extends Span {
  /** The verb in its base form ("be" where nothing else says it). */
  readonly verb: string;
  /** `passive` where the subject is the one it is done to. */
  readonly voice: 'active' | 'passive';
}

/**
 * A statement of fact in one article: by a speaker (then `quoteId` is set, and the quote names the source) or in the
 * outlet's own voice. Parts that the words do not tell are null.
 */
export interface Claim {
  readonly id: string;
  readonly articleId: string;
  /** The words of the statement: the quote's content, or the sentence. */
  readonly span: Span;
  readonly voice: 'outlet' | 'attributed';
  readonly quoteId: string | null;
  /** Who or what it is said of: the noun phrase before the verb, asides left out. */
  readonly subject: Span | null;
  readonly predicate: Predicate | null;
  /** What it is done to, what is said, or what the subject is. */
  readonly object: Span | null;
  /** The first place the words name ("in Ossel": the name). */
  readonly place: Span | null;
  readonly polarity: 'affirmed' | 'negated';
  /** The words that negate, at their places. */
  readonly negators: readonly Span[];
  readonly modality: Modality;
  /** The words that take it out of plain fact by leaving it possible or alleged ("may", "reportedly"). */
  readonly hedges: readonly Span[];
  /** What it hangs on, from the word that opens the condition to the end of its clause ("if it rains"). */
  readonly conditions: readonly Span[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly ClaimDate[];
}
