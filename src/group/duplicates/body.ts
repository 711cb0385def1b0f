import { FUNCTION_WORDS } from '../../lexicon/index.ts';
import type { Entry, Span } from '../../model/index.ts';
import { matchWords, paragraphs, stem } from '../../text/index.ts';
import { compareText } from '../quotes/unit.ts';

/** Words of a body that are compared at most: a long book chapter. The rest of a larger body is not compared. */
const MOST_WORDS = 60_000;
/** A line shorter than this is a heading, a caption or chrome rather than a paragraph. */
const PARAGRAPH_WORDS = 8;

/** A paragraph of a body: its words are `[first, last)` in the body's lists. */
export interface Paragraph {
  readonly first: number;
  readonly last: number;
  /** Stems of its words that carry matter; what stands in quotation marks left out. */
  readonly stems: ReadonlySet<string>;
}

/** The words of an article's body in reading order, with their places; nothing outside body zones. */
export interface Body {
  readonly entry: Entry;
  readonly keys: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** 1 where the word stands in quotation marks of a quote. */
  readonly quoted: Uint8Array;
  readonly paragraphs: readonly Paragraph[];
}

/** Bodies in order of article id. */
export function bodiesOf(entries: readonly Entry[]): Body[] {
  return [...entries].sort((a, b) => compareText(a.article.id, b.article.id)).map(bodyOf);
}

function bodyOf(entry: Entry): Body {
  const { article } = entry;
  const keys: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const bounds: Span[] = [];
  for (const zone of article.zones) {
    if (zone.kind !== 'body') continue;
    for (const line of paragraphs(article.text, zone)) {
      if (keys.length >= MOST_WORDS) break;
      const words = matchWords(article.text, {
        start: line.start,
        end: Math.min(line.end, line.start + 400_000),
      });
      const first = keys.length;
      for (const [at, key] of words.keys.entries()) {
        if (keys.length >= MOST_WORDS) break;
        keys.push(key);
        starts.push(words.starts[at] ?? 0);
        ends.push(words.ends[at] ?? 0);
      }
      bounds.push({ start: first, end: keys.length });
    }
  }
  const quoted = quotedMask(entry, starts);
  return { entry, keys, starts, ends, quoted, paragraphs: paragraphsOf(bounds, keys, quoted) };
}

function quotedMask({ extraction }: Entry, starts: readonly number[]): Uint8Array {
  const mask = new Uint8Array(starts.length);
  const spans = extraction.quotes.flatMap((quote) => quote.quoted).sort((a, b) => a.start - b.start);
  let at = 0;
  for (const span of spans) {
    while (at > 0 && (starts[at - 1] ?? 0) >= span.start) at -= 1;
    while (at < starts.length && (starts[at] ?? 0) < span.start) at += 1;
    for (; at < starts.length && (starts[at] ?? 0) < span.end; at += 1) mask[at] = 1;
  }
  return mask;
}

/** Paragraphs of some length, each once: a paragraph printed again says nothing new about another article. */
function paragraphsOf(bounds: readonly Span[], keys: readonly string[], quoted: Uint8Array): Paragraph[] {
  const seen = new Set<string>();
  const found: Paragraph[] = [];
  for (const { start, end } of bounds) {
    if (end - start < PARAGRAPH_WORDS) continue;
    const words = keys.slice(start, end);
    const key = words.join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({ first: start, last: end, stems: stemsOf(words, quoted.subarray(start, end)) });
  }
  return found;
}

function stemsOf(words: readonly string[], quoted: Uint8Array): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (quoted[at] === 1 || word.length < 2 || FUNCTION_WORDS.has(word)) continue;
    stems.add(/\p{L}/u.test(word) ? stem(word) : word);
  }
  return stems;
}
