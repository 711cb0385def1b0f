import { FUNCTION_WORDS } from '../../lexicon/index.ts';
import type { DayRange, Entry, Span } from '../../model/index.ts';
import { hash32, keyOf, matchWords, paragraphs, stem } from '../../text/index.ts';
import { daysOf } from '../quotes/unit.ts';

/** Words of a body that are compared at most: a long book chapter. The rest of a larger body is not compared. */
const MOST_WORDS = 60_000;
/** Characters of a line that are looked at. */
const LONGEST_LINE = 400_000;
/** A line shorter than this is a heading, a caption or chrome rather than a paragraph. */
const PARAGRAPH_WORDS = 8;

/** A paragraph of a body: its words are `[first, last)` in the body's lists. */
export interface Paragraph {
  readonly first: number;
  readonly last: number;
  /** Stems of its words that carry matter, each once, as ids; what stands in quotation marks left out. */
  readonly stems: Int32Array;
}

/** The words of an article's body in reading order, with their places; nothing outside body zones. */
export interface BodyWords {
  readonly keys: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** 1 where the word stands in quotation marks of a quote. */
  readonly quoted: Uint8Array;
  readonly paragraphs: readonly Paragraph[];
}

/** One article's body. */
export interface Body extends BodyWords {
  readonly entry: Entry;
  /** When it was published; null where nothing is known. */
  readonly days: DayRange | null;
}

/** Reads bodies; equal texts are read once, and one vocabulary numbers the stems of all. */
export class BodyReader {
  private readonly stemIds = new Map<string, number>();
  private readonly known = new Map<string, BodyWords>();

  /** The hash (`stemHash`) of every stem met so far, by id. */
  readonly stemHashes: number[] = [];

  read(entry: Entry): Body {
    const { published, modified } = entry.article;
    const key = printKey(entry);
    let words = this.known.get(key);
    if (words === undefined) this.known.set(key, (words = this.words(entry)));
    return { entry, days: daysOf(published) ?? daysOf(modified), ...words };
  }

  private words(entry: Entry): BodyWords {
    const { article } = entry;
    const keys: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const bounds: Span[] = [];
    const lines = article.zones
      .filter(({ kind }) => kind === 'body')
      .flatMap((zone) => paragraphs(article.text, zone));
    for (const { start, end } of lines) {
      if (keys.length >= MOST_WORDS) break;
      const words = matchWords(article.text, { start, end: Math.min(end, start + LONGEST_LINE) });
      const first = keys.length;
      for (const [at, key] of words.keys.entries()) {
        if (keys.length >= MOST_WORDS) break;
        keys.push(key);
        starts.push(words.starts[at] ?? 0);
        ends.push(words.ends[at] ?? 0);
      }
      bounds.push({ start: first, end: keys.length });
    }
    const quoted = quotedMask(entry, starts);
    return { keys, starts, ends, quoted, paragraphs: this.paragraphs(bounds, keys, quoted) };
  }

  /** Paragraphs of some length, each once: a paragraph printed again says nothing new about another article. */
  private paragraphs(bounds: readonly Span[], keys: readonly string[], quoted: Uint8Array): Paragraph[] {
    const seen = new Set<string>();
    const found: Paragraph[] = [];
    for (const { start, end } of bounds) {
      if (end - start < PARAGRAPH_WORDS) continue;
      const words = keys.slice(start, end);
      const key = words.join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ first: start, last: end, stems: this.stemsOf(words, quoted.subarray(start, end)) });
    }
    return found;
  }

  private stemsOf(words: readonly string[], quoted: Uint8Array): Int32Array {
    const ids = new Set<number>();
    for (const [at, word] of words.entries()) {
      if (quoted[at] === 1 || word.length < 2 || FUNCTION_WORDS.has(word)) continue;
      const base = /\p{L}/u.test(word) ? stem(word) : word;
      let id = this.stemIds.get(base);
      if (id === undefined) {
        this.stemIds.set(base, (id = this.stemIds.size));
        this.stemHashes.push(hash32(base));
      }
      ids.add(id);
    }
    return Int32Array.from(ids);
  }
}

/** Equal for articles of one text whose bodies and quotations stand at the same places. */
function printKey({ article, extraction }: Entry): string {
  const place = ({ start, end }: Span): string => `${start}-${end}`;
  const zones = article.zones.filter(({ kind }) => kind === 'body').map(place);
  const quoted = extraction.quotes.flatMap((quote) => quote.quoted).map(place);
  return keyOf('b', [zones.join(' '), quoted.join(' '), article.text]);
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
