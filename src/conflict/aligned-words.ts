import { ALIGNMENT_FILLERS, FUNCTION_WORDS, HARMLESS_WORDS } from '../lexicon/index.ts';
import type { ClaimDate, Quantity, Span } from '../model/index.ts';
import { BRACKET, ELLIPSIS, lemma, matchWords } from '../text/index.ts';
import type { Statement } from './statement.ts';

/** A word as statements are aligned by it: a whole figure or date is one word. */
export interface AlignedWord extends Span {
  /** What is aligned: the base form, "#" for any figure, "@" for any date. */
  readonly base: string;
  /** As folded for matching. */
  readonly key: string;
  readonly figure: Quantity | null;
  readonly date: ClaimDate | null;
  readonly negates: boolean;
  /** Printed with a capital. */
  readonly capital: boolean;
  /** A sentence begins with it. */
  readonly opens: boolean;
  /** Carries matter: not a function word, a figure's or an editor's mark. */
  readonly content: boolean;
}

/** The words of a statement without fillers, figures and dates each folded into one. Cost: linear in its words. */
export function alignedWords(statement: Statement): AlignedWord[] {
  const negating = new Set(statement.negators.map((negator) => negator.start));
  const aligned: AlignedWord[] = [];
  let folded: Span | null = null;
  let opens = true;
  for (const span of statement.spans) {
    const words = matchWords(statement.text, span);
    for (const [at, key] of words.keys.entries()) {
      const start = words.starts[at] ?? 0;
      const end = words.ends[at] ?? 0;
      opens ||= opensSentence(statement.text, words.ends[at - 1] ?? null, start);
      if (folded !== null && start >= folded.start && start < folded.end) continue;
      const figure = holding(statement.quantities, start);
      const date = holding(statement.dates, start);
      folded = figure ?? date;
      if (figure === null && date === null && ALIGNMENT_FILLERS.has(key)) continue;
      aligned.push(
        word(statement.text, folded ?? { start, end }, {
          key,
          figure,
          date,
          negates: isNegator(key, negating, start),
          opens,
        }),
      );
      opens = false;
    }
  }
  return aligned;
}

/** What stands between two words where one sentence ends and another begins. */
const SENTENCE_END = /[.!?…](?:\s|[”"’'»)])/u;

/** A new part of a split quotation begins a sentence where it begins with a capital: the cue took the full stop's place. */
const opensSentence = (text: string, before: number | null, start: number): boolean =>
  before === null ? /^\p{Lu}/u.test(text.charAt(start)) : SENTENCE_END.test(text.slice(before, start));

/** How the words of a statement are come by. */
export type WordAligner = (statement: Statement) => readonly AlignedWord[];

/** Statements whose words are kept at a time: enough that a wording compared with many is read about once. */
const MOST_KEPT = 8_192;

/** `alignedWords` that remembers; the answer never depends on what it remembers. */
export function wordAligner(): WordAligner {
  const known = new Map<Statement, readonly AlignedWord[]>();
  return (statement) => {
    let words = known.get(statement);
    if (words !== undefined) return words;
    if (known.size >= MOST_KEPT) known.clear();
    known.set(statement, (words = alignedWords(statement)));
    return words;
  };
}

/** A contraction's two keys share a place; the one that negates is "not". */
const isNegator = (key: string, negating: ReadonlySet<number>, start: number): boolean =>
  negating.has(start) &&
  (key === 'not' || !/^(?:can|do|wo|wil|will|is|are|could|should|would|must|need)$/u.test(key));

function word(
  text: string,
  span: Span,
  read: Pick<AlignedWord, 'key' | 'figure' | 'date' | 'negates' | 'opens'>,
): AlignedWord {
  const { key, figure, date } = read;
  const base = figure !== null ? '#' : date !== null ? '@' : lemma(key);
  const mark = key === BRACKET || key === ELLIPSIS;
  return {
    start: span.start,
    end: span.end,
    base,
    ...read,
    capital: /^\p{Lu}/u.test(text.charAt(span.start)),
    content:
      !mark && figure === null && date === null && !FUNCTION_WORDS.has(key) && !HARMLESS_WORDS.has(key),
  };
}

const holding = <T extends Span>(spans: readonly T[], start: number): T | null =>
  spans.find((span) => start >= span.start && start < span.end) ?? null;
