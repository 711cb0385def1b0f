import type { Span } from '../../model/index.ts';
import type { Quotation } from '../quotation.ts';
import { firstEndingAfter } from './place-index.ts';

/** The text and how it is cut: quotations, and sentences in order, quotations whole. */
export interface Page {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Span[];
}

/** Index of the sentence that holds a place, or of the one behind it. */
export const sentenceIndexAt = ({ sentences }: Page, place: number): number =>
  firstEndingAfter(sentences, place);
