// Attributions without a verb of saying: "according to S", "in S's view", "S: “Q”", "her advice was".
import type { CueClass } from '../../lexicon/index.ts';
import { CUE_NOUNS } from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';
import { contentEnd } from './content-end.ts';
import type { Draft } from './draft.ts';
import type { Item, Sentence } from './item.ts';
import { itemAt } from './item.ts';
import type { Phrase } from './phrase.ts';
import { spanOf } from './phrase.ts';
import { phraseRight } from './phrase-right.ts';
import type { RuleContext } from './rule-context.ts';
import { quotationsIn, SURE } from './rule-context.ts';
import { BIT } from './word-nature.ts';
import {
  isAuxiliary,
  isComma,
  isDash,
  isPossessive,
  isPreposition,
  isTimeWord,
  isVerbLike,
  opensClause,
} from './words.ts';

interface Parts {
  readonly content: readonly Phrase[];
  readonly cue: Phrase;
  readonly source: Phrase | null;
  readonly class: CueClass;
  readonly rule: string;
  readonly confidence: number;
}

function drafted({ sentence }: RuleContext, parts: Parts): Draft {
  return {
    content: parts.content.map((phrase): Span => spanOf(sentence, phrase)),
    cue: [spanOf(sentence, parts.cue)],
    mention: parts.source === null ? [] : [spanOf(sentence, parts.source)],
    addressee: null,
    class: parts.class,
    rule: parts.rule,
    confidence: parts.confidence,
    negated: false,
    flags: [],
    follows: null,
    quotations: parts.content.flatMap((phrase) => quotationsIn(sentence, phrase)),
    sentence: sentence.span,
  };
}

/** `According to S, C`, `C, according to S` and `C, according to S, C`. */
export function accordingDrafts(context: RuleContext): readonly Draft[] {
  const { sentence } = context;
  const drafts: Draft[] = [];
  let floor = sentence.from;
  for (let at = sentence.from; at + 2 < sentence.to; at += 1) {
    if ((itemAt(sentence, at).bits & BIT.according) === 0 || itemAt(sentence, at + 1).lower !== 'to')
      continue;
    const source = longPhraseRight(sentence, at + 2);
    if (source === null) continue;
    const content = accordingContent(context, source, { from: floor, to: at });
    const last = content.at(-1);
    if (last === undefined) continue;
    drafts.push(
      drafted(context, {
        content,
        cue: { from: at, to: at + 2 },
        source,
        class: 'according',
        rule: 'according-to',
        confidence: SURE.according,
      }),
    );
    floor = Math.max(source.to, last.to);
    at = floor - 1;
    if (isComma(itemAt(sentence, floor)) || itemAt(sentence, floor).lower === ';') floor += 1;
  }
  return drafts;
}

/** What stands left of "according to", with what goes on behind its source; else what stands right of that. */
function accordingContent(context: RuleContext, source: Phrase, before: Phrase): readonly Phrase[] {
  const { sentence } = context;
  let { from } = before;
  while (from < before.to && itemAt(sentence, from).kind === 'mark') from += 1;
  const to = isComma(itemAt(sentence, before.to - 1)) ? before.to - 1 : before.to;
  const left = before.to > from ? { from, to } : null;
  const content = left !== null && left.to > left.from ? left : rightOf(context, source.to);
  if (content === null || content.to <= content.from) return [];
  const rest = left === null ? null : interruptedClause(context, left, source.to);
  return rest === null ? [content] : [content, rest];
}

/** "The fare, according to S, will rise", "On Sunday, according to S, it rose": what goes on behind the comma where no verb stands before. */
function interruptedClause(context: RuleContext, left: Phrase, at: number): Phrase | null {
  const { sentence } = context;
  if (!isComma(itemAt(sentence, at))) return null;
  const opening = itemAt(sentence, left.from);
  const isLeadIn = isPreposition(opening) || isTimeWord(opening);
  if (!isPredicate(itemAt(sentence, at + 1)) && !isLeadIn) return null;
  for (let item = left.from; item < left.to; item += 1) if (isPredicate(itemAt(sentence, item))) return null;
  return { from: at + 1, to: contentEnd(context, at + 1) };
}

