import type { Quote } from './quote.ts';
import type { Span } from './span.ts';

export const QUOTE_CHANGES = ['removed', 'altered', 'added'] as const;
export type QuoteChangeKind = (typeof QUOTE_CHANGES)[number];

/** What a later state of a page does with a quote of the earlier one; `altered` has both sides. */
export interface QuoteChange {
  readonly kind: QuoteChangeKind;
  readonly before: Quote | null;
  readonly after: Quote | null;
  /** Of an altered one: the words, who said them, or whether they stand in quotation marks. */
  readonly altered: readonly ('words' | 'speaker' | 'marks')[];
}

/** A line of the story that was changed, left out (`after` null) or put in (`before` null); spans of the two texts. */
export interface TextChange {
  readonly before: Span | null;
  readonly after: Span | null;
}

export const FACT_NAMES = ['title', 'outlet', 'byline', 'published'] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** Something a page says of itself that it said otherwise before. A date is given as its interval, "…/…". */
export interface FactChange {
  readonly fact: FactName;
  readonly before: string | null;
  readonly after: string | null;
}

export const CORRECTION_KINDS = ['correction', 'clarification', 'update', 'withdrawal'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** A line of the later state that says it was changed ("Correction: …"), at its place. */
export interface CorrectionNote extends Span {
  readonly kind: CorrectionKind;
}

/** How a page differs from its earlier state: quotes removed or altered first, then added; then facts; then the text. */
export interface RevisionChanges {
  readonly notes: readonly CorrectionNote[];
  readonly quotes: readonly QuoteChange[];
  readonly facts: readonly FactChange[];
  readonly text: readonly TextChange[];
}
