import type { QuoteFlag, Span } from '../../model/index.ts';
import type { Quotation } from '../quotation.ts';
import type { VerbCue } from './cue.ts';
import type { Draft } from './draft.ts';
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import type { Phrase } from './phrase.ts';
import { spanOf } from './phrase.ts';

/** What every rule reads: the text, its quotations, the sentence, and what was found in it so far. */
export interface RuleContext {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  readonly sentence: Sentence;
  readonly found: readonly Draft[];
  /** The first item behind a question the sentence begins with ("Asked whether X,"). */
  readonly lead: number;
}

/** How sure each rule is, judged on the training articles of a political news corpus. */
export const SURE = {
  inverted: 0.97,
  subject: 0.95,
  introduced: 0.93,
  that: 0.85,
  parenthetical: 0.82,
  according: 0.85,
  colon: 0.75,
  bare: 0.7,
  noun: 0.6,
  object: 0.5,
  shared: 0.65,
  floating: 0.6,
  leadIn: 0.5,
  leftOver: 0.4,
} as const;

interface Parts {
  readonly content: readonly Span[];
  readonly cue: VerbCue;
  readonly cueEnd: number;
  readonly source: Phrase | null;
  readonly addressee: Phrase | null;
  readonly rule: string;
  readonly confidence: number;
  readonly follows: Draft | null;
  readonly quotations: readonly number[];
  readonly flags?: readonly QuoteFlag[];
}

/** A draft from item ranges. */
export function draftOf({ sentence }: RuleContext, parts: Parts): Draft {
  const { cue, source, addressee } = parts;
  return {
    content: parts.content,
    cue: [spanOf(sentence, { from: cue.from, to: Math.max(cue.to, parts.cueEnd) })],
    mention: source === null ? [] : [spanOf(sentence, source)],
    addressee: addressee === null ? null : spanOf(sentence, addressee),
    class: cue.class,
    rule: parts.rule,
    confidence: parts.confidence,
    negated: cue.negated,
    flags: parts.flags ?? [],
    follows: parts.follows,
    quotations: parts.quotations,
    sentence: sentence.span,
  };
}

/** The outermost quotations whose items lie in the range. */
export function quotationsIn(sentence: Sentence, { from, to }: Phrase): readonly number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += 1) {
    const { quotation } = itemAt(sentence, at);
    if (quotation >= 0) found.push(quotation);
  }
  return found;
}

/** The words between the marks of the quotation at item `at`, trimmed. */
export function innerText({ text, quotations, sentence }: RuleContext, at: number): string {
  const inner = quotations[itemAt(sentence, at).quotation]?.inner;
  return inner === undefined ? '' : text.slice(inner.start, inner.end);
}

/** True where the words of the quotation end as a statement that goes on to its speaker, or is whole, does. */
export function endsAsUtterance(context: RuleContext, at: number): boolean {
  return /[,.?!…—–-]['"’”»›\s]{0,4}$/u.test(innerText(context, at).slice(-6));
}

/** True where the quotation begins as a sentence does: a capital or left-out words. */
export function beginsAsUtterance(context: RuleContext, at: number): boolean {
  return /^[[(¡¿‘'"“]{0,3}(?:\p{Lu}|…|\.\.|\[)/u.test(innerText(context, at).slice(0, 8));
}
