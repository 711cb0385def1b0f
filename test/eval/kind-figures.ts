import { QUOTE_KINDS, type Entry, type QuoteKind, type Span } from '../../src/model/index.ts';
import type { GoldArticle } from '../../src/train/polnear.ts';

export interface KindFigures {
  readonly kind: QuoteKind;
  /** Attributions of the kind in the annotation, and among the predictions. */
  readonly gold: number;
  readonly predicted: number;
  /** Percent of the annotated ones: some prediction overlaps by at least half; some prediction is exact. */
  readonly found: number;
  readonly exact: number;
  /** Percent of the predicted ones that overlap an annotated one by at least half. */
  readonly right: number;
}

const HALF = 0.5;

/** How well each kind does; the annotation has no kinds, so its quotation marks tell them. */
export function kindFigures(
  gold: readonly GoldArticle[],
  entries: ReadonlyMap<string, Pick<Entry, 'extraction'>>,
): KindFigures[] {
  const pairs = gold.map(({ name, text, attributions }) => ({
    text,
    annotated: attributions.map(({ content }) => content),
    predicted: entries.get(name)?.extraction.quotes ?? [],
  }));
  return QUOTE_KINDS.map((kind) => {
    const tally = { gold: 0, found: 0, exact: 0, predicted: 0, right: 0 };
    for (const { text, annotated, predicted } of pairs) {
      for (const content of annotated.filter((spans) => printedKind(text, spans) === kind)) {
        tally.gold += 1;
        if (predicted.some((quote) => overlap(content, quote.content) >= HALF)) tally.found += 1;
        if (predicted.some((quote) => same(text, content, quote.content))) tally.exact += 1;
      }
      for (const { content } of predicted.filter((quote) => quote.kind === kind)) {
        tally.predicted += 1;
        if (annotated.some((spans) => overlap(spans, content) >= HALF)) tally.right += 1;
      }
    }
    const of = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
    return {
      kind,
      gold: tally.gold,
      predicted: tally.predicted,
      found: of(tally.found, tally.gold),
      exact: of(tally.exact, tally.gold),
      right: of(tally.right, tally.predicted),
    };
  });
}

const MARKS = /["“”«»„]/u;

function printedKind(text: string, spans: readonly Span[]): QuoteKind {
  const words = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (/^[\s([]*["“«„‘']/u.test(words)) return 'direct';
  return MARKS.test(words) ? 'mixed' : 'indirect';
}

const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Characters shared, as a part of the characters in either. */
function overlap(a: readonly Span[], b: readonly Span[]): number {
  let both = 0;
  for (const one of a) {
    for (const other of b) {
      both += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    }
  }
  return both === 0 ? 0 : both / (size(a) + size(b) - both);
}

const EDGE = /[\s"“”'‘’«»„.,;:!?—–-]/u;

function same(text: string, a: readonly Span[], b: readonly Span[]): boolean {
  const key = (spans: readonly Span[]): string =>
    spans
      .map(({ start, end }) => {
        let first = start;
        let last = end;
        while (first < last && EDGE.test(text.charAt(first))) first += 1;
        while (last > first && EDGE.test(text.charAt(last - 1))) last -= 1;
        return `${first}-${last}`;
      })
      .join(' ');
  return key(a) === key(b);
}
