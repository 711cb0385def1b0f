import type { Span } from '../../model/index.ts';

/** Index of the first of `ordered`, disjoint spans that ends after a place; their number where none does. */
export function firstEndingAfter(ordered: readonly Span[], place: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first span that starts at or behind a place; their number where none does. */
export function firstStartingAt(ordered: readonly Span[], place: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where one of `spans` shares a character with one of `ordered`, which are in order and disjoint. */
export function overlaps(ordered: readonly Span[], spans: readonly Span[]): boolean {
  return spans.some((span) => (ordered[firstEndingAfter(ordered, span.start)]?.start ?? Infinity) < span.end);
}

/** The spans in order, those that overlap made one. */
export function united(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1);
    if (last !== undefined && span.start < last.end) {
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else found.push(span);
  }
  return found;
}
