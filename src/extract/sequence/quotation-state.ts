import type { Span } from '../../model/index.ts';
import { isSpaceCode } from '../../text/index.ts';
import type { Quotation } from '../quotation.ts';

/** Where a token stands to the quotation marks around it. */
export const OUTSIDE_MARKS = 0;
export const OPENING_MARK = 1;
export const FIRST_INSIDE = 2;
export const INSIDE = 3;
export const LAST_INSIDE = 4;
export const CLOSING_MARK = 5;
export const NESTED = 6;

/** Ends of the bins for the length of a quotation in characters: about 1, 2, 3, 5, 9 and 19 words. */
const LENGTH_BINS = [8, 14, 20, 32, 60, 120];

/**
 * What a quotation looks like from outside, as a small number: length bin,
 * whether it ends in its own punctuation, whether it is closed, how it is led in.
 *
 * Never 0, which stands for no quotation.
 */
export function profileOfQuotation(text: string, quotation: Quotation): number {
  const { inner, span } = quotation;
  const length = inner.end - inner.start;
  const bin = LENGTH_BINS.findIndex((limit) => length <= limit);
  const last = text.charAt(inner.end - 1);
  const ending = ',.!?…—-'.includes(last) && last !== '' ? (last === ',' ? 1 : 2) : 0;
  const lead = leadIn(text, span.start);
  return 1 + (bin < 0 ? LENGTH_BINS.length : bin) + 8 * ending + 32 * (quotation.closed ? 0 : 1) + 64 * lead;
}

/** What stands before the opening mark: 0 a word, 1 a comma, 2 a colon, 3 the start of a paragraph or sentence. */
function leadIn(text: string, start: number): number {
  let at = start - 1;
  while (at >= 0 && text.charAt(at) === ' ' && start - at < 4) at -= 1;
  const before = at < 0 ? '\n' : text.charAt(at);
  if (before === ',') return 1;
  if (before === ':') return 2;
  return '\n\r.!?”"'.includes(before) ? 3 : 0;
}

/** Walks the quotations of an article beside its tokens; both only move forward. */
export class QuotationCursor {
  private readonly text: string;
  private readonly quotations: readonly Quotation[];
  private next = 0;
  /** The last outermost quotation that was reached. */
  outer: Quotation | null = null;
  private nested: Quotation | null = null;
  /** Profile of the outermost quotation the last token stands in, 0 outside. */
  profile = 0;
  private outerProfile = 0;
  /** Where the first word of the outermost quotation begins. */
  private leadEnd = 0;
  /** What begins and ends between these two places stands outside all marks. */
  private freeFrom = 0;
  private freeTo: number;

  constructor(text: string, quotations: readonly Quotation[]) {
    this.text = text;
    this.quotations = quotations;
    this.freeTo = quotations[0]?.span.start ?? Number.POSITIVE_INFINITY;
  }

  /** The state of the token `[start, end)`; tokens must come in order. */
  stateOf(start: number, end: number): number {
    if (start >= this.freeFrom && end <= this.freeTo) {
      this.profile = 0;
      return OUTSIDE_MARKS;
    }
    this.advance(start, end);
    const { outer } = this;
    if (outer === null || start >= outer.span.end) {
      this.profile = 0;
      return OUTSIDE_MARKS;
    }
    this.profile = this.outerProfile;
    if (start < outer.inner.start) return OPENING_MARK;
    if (start >= outer.inner.end) return CLOSING_MARK;
    if (this.nested !== null && start < this.nested.span.end) return NESTED;
    if (start <= this.leadEnd) return FIRST_INSIDE;
    return end >= outer.inner.end ? LAST_INSIDE : INSIDE;
  }

  private advance(start: number, end: number): void {
    for (;;) {
      const coming = this.quotations[this.next];
      if (coming === undefined || coming.span.start >= end) break;
      this.next += 1;
      if (coming.span.end <= start) continue;
      if (coming.depth > 0 && this.outer !== null && coming.span.start < this.outer.span.end) {
        this.nested = coming;
        continue;
      }
      this.enter(coming);
    }
    this.freeFrom = this.outer?.span.end ?? 0;
    this.freeTo = this.quotations[this.next]?.span.start ?? Number.POSITIVE_INFINITY;
  }

  private enter(outer: Quotation): void {
    this.outer = outer;
    this.nested = null;
    this.outerProfile = profileOfQuotation(this.text, outer);
    this.leadEnd = outer.inner.start;
    while (this.leadEnd < outer.inner.end && isSpaceCode(this.text.charCodeAt(this.leadEnd)))
      this.leadEnd += 1;
  }
}

/**
 * What a paragraph was, for the one behind it: 1 an ordinary one, 2 one that ends
 * in a quotation, 3 one quoted as a whole, 4 one without a stop at its end (a heading).
 * 0 is kept for the start of the article.
 */
export function beforeOf(text: string, block: Span, cursor: QuotationCursor): number {
  const { outer } = cursor;
  if (outer !== null && outer.span.end >= block.end - 1 && outer.span.start >= block.start) {
    return outer.span.start === block.start ? 3 : 2;
  }
  return '.!?…:"”'.includes(text.charAt(block.end - 1)) ? 1 : 4;
}
