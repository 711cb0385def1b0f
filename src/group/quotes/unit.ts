import { CONFIDENCE_SHOWN, UTTERANCE_CLASSES } from '../../model/index.ts';
import type { Corpus, DayRange, Entry, Quote, Span, When } from '../../model/index.ts';
import { ELLIPSIS, matchWords } from '../../text/index.ts';
import { firstPrints } from '../first-prints.ts';
import { voices } from './voice.ts';
import type { Voice } from './voice.ts';

/**
 * Words of one quote that are compared at most. Far beyond any spoken quotation in print; it bounds the cost of a
 * page in which an unclosed mark swallowed everything.
 */
const MOST_WORDS = 4000;

/** The words of a passage for comparison, with their places in the article. */
export interface Words {
  readonly keys: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A quote made ready for comparison. */
export interface Unit {
  readonly quote: Quote;
  readonly entry: Entry;
  /** What stands between the marks; of an indirect quote the content. */
  readonly words: Words;
  /** The whole content, marked or not. */
  readonly clause: Words;
  readonly voice: Voice | null;
  readonly days: DayRange | null;
}

/**
 * The quotes that report an utterance and are sure enough to be shown, in order of id.
 *
 * Quotes in which no word can be compared (signs only) are units too: each stands alone.
 */
export function unitsOf(corpus: Corpus): Unit[] {
  const voiceOf = voices(corpus);
  const reader = wordReader(corpus.entries);
  const units: Unit[] = [];
  for (const entry of corpus.entries) {
    for (const quote of entry.extraction.quotes) {
      if (!UTTERANCE_CLASSES.includes(quote.class) || quote.confidence < CONFIDENCE_SHOWN) continue;
      const clause = reader(entry, quote.content, false);
      units.push({
        quote,
        entry,
        clause,
        words: isMarked(quote) ? reader(entry, quote.quoted, quote.kind === 'mixed') : clause,
        voice: voiceOf(entry, quote),
        days: daysOf(quote.said) ?? daysOf(entry.article.published) ?? daysOf(entry.article.modified),
      });
    }
  }
  return units.sort((a, b) => compareText(a.quote.id, b.quote.id));
}

/** Reads the words of spans; those of a text that is printed often are read once, and all prints share them. */
function wordReader(
  entries: readonly Entry[],
): (entry: Entry, spans: readonly Span[], gaps: boolean) => Words {
  const firstOf = firstPrints(entries);
  const prints = new Map<string, number>();
  for (const first of firstOf.values()) prints.set(first, (prints.get(first) ?? 0) + 1);
  const known = new Map<string, Words>();
  return ({ article }, spans, gaps) => {
    const first = firstOf.get(article.id) ?? article.id;
    if ((prints.get(first) ?? 1) < 2) return wordsOf(article.text, spans, gaps);
    const key = `${first} ${gaps ? 'g' : 'w'} ${spans.map(({ start, end }) => `${start}-${end}`).join()}`;
    let words = known.get(key);
    if (words === undefined) known.set(key, (words = wordsOf(article.text, spans, gaps)));
    return words;
  };
}

/** Order by code units: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The spans whose words are compared. */
export function comparedSpans(quote: Quote): readonly Span[] {
  return isMarked(quote) ? quote.quoted : quote.content;
}

/** Whether the words between marks are what is compared. */
export function isMarked(quote: Quote): boolean {
  return quote.kind !== 'indirect' && quote.quoted.length > 0;
}

/** Separate fragments of one mixed quote have words of the outlet between them: a gap, like an ellipsis. */
function wordsOf(text: string, spans: readonly Span[], gaps: boolean): Words {
  const keys: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const span of spans) {
    if (keys.length >= MOST_WORDS) break;
    const found = matchWords(text, bounded(span));
    if (gaps && keys.length > 0 && found.keys.length > 0) {
      keys.push(ELLIPSIS);
      starts.push(span.start);
      ends.push(span.start);
    }
    keys.push(...found.keys);
    starts.push(...found.starts);
    ends.push(...found.ends);
  }
  return trimmed({ keys, starts, ends });
}

/** Characters of a span that can hold the words compared; longer ones are not looked at further. */
const bounded = (span: Span): Span => ({
  start: span.start,
  end: Math.min(span.end, span.start + MOST_WORDS * 12),
});

/** Ellipses at the ends say nothing about the words between them. */
function trimmed(words: Words): Words {
  let start = 0;
  let end = Math.min(words.keys.length, MOST_WORDS);
  while (start < end && words.keys[start] === ELLIPSIS) start += 1;
  while (end > start && words.keys[end - 1] === ELLIPSIS) end -= 1;
  if (start === 0 && end === words.keys.length) return words;
  return {
    keys: words.keys.slice(start, end),
    starts: words.starts.slice(start, end),
    ends: words.ends.slice(start, end),
  };
}

const DAY = 86_400_000;

/** A moment in days; null where nothing is known. */
export function daysOf(when: When | null): DayRange | null {
  if (when === null) return null;
  const from = Date.parse(when.earliest ?? when.latest ?? '');
  const to = Date.parse(when.latest ?? when.earliest ?? '');
  return Number.isNaN(from) || Number.isNaN(to) ? null : { from: from / DAY, to: to / DAY };
}