const isPredicate = (item: Item): boolean => isVerbLike(item) || isAuxiliary(item);

/** "according to" takes all that follows up to the comma, places and relative clauses too. */
function longPhraseRight(sentence: Sentence, from: number): Phrase | null {
  const first = phraseRight(sentence, from);
  if (first === null) return null;
  let to = first.to;
  while (to < sentence.to && to - from < 30) {
    const item = itemAt(sentence, to);
    if (item.kind === 'quotation' ? to > from + 4 : item.kind === 'mark' && !/^[-/&]$/u.test(item.lower))
      break;
    if (opensClause(item) && item.lower !== 'who' && item.lower !== 'that') break;
    to += 1;
  }
  return { from, to };
}

function rightOf(context: RuleContext, at: number): Phrase | null {
  const { sentence } = context;
  const from = isComma(itemAt(sentence, at)) ? at + 1 : at;
  return from < sentence.to ? { from, to: contentEnd(context, from) } : null;
}

/** `In S's view, C`, `in the words of S, C`. */
export function viewDraft(context: RuleContext): Draft | null {
  const { sentence } = context;
  const { from } = sentence;
  if (itemAt(sentence, from).lower !== 'in') return null;
  for (let at = from + 2; at < sentence.to && at - from <= 10; at += 1) {
    const noun = itemAt(sentence, at).lower;
    if (!/^(?:view|words|opinion|mind|telling|account|estimation|judgment|judgement)$/u.test(noun)) continue;
    const comma = isComma(itemAt(sentence, at + 1));
    if (comma && isPossessive(itemAt(sentence, at - 1))) {
      const source = { from: from + 1, to: at - 1 === from + 1 ? at : at - 1 };
      return viewed(context, { cue: { from, to: from + 1 }, source, start: at + 2 });
    }
    const source = itemAt(sentence, at + 1).lower === 'of' ? phraseRight(sentence, at + 2) : null;
    if (source !== null) return viewed(context, { cue: { from, to: at + 2 }, source, start: source.to + 1 });
  }
  return null;
}

function viewed(
  context: RuleContext,
  { cue, source, start }: { cue: Phrase; source: Phrase; start: number },
): Draft | null {
  const content = { from: start, to: contentEnd(context, start) };
  if (start >= context.sentence.to) return null;
  return drafted(context, {
    content: [content],
    cue,
    source,
    class: 'according',
    rule: 'in-the-view-of',
    confidence: SURE.according,
  });
}

/** `Judge: “Overruled.”` and headlines `Mayor: ‘We were warned’`. */
export function colonDraft(context: RuleContext): Draft | null {
  const { sentence } = context;
  for (let at = sentence.from + 1; at < sentence.to && at - sentence.from <= 9; at += 1) {
    const item = itemAt(sentence, at);
    if (item.kind !== 'mark') {
      if (isVerbLike(item) || item.kind === 'quotation' || isVerbOfAnother(sentence, at)) return null;
      continue;
    }
    if (item.lower === '.' || item.lower === '-') continue;
    if (item.lower !== ':' || itemAt(sentence, at + 1).kind !== 'quotation') return null;
    if (!itemAt(sentence, sentence.from).isCapital) return null;
    return drafted(context, {
      content: [{ from: at + 1, to: at + 2 }],
      cue: { from: at, to: at + 1 },
      source: { from: sentence.from, to: at },
      class: 'speech',
      rule: 'speaker-colon-quote',
      confidence: SURE.colon,
    });
  }
  return null;
}

/** "Another asks: “Q”": a verb behind the bare pronoun. */
const isVerbOfAnother = (sentence: Sentence, at: number): boolean =>
  at === sentence.from + 1 &&
  itemAt(sentence, sentence.from).lower === 'another' &&
  itemAt(sentence, at).forms.some(({ shape }) => shape === 'present');

