// The reported words on either side of a verb, and the half behind it of words it interrupts.
import type { Span } from '../../model/index.ts';
import { contentEnd } from './content-end.ts';
import { cueForms } from './cue-forms.ts';
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import type { Phrase } from './phrase.ts';
import { spanOf } from './phrase.ts';
import type { RuleContext } from './rule-context.ts';
import { quotationsIn } from './rule-context.ts';
import { isAuxiliary, isComma, isPreposition, isVerbLike, opensClause } from './words.ts';

/** Content found on one side of a verb, and the quotations in it. */
export interface Found {
  readonly content: readonly Span[];
  readonly quotations: readonly number[];
}
/** No content on this side. */
export const NOTHING: Found = { content: [], quotations: [] };

/** The item at a place, or the one before it where a comma stands there. */
export const leftOfComma = (sentence: Sentence, at: number): number =>
  isComma(itemAt(sentence, at)) ? at - 1 : at;

/** Reported words left of their speaker. */
export interface LeftContent {
  readonly span: Span;
  readonly phrase: Phrase;
  readonly quotations: readonly number[];
}

/** The reported words that end before item `to`: from the sentence's beginning, or behind what was attributed before. */
export function leftContent({ sentence, found, lead }: RuleContext, to: number): LeftContent | null {
  const taken = Math.max(
    0,
    ...found.flatMap(({ cue, content }) => [...cue, ...content].map(({ end }) => end)),
  );
  let from = Math.max(sentence.from, lead);
  while (from < to && itemAt(sentence, from).start < taken) from += 1;
  while (
    from < to &&
    (itemAt(sentence, from).kind === 'mark' || /^(?:but|and)$/u.test(itemAt(sentence, from).lower))
  )
    from += 1;
  if (from >= to) return null;
  const phrase = { from: behindLeadIn(sentence, { from, to }), to };
  return { span: spanOf(sentence, phrase), phrase, quotations: quotationsIn(sentence, phrase) };
}

/** A quotation right before its speaker stands alone behind a colon, or behind a lead-in without a verb ("As for costs, “Q,”"). */
function behindLeadIn(sentence: Sentence, { from, to }: Phrase): number {
  const last = to - 1;
  if (itemAt(sentence, last).kind !== 'quotation' || last - from < 2) return from;
  const before = itemAt(sentence, last - 1);
  if (before.lower === ':') return last;
  if (!isComma(before) || !(isPreposition(itemAt(sentence, from)) || itemAt(sentence, from).lower === 'as'))
    return from;
  for (let at = from; at < last; at += 1) if (isVerbLike(itemAt(sentence, at))) return from;
  return last;
}

/** A stretch this long that opens a sentence is a clause though no list knows its verb (items). */
const LONG_CLAUSE = 6;

/** A stretch that says something: a verb stands in it behind its first word. */
export function holdsClause(sentence: Sentence, { from, to }: Phrase): boolean {
  const first = itemAt(sentence, from);
  if (opensClause(first)) return hasVerbAfterComma(sentence, from, to);
  if (isPreposition(first)) return hasVerbAfterComma(sentence, from, to) || hasAuxiliary(sentence, from, to);
  if (to - from >= LONG_CLAUSE && !first.lower.endsWith('ing') && from === sentence.from) return true;
  for (let at = from + 1; at < to; at += 1) if (isVerbLike(itemAt(sentence, at))) return true;
  return false;
}

/** "On Sunday two men were killed", "At least nine have died": a verb with its subject stands behind the time or count. */
function hasAuxiliary(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from + 3; at < to; at += 1) {
    const item = itemAt(sentence, at);
    if (isAuxiliary(item) && !/^['’]/u.test(item.lower) && !opensClause(itemAt(sentence, at - 1)))
      return true;
  }
  return false;
}

function hasVerbAfterComma(sentence: Sentence, from: number, to: number): boolean {
  let comma = -1;
  for (let at = from; at < to; at += 1) {
    if (isComma(itemAt(sentence, at))) comma = at;
    else if (comma >= 0 && at > comma + 1 && isVerbLike(itemAt(sentence, at))) return true;
  }
  return false;
}

/** How far behind the verb the second half of a split quotation begins (items). */
const SPLIT_REACH = 24;

/** The second half of a quotation split by its verb, behind item `at`: after a comma, a colon or "but". */
export function afterCue({ sentence }: RuleContext, at: number): Found {
  let next = at;
  while (next < sentence.to && next - at < SPLIT_REACH && itemAt(sentence, next).kind !== 'quotation') {
    if (next > at && isSaying(itemAt(sentence, next).lower)) return NOTHING;
    next += 1;
  }
  const item = itemAt(sentence, next);
  const before = itemAt(sentence, next - 1).lower;
  const isSplit = next === at || [',', ':', 'but', 'and', '—', '–'].includes(before);
  if (next >= sentence.to || item.kind !== 'quotation' || !isSplit) return NOTHING;
  return { content: [{ start: item.start, end: item.end }], quotations: [item.quotation] };
}

/** A verb that may have the second half for itself: in the past, or a participle behind the comma ("…, adding, “Q”"). */
const isSaying = (lower: string): boolean =>
  cueForms(lower).some(
    ({ shape, class: kind, frame }) =>
      kind === 'speech' && (shape === 'past' || (shape === 'ing' && frame !== 'object')),
  );

/** "It was not clear, he added, who would pay": what "it" stands for comes behind the verb. */
const isImpersonal = (sentence: Sentence): boolean => itemAt(sentence, sentence.from).lower === 'it';

/** The rest of a clause that a parenthetical verb interrupts ("The bridge, engineers said, would …"). */
export function restAfter(context: RuleContext, from: number): Found {
  const { sentence } = context;
  const first = itemAt(sentence, from);
  if (from >= sentence.to || first.lower.endsWith('ing')) return NOTHING;
  if ((first.lower === 'who' || first.lower === 'which') && !isImpersonal(sentence)) return NOTHING;
  const phrase = { from, to: contentEnd(context, from) };
  if (phrase.to - phrase.from < 2) return NOTHING;
  return { content: [spanOf(sentence, phrase)], quotations: quotationsIn(sentence, phrase) };
}
