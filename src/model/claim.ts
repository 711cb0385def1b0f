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

/** A day named in the sentence, as the days it can mean. */
export interface ClaimDate extends Span {
  /** First and last day, `YYYY-MM-DD`; null where only a part (a weekday, a month) is known and nothing dates the article. */
  readonly from: string | null;
  readonly to: string | null;
  /** The words folded for comparison: "tuesday", "4 may". */
  readonly key: string;
  readonly role: 'event' | 'statement';
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

/** A statement of fact in one article: by a speaker (then `quoteId` is set) or in the outlet's own voice. */
export interface Claim {
  readonly id: string;
  readonly articleId: string;
  /** The words of the statement: the quote's content, or the sentence. */
  readonly span: Span;
  readonly voice: 'outlet' | 'attributed';
  readonly quoteId: string | null;
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
