import { NEVER_NAMES } from '../lexicon/index.ts';
import type { Quote, Span } from '../model/index.ts';
import { matchWords } from '../text/index.ts';

/** Verbs behind which stands who was spoken to. Folded. */
const TELLING: ReadonlySet<string> = new Set(
  [...'told tells warned warns assured assures reminded asked promised'.split(' ')].map(
    (word) => matchWords(word).keys[0] ?? word,
  ),
);
/** Characters behind the verb in which the name must begin. */
const REACH = 80;

// bounded: a name is at most five words of at most forty letters
const NAME =
  /^(?:the )?(\p{Lu}[\p{L}\p{M}'’.-]{1,40}(?: (?:of |for |the ){0,2}\p{Lu}[\p{L}\p{M}'’.-]{1,40}){1,4})/u;

/**
 * Where the text names whom the words of a quote were said to ("Tolliver told Mayor Oran Velk"); null for nobody, for a
 * role or a pronoun, and for who publishes it, since the same words are given to many papers.
 */
export function addresseeOf(text: string, { cue, via }: Pick<Quote, 'cue' | 'via'>): Span | null {
  const verb = cue.find((span) => matchWords(text, span).keys.some((key) => TELLING.has(key)));
  if (verb === undefined) return null;
  const behind = text.slice(verb.end, verb.end + REACH);
  const gap = /^ {1,2}/u.exec(behind)?.[0].length ?? 0;
  const found = NAME.exec(behind.slice(gap));
  if (gap === 0 || found?.[1] === undefined) return null;
  const start = verb.end + gap + (found[0].length - found[1].length);
  // bounded: no more than REACH characters behind the verb.
  const span = { start, end: start + found[1].replace(/[.,'’]+$/u, '').length };
  const isPublisher = via.some((one) => one.start < span.end && span.start < one.end);
  const names = matchWords(text, span).keys.filter((key) => !NEVER_NAMES.has(key));
  return isPublisher || names.length < 2 ? null : span;
}
