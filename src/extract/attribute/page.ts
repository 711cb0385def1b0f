import type { Span } from '../../model/index.ts';
import type { Quotation } from '../quotation.ts';
import type { QuotationUse } from './name-or-speech.ts';
import { firstEndingAfter } from './place-index.ts';

/** The text and how it is cut: quotations, and sentences in order, quotations whole. */
export interface Page {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Span[];
  /** Questions a sentence begins with ("Asked whether X,"), in order: nobody's words here. */
  readonly leads: readonly Span[];
  /** What the short outermost quotations are for, by the place they start. */
  readonly uses: ReadonlyMap<number, QuotationUse>;
}

/** Index of the sentence that holds a place, or of the one behind it. */
export const sentenceIndexAt = ({ sentences }: Page, place: number): number =>
  firstEndingAfter(sentences, place);
