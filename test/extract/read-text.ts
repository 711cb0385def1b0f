import { extract } from '../../src/extract/index.ts';
import type { Article, Extraction, Quote, Span } from '../../src/model/index.ts';
import { paragraphs } from '../../src/text/index.ts';

/** An article of body paragraphs alone; `parts` replaces any field of it. */
export function articleOf(text: string, parts: Partial<Article> = {}): Article {
  return {
    id: 'a0',
    path: 'tarn.txt',
    address: 'tarn.txt',
    url: null,
    title: null,
    outlet: null,
    byline: null,
    language: 'en',
    published: null,
    modified: null,
    sha256: '',
    text,
    zones: paragraphs(text).map((span) => ({ ...span, kind: 'body' })),
    credits: [],
    ...parts,
  };
}

/** A quote as its words, for comparison by eye. */
export interface ReadQuote {
  readonly kind: Quote['kind'];
  readonly content: readonly string[];
  readonly quoted: readonly string[];
  readonly cue: string;
  /** The words that name the source. */
  readonly source: string;
  readonly name: string | null;
  readonly via: readonly string[];
  readonly quote: Quote;
}

export const wordsOf = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

/** What the rules alone read in a text of body paragraphs. */
export function readText(text: string, parts: Partial<Article> = {}): ReadQuote[] {
  return quotesOf(text, extract(articleOf(text, parts), null));
}

export function quotesOf(text: string, extraction: Extraction): ReadQuote[] {
  return extraction.quotes.map((quote) => ({
    kind: quote.kind,
    content: wordsOf(text, quote.content),
    quoted: wordsOf(text, quote.quoted),
    cue: wordsOf(text, quote.cue).join(' '),
    source: wordsOf(text, quote.speaker?.mention ?? []).join(' '),
    name: quote.speaker?.name ?? null,
    via: quote.via.map(({ role, name }) => `${role} ${name}`),
    quote,
  }));
}
