/**
 * A half-open range of UTF-16 code units in the text of one article.
 *
 * `article.text.slice(span.start, span.end)` is the exact text, always; offsets
 * compare with `<` and `>=`, an empty span has `start === end`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