/** `“Q” — S`, `“Q” (S)`: a signature that is all there is behind a quotation. */
export function dashDraft(context: RuleContext): Draft | null {
  const { sentence } = context;
  const isSplit = itemAt(sentence, sentence.from - 1).kind === 'quotation';
  const mark = isSplit && isSignatureMark(sentence, sentence.from) ? sentence.from : sentence.from + 1;
  if (itemAt(sentence, mark - 1).kind !== 'quotation' || !isSignatureMark(sentence, mark)) return null;
  const to = signatureEnd(sentence, mark + 1);
  if (to === null) return null;
  return drafted(context, {
    content: [{ from: mark - 1, to: mark }],
    cue: { from: mark, to: mark + 1 },
    source: { from: mark + 1, to },
    class: 'speech',
    rule: 'quote-dash-speaker',
    confidence: SURE.colon,
  });
}

const isSignatureMark = (sentence: Sentence, at: number): boolean => {
  const item = itemAt(sentence, at);
  return isDash(item) || item.lower === '(';
};

/** The end of a name that begins at `from` and is the rest of the sentence; null where something else goes on. */
export function signatureEnd(sentence: Sentence, from: number): number | null {
  let to = from;
  while (to < sentence.to && itemAt(sentence, to).lower !== ')' && !isVerbLike(itemAt(sentence, to))) to += 1;
  const isRest = to === sentence.to || itemAt(sentence, to).lower === ')';
  return isRest && to > from && to - from <= 14 && itemAt(sentence, from).isCapital ? to : null;
}

/** `her advice was to “stay calm”`, `the ministry's claim that …`, `a statement by S that …`. */
export function nounDraft(context: RuleContext, at: number): Draft | null {
  const { sentence } = context;
  const kind = nounClass(itemAt(sentence, at).lower);
  if (kind === null || itemAt(sentence, at).isCapital) return null;
  const source = ownerOf(sentence, at);
  let next = at + 1;
  const by = /^(?:by|from)$/u.test(itemAt(sentence, next).lower) ? phraseRight(sentence, next + 1) : null;
  if (by !== null) next = by.to;
  const follows = itemAt(sentence, next);
  const isCopula = /^(?:is|was|were|are|read|reads)$/u.test(follows.lower) || follows.lower === ':';
  const isThat = follows.lower === 'that';
  const start = isCopula ? next + 1 : next;
  if (source === null && by === null) return null;
  if (!isThat && !(isCopula && quotationsIn(sentence, { from: start, to: sentence.to }).length > 0))
    return null;
  if (start >= sentence.to) return null;
  return drafted(context, {
    content: [{ from: start, to: contentEnd(context, start) }],
    cue: { from: at, to: at + 1 },
    source: source ?? by,
    class: kind,
    rule: 'noun-of-saying',
    confidence: SURE.noun,
  });
}

function nounClass(lower: string): CueClass | null {
  return CUE_NOUNS.get(lower) ?? (lower.endsWith('s') ? (CUE_NOUNS.get(lower.slice(0, -1)) ?? null) : null);
}

/** The possessor before a noun: "her", "the ministry's". */
function ownerOf(sentence: Sentence, noun: number): Phrase | null {
  for (let at = noun - 1; at >= sentence.from && noun - at <= 4; at -= 1) {
    const item = itemAt(sentence, at);
    if (item.kind !== 'word') return null;
    if (!isPossessive(item)) continue;
    if (!/^['’]s$/u.test(item.lower)) return item.lower === 'whose' ? null : { from: at, to: at + 1 };
    let from = at - 1;
    while (from > sentence.from && isOwnerWord(sentence, from - 1)) from -= 1;
    return from < at ? { from, to: at } : null;
  }
  return null;
}

function isOwnerWord(sentence: Sentence, at: number): boolean {
  const item = itemAt(sentence, at);
  if (item.kind === 'mark' || item.kind === 'quotation' || opensClause(item) || isVerbLike(item))
    return false;
  return !isPreposition(item) || item.lower === 'of';
}
