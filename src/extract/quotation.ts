import type { Span } from '../model/index.ts';

/**
 * A pair of quotation marks and what stands between them, whether or not it is speech.
 *
 * `span` includes the marks, `inner` does not. Quotations come in order of `span.start`;
 * a nested one follows the one that holds it.
 */
export interface Quotation {
  readonly span: Span;
  readonly inner: Span;
  /** 0 for an outermost quotation, 1 for one inside it, … */
  readonly depth: number;
  /** The opening mark as printed. */
  readonly opener: string;
  /** False where the mark is never closed and the paragraph's end stands in. */
  readonly closed: boolean;
  /** True where a mark had to be guessed (same mark opened twice, a closer used as an opener). */
  readonly repaired: boolean;
  /** Index of the quotation in the paragraph before that this one continues (opened again, not closed), or null. */
  readonly continues: number | null;
}
