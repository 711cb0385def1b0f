import { FUNCTION_WORDS } from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';
import { BRACKET, ELLIPSIS, matchWords, paragraphs, sentences } from '../../text/index.ts';
import { closeWords } from './close-words.ts';

/** One thing that is looked for: the whole query, a quotation in it, or a sentence of it. */
export interface Segment {
  /** Word ids; equal or close words of the query share one. */
  readonly ids: readonly number[];
  readonly weight: number;
  /** It stood between quotation marks. */
  readonly marked: boolean;
}

/** A query made ready: its segments, and the id any word has in it. */
export interface Query {
  readonly segments: readonly Segment[];
  /** The id of a folded word, -1 where the query holds nothing like it. */
  readonly idOf: (word: string) => number;
  readonly weightOf: (id: number) => number;
  /** True for a word that is a figure. */
  readonly isFigure: (id: number) => boolean;
}

/** Words of a query that are looked at: a long page of text. */
const MOST_WORDS = 1500;
const MOST_CHARACTERS = 20_000;
const FUNCTION_WEIGHT = 0.25;
/** A sentence shorter than this is no search of its own. */
const SENTENCE_WORDS = 4;
const MOST_SEGMENTS = 60;
const MARKED = /[“"«„]([^“”"«»„]{2,2000})[”"»“]/gu;

export function queryOf(text: string): Query {
  const query = text.slice(0, MOST_CHARACTERS).replace(MISSING_APOSTROPHE, "$1n't");
  const known = new Map<string, number>();
  const words: string[] = [];
  for (const word of wordsOf(query)) {
    if (known.has(word)) continue;
    known.set(word, words.length);
    words.push(word);
  }
  const seen = new Map(known);
  // Words that begin otherwise are never close.
  const alike = Map.groupBy(words.keys(), (at) => (words[at] ?? '').charAt(0));
  const idOf = (word: string): number => {
    let id = seen.get(word);
    if (id === undefined)
      seen.set(word, (id = alike.get(word.charAt(0))?.find((at) => closeWords(words[at] ?? '', word)) ?? -1));
    return id;
  };
  const weightOf = (id: number): number => (FUNCTION_WORDS.has(words[id] ?? '') ? FUNCTION_WEIGHT : 1);
  const isFigure = (id: number): boolean => /\d/u.test(words[id] ?? '');
  return { segments: segmentsOf(query, idOf, weightOf), idOf, weightOf, isFigure };
}

const MISSING_APOSTROPHE = /\b(do|does|did|is|are|was|were|have|has|had|would|could|should|ca|wo)nt\b/giu;

/** Words for searching: gaps and brackets say nothing. */
export function wordsOf(text: string, span?: Span): string[] {
  return matchWords(text, span)
    .keys.filter((key) => key !== ELLIPSIS && key !== BRACKET)
    .slice(0, MOST_WORDS);
}

function segmentsOf(
  query: string,
  idOf: (word: string) => number,
  weightOf: (id: number) => number,
): Segment[] {
  const segment = (words: readonly string[], marked: boolean): Segment => {
    const ids = words.map(idOf);
    return { ids, weight: ids.reduce((sum, id) => sum + weightOf(id), 0), marked };
  };
  const all = wordsOf(query);
  const whole = segment(all, isMarked(query));
  const parts: Segment[] = [];
  for (const match of query.matchAll(MARKED)) parts.push(segment(wordsOf(match[1] ?? ''), true));
  for (const line of paragraphs(query)) {
    for (const sentence of sentences(query, line)) {
      const words = wordsOf(query, sentence);
      if (words.length >= SENTENCE_WORDS) parts.push(segment(words, false));
    }
  }
  const others = parts.filter((part) => part.ids.length > 0 && part.ids.length < all.length);
  return [whole, ...others.slice(0, MOST_SEGMENTS)].filter((part) => part.ids.length > 0);
}

const isMarked = (query: string): boolean => /^\s*[“"«„][^“”"«»„]*[”"»“]\s*$/u.test(query);
