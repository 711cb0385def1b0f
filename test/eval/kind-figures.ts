import { cueClass } from '../../src/extract/attribute/cue-class.ts';
import type { Entry, Quote, Span } from '../../src/model/index.ts';
import { QUOTE_KINDS, type QuoteKind } from '../../src/model/index.ts';
import { pairsOf, touches } from '../../src/train/match-gold.ts';
import type { GoldArticle, GoldAttribution } from '../../src/train/polnear.ts';

/** The part of all attributions a row of figures is about: one kind, or the class of speech alone. */
export const PARTS = [...QUOTE_KINDS, 'speech'] as const;
export type Part = (typeof PARTS)[number];

export const MEASURES = [
  'content.chars',
  'content.exact',
  'content.match',
  'cue.match',
  'speaker.match',
  'full.match',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Percent: precision, recall, and their harmonic mean. */
export interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

export interface PartFigures {
  readonly part: Part;
  /** Attributions of the part in the annotation, and among the predictions. */
  readonly gold: number;
  readonly predicted: number;
  readonly scores: Readonly<Record<Measure, Score>>;
}

/**
 * Each measure of the attribution scorer for a part of the attributions.
 *
 * Contents are paired over all of them, as the scorer does; then recall counts the annotated ones of the part, precision
 * the predicted ones of the part, so that a direct quote read as a mixed one is found, and right.
 */
export function partFigures(
  gold: readonly GoldArticle[],
  entries: ReadonlyMap<string, Pick<Entry, 'extraction'>>,
): PartFigures[] {
  const articles = gold.map((article) => {
    const quotes = entries.get(article.name)?.extraction.quotes ?? [];
    return { article, quotes, pairs: pairedOf(article, quotes) };
  });
  return PARTS.map((part) => {
    const sums = new Sums();
    for (const read of articles) addArticle(sums, part, read);
    return {
      part,
      gold: sums.goldOf('content.match'),
      predicted: sums.predictedOf('content.match'),
      scores: Object.fromEntries(MEASURES.map((measure) => [measure, sums.score(measure)])) as Record<
        Measure,
        Score
      >,
    };
  });
}

type Paired = ReturnType<typeof pairedOf>;

/** What holds of each pair: the scorer's measures. */
function pairedOf({ text, attributions }: GoldArticle, quotes: readonly Quote[]) {
  const pairs = pairsOf(
    attributions.map(({ content }) => content),
    quotes.map(({ content }) => content),
  );
  return pairs.flatMap((pair) => {
    const gold = attributions[pair.gold];
    const quote = quotes[pair.found];
    if (gold === undefined || quote === undefined) return [];
    const source = quote.speaker?.mention ?? [];
    const cue = touches(gold.cue, quote.cue);
    const speaker = touches(gold.source, source);
    const holds = new Set<Measure>(['content.match']);
    if (same(text, gold.content, quote.content)) holds.add('content.exact');
    if (cue) holds.add('cue.match');
    if (speaker) holds.add('speaker.match');
    const isFull =
      (cue || gold.cue.length === 0) && (speaker || (gold.source.length === 0 && source.length === 0));
    if (isFull) holds.add('full.match');
    return [{ gold, quote, holds }];
  });
}

interface ReadArticle {
  readonly article: GoldArticle;
  readonly quotes: readonly Quote[];
  readonly pairs: Paired;
}

function addArticle(sums: Sums, part: Part, { article, quotes, pairs }: ReadArticle): void {
  const { text, attributions } = article;
  const gold = attributions.filter((one) => isGold(text, one, part));
  const found = quotes.filter((quote) => isPredicted(quote, part));
  for (const measure of MEASURES) {
    if (measure === 'content.chars') continue;
    sums.addGold(measure, gold.filter((one) => hasPart(measure, one.cue, one.source)).length);
    sums.addPredicted(
      measure,
      found.filter((quote) => hasPart(measure, quote.cue, quote.speaker?.mention ?? [])).length,
    );
    const held = pairs.filter(({ holds }) => holds.has(measure));
    sums.addFound(measure, held.filter((pair) => isGold(text, pair.gold, part)).length);
    sums.addRight(measure, held.filter(({ quote }) => isPredicted(quote, part)).length);
  }
  const goldAll = placesOf(attributions.map(({ content }) => content));
  const foundAll = placesOf(quotes.map(({ content }) => content));
  const goldPart = placesOf(gold.map(({ content }) => content));
  const foundPart = placesOf(found.map(({ content }) => content));
  sums.addGold('content.chars', goldPart.size);
  sums.addPredicted('content.chars', foundPart.size);
  sums.addFound('content.chars', goldPart.intersection(foundAll).size);
  sums.addRight('content.chars', foundPart.intersection(goldAll).size);
}

/** The scorer counts for cues and sources only what has one. */
function hasPart(measure: Measure, cue: readonly Span[], source: readonly Span[]): boolean {
  if (measure === 'cue.match') return cue.length > 0;
  return measure === 'speaker.match' ? source.length > 0 : true;
}

const isPredicted = (quote: Quote, part: Part): boolean =>
  part === 'speech' ? quote.class === 'speech' : quote.kind === part;

/** The annotation has neither kinds nor classes: its marks tell the one, our table of cues the other. */
function isGold(text: string, { content, cue }: GoldAttribution, part: Part): boolean {
  if (part !== 'speech') return printedKind(text, content) === part;
  return cue.map((span) => cueClass(text, span).class).find((found) => found !== null) === 'speech';
}

/** Counts of one part, by measure. */
class Sums {
  readonly #counts = new Map<string, number>();

  addGold(measure: Measure, count: number): void {
    this.#add(`gold ${measure}`, count);
  }
  addPredicted(measure: Measure, count: number): void {
    this.#add(`predicted ${measure}`, count);
  }
  addFound(measure: Measure, count: number): void {
    this.#add(`found ${measure}`, count);
  }
  addRight(measure: Measure, count: number): void {
    this.#add(`right ${measure}`, count);
  }
  goldOf(measure: Measure): number {
    return this.#counts.get(`gold ${measure}`) ?? 0;
  }
  predictedOf(measure: Measure): number {
    return this.#counts.get(`predicted ${measure}`) ?? 0;
  }
  score(measure: Measure): Score {
    const p = percent(this.#counts.get(`right ${measure}`) ?? 0, this.predictedOf(measure));
    const r = percent(this.#counts.get(`found ${measure}`) ?? 0, this.goldOf(measure));
    return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
  }
  #add(name: string, count: number): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + count);
  }
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

function placesOf(contents: readonly (readonly Span[])[]): Set<number> {
  const places = new Set<number>();
  for (const { start, end } of contents.flat()) for (let at = start; at < end; at += 1) places.add(at);
  return places;
}

const MARKS = /["“”«»„]/u;

function printedKind(text: string, spans: readonly Span[]): QuoteKind {
  const words = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (/^[\s([]*["“«„‘']/u.test(words)) return 'direct';
  return MARKS.test(words) ? 'mixed' : 'indirect';
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
