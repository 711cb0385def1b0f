// Attributions by a reporting verb: which side of it the words stand on, and whose they are.
import { RELATIVES } from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';
import type { Complement } from './complement.ts';
import { complementOf, contentEnd } from './complement.ts';
import { cueForms } from './cue-forms.ts';
import type { VerbCue } from './cue.ts';
import type { Draft } from './draft.ts';
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import type { Phrase } from './noun-phrase.ts';
import { mainSubject, phraseRight, spanOf, subjectLeft } from './noun-phrase.ts';
import { passiveDraft } from './rule-passive.ts';
import type { RuleContext } from './rule-context.ts';
import {
  beginsAsUtterance,
  draftOf,
  endsAsUtterance,
  innerText,
  quotationsIn,
  SURE,
} from './rule-context.ts';
import { isComma, isPreposition, isVerbLike, opensClause } from './words.ts';

/** The attribution a reporting verb makes, or null where it reports nothing here. */
export function verbDraft(context: RuleContext, cue: VerbCue): Draft | null {
  if (cue.voice === 'passive') return passiveDraft(context, cue);
  const { sentence } = context;
  const subject = cue.voice === 'finite' ? subjectLeft(sentence, cue.from, sentence.from) : null;
  const complement = complementOf(sentence, cue);
  return (
    invertedDraft(context, cue, subject) ??
    leftDraft(context, cue, { subject, complement }) ??
    rightDraft(context, cue, { subject, complement })
  );
}

interface Sides {
  readonly subject: Phrase | null;
  readonly complement: Complement;
}

const mayQuote = (cue: VerbCue): boolean =>
  cue.class === 'speech' || cue.class === 'writing' || cue.class === 'thought';
const takesClause = (cue: VerbCue): boolean =>
  cue.frames.some((frame) => frame === 'clause' || frame === 'addressee' || frame === 'sound');

/** `“Q,” said S` and `C, said S`. */
function invertedDraft(context: RuleContext, cue: VerbCue, subject: Phrase | null): Draft | null {
  const { sentence } = context;
  const touch = leftOfComma(sentence, cue.from - 1);
  const isQuotation = itemAt(sentence, touch).kind === 'quotation' && touch >= sentence.from;
  const isAfterComma = touch < cue.from - 1;
  if (subject !== null || !mayQuote(cue) || !takesClause(cue) || cue.voice !== 'finite') return null;
  if (!isQuotation && !isAfterComma) return null;
  const source = phraseRight(sentence, cue.to);
  if (source === null || isBareVerb(sentence, cue)) return null;
  const left = leftContent(context, touch + 1);
  if (left === null) return null;
  const after = afterCue(context, source.to);
  return draftOf(context, {
    content: [left.span, ...after.content],
    cue,
    cueEnd: cue.to,
    source,
    addressee: null,
    rule: isQuotation ? 'quote-verb-speaker' : 'clause-verb-speaker',
    confidence: isQuotation ? SURE.inverted : SURE.parenthetical,
    follows: null,
    quotations: [...left.quotations, ...after.quotations],
  });
}

/** "to say" and its like are never inverted. */
const isBareVerb = (sentence: Sentence, cue: VerbCue): boolean =>
  itemAt(sentence, cue.from).lower === 'to' || itemAt(sentence, cue.head).lower.endsWith('ing');

/** `“Q,” S said …` and `C, S said`: what is reported stands left of the speaker. */
function leftDraft(context: RuleContext, cue: VerbCue, sides: Sides): Draft | null {
  const { sentence } = context;
  const { subject, complement } = sides;
  if (subject === null || !mayQuote(cue) || !takesClause(cue)) return null;
  const touch = leftOfComma(sentence, subject.from - 1);
  if (touch < sentence.from) return null;
  const isQuotation = itemAt(sentence, touch).kind === 'quotation';
  const hasComma = touch < subject.from - 1;
  if (isQuotation ? !hasComma && !endsAsUtterance(context, touch) : !hasComma) return null;
  if (RELATIVES.has(itemAt(sentence, subject.from).lower)) return null;
  if (reportsToTheRight(sentence, complement, isQuotation)) return null;
  const left = leftContent(context, touch + 1);
  if (left === null) return null;
  const right = complement.opening === 'comma' || complement.opening === 'quotation';
  const after = right
    ? afterCue(context, complement.start - (complement.opening === 'comma' ? 1 : 0))
    : NOTHING;
  const goesOn =
    right && !isQuotation && after.content.length === 0 ? restAfter(context, complement.start) : NOTHING;
  const isInterrupted = goesOn.content.length > 0 && isVerbLike(itemAt(sentence, complement.start));
  if (!isQuotation && !isInterrupted && !holdsClause(sentence, left.phrase)) return null;
  return draftOf(context, {
    content: [left.span, ...after.content, ...goesOn.content],
    cue,
    cueEnd: complement.cueEnd,
    source: subject,
    addressee: complement.addressee,
    rule: isQuotation ? 'quote-speaker-verb' : 'clause-speaker-verb',
    confidence: isQuotation ? SURE.subject : SURE.parenthetical,
    follows: null,
    quotations: [...left.quotations, ...after.quotations, ...goesOn.quotations],
  });
}

/** What stands behind the verb is its own report, so that what stands before is not. */
function reportsToTheRight(sentence: Sentence, complement: Complement, isQuotation: boolean): boolean {
  if (complement.opening === 'that' && itemAt(sentence, complement.start).lower !== 'when') return true;
  if (complement.opening === 'colon') return true;
  if (complement.opening === 'quotation') return !isQuotation;
  if (complement.opening !== 'bare') return false;
  const first = itemAt(sentence, complement.start);
  return !isPreposition(first) && !opensClause(first) && first.lower !== 'and' && first.lower !== 'to';
}

interface Found {
  readonly content: readonly Span[];
  readonly quotations: readonly number[];
}
const NOTHING: Found = { content: [], quotations: [] };

const leftOfComma = (sentence: Sentence, at: number): number => (isComma(itemAt(sentence, at)) ? at - 1 : at);

/** The reported words that end before item `to`: from the sentence's beginning, or behind what was attributed before. */
function leftContent(
  { sentence, found }: RuleContext,
  to: number,
): { span: Span; phrase: Phrase; quotations: readonly number[] } | null {
  const taken = Math.max(
    0,
    ...found.flatMap(({ cue, content }) => [...cue, ...content].map(({ end }) => end)),
  );
  let from = sentence.from;
  while (from < to && itemAt(sentence, from).start < taken) from += 1;
  while (
    from < to &&
    (itemAt(sentence, from).kind === 'mark' || /^(?:but|and)$/u.test(itemAt(sentence, from).lower))
  )
    from += 1;
  if (from >= to) return null;
  const phrase = { from, to };
  return { span: spanOf(sentence, phrase), phrase, quotations: quotationsIn(sentence, phrase) };
}

/** A stretch that says something: a verb stands in it behind its first word. */
function holdsClause(sentence: Sentence, { from, to }: Phrase): boolean {
  const first = itemAt(sentence, from);
  if (isPreposition(first) || opensClause(first)) return hasVerbAfterComma(sentence, from, to);
  for (let at = from + 1; at < to; at += 1) if (isVerbLike(itemAt(sentence, at))) return true;
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
function afterCue({ sentence }: RuleContext, at: number): Found {
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

const isSaying = (lower: string): boolean =>
  cueForms(lower).some(({ shape, class: kind }) => shape === 'past' && kind === 'speech');

/** The rest of a clause that a parenthetical verb interrupts ("The bridge, engineers said, would …"). */
function restAfter(context: RuleContext, from: number): Found {
  const { sentence } = context;
  const first = itemAt(sentence, from);
  if (from >= sentence.to || first.lower.endsWith('ing') || first.lower === 'who' || first.lower === 'which')
    return NOTHING;
  const phrase = { from, to: contentEnd(context, from) };
  if (phrase.to - phrase.from < 2) return NOTHING;
  return { content: [spanOf(sentence, phrase)], quotations: quotationsIn(sentence, phrase) };
}

/** `S said that …`, `S said: “Q”`, `S called X “Q”`, and verbs that share an earlier subject. */
function rightDraft(context: RuleContext, cue: VerbCue, sides: Sides): Draft | null {
  const { sentence } = context;
  const { complement } = sides;
  if (complement.opening === 'none') return null;
  const content = rightContent(context, cue, complement);
  if (content === null) return null;
  const shared = sides.subject === null ? sharedSubject(context, cue) : null;
  const rule = ruleName(sides.subject !== null, complement, content.isDirect);
  const isBlock = complement.opening === 'colon' && !content.isDirect && cue.class === 'writing';
  const draft = draftOf(context, {
    content: [isBlock ? { ...content.span, end: blockEnd(context, content.span.end) } : content.span],
    cue,
    cueEnd: complement.cueEnd,
    source: sides.subject ?? shared?.phrase ?? null,
    addressee: complement.addressee,
    rule,
    confidence: confidenceOf(sides.subject !== null, cue, { complement, isDirect: content.isDirect }),
    follows: null,
    quotations: quotationsIn(sentence, content.phrase),
    flags: isBlock ? ['block'] : [],
  });
  const earlier = sides.subject === null ? (shared?.draft ?? null) : null;
  return earlier === null ? draft : { ...draft, mention: earlier.mention };
}

/** A post behind a colon, without marks, goes on to the end of its paragraph where no quotation follows. */
function blockEnd({ sentence }: RuleContext, end: number): number {
  for (let at = sentence.to; at < sentence.items.length; at += 1) {
    if (itemAt(sentence, at).kind === 'quotation') return end;
  }
  const last = itemAt(sentence, sentence.items.length - 1);
  return Math.max(end, last.end);
}

function ruleName(hasSubject: boolean, complement: Complement, isDirect: boolean): string {
  if (!hasSubject) return complement.opening === 'that' ? 'shared-subject-that' : 'shared-subject';
  if (isDirect) return 'speaker-verb-quote';
  return complement.opening === 'that' ? 'speaker-verb-that' : 'speaker-verb-clause';
}

function confidenceOf(
  hasSubject: boolean,
  cue: VerbCue,
  { complement, isDirect }: { complement: Complement; isDirect: boolean },
): number {
  if (!hasSubject) return SURE.shared;
  if (isDirect) return SURE.introduced;
  if (complement.opening === 'that') return SURE.that;
  return takesClause(cue) ? SURE.bare : SURE.object;
}

interface RightContent {
  readonly span: Span;
  readonly phrase: Phrase;
  readonly isDirect: boolean;
}

function rightContent(context: RuleContext, cue: VerbCue, complement: Complement): RightContent | null {
  const { sentence } = context;
  const from = complement.start;
  const first = itemAt(sentence, from);
  if (from >= sentence.to) return null;
  if (first.kind === 'quotation' && complement.opening !== 'bare')
    return quotedContent(context, from, complement);
  if (complement.opening === 'comma' || complement.opening === 'colon') {
    if (!takesClause(cue) || isClauseAside(sentence, from)) return null;
  }
  const phrase = { from, to: contentEnd(context, from) };
  if (phrase.to <= phrase.from || (complement.opening === 'bare' && isThing(sentence, cue, phrase)))
    return null;
  const onlyWord = phrase.to - phrase.from === 1 && first.kind !== 'quotation' && !first.isCapital;
  return onlyWord ? null : { span: spanOf(sentence, phrase), phrase, isDirect: false };
}

/** Verbs that far more often do something to a thing than say it: they report only a clause or words in marks. */
const DOING = new Set(
  'add begin continue find raise list type sing snap venture charge order hit float cry beam press pan see prove rule cast reflect'.split(
    ' ',
  ),
);

function isThing(sentence: Sentence, cue: VerbCue, { from, to }: Phrase): boolean {
  if (!DOING.has(cue.lemma) || cue.particle !== null) return false;
  for (let at = from; at < to; at += 1) {
    const item = itemAt(sentence, at);
    if (item.kind === 'quotation' || isVerbLike(item)) return false;
  }
  return true;
}

const isClauseAside = (sentence: Sentence, from: number): boolean => {
  const first = itemAt(sentence, from);
  return first.lower.endsWith('ing') || opensClause(first) || isPreposition(first) || first.lower === 'and';
};

/** A quotation right behind its verb: alone where it is a whole utterance, else with the words that go on. */
function quotedContent(context: RuleContext, from: number, complement: Complement): RightContent {
  const { sentence } = context;
  const end = contentEnd(context, from);
  const alone = { from, to: from + 1 };
  const next = itemAt(sentence, from + 1);
  const isSentence = beginsAsUtterance(context, from) && innerText(context, from).includes(' ');
  const isWhole =
    end === from + 1 ||
    isComma(next) ||
    next.kind === 'mark' ||
    endsAsUtterance(context, from) ||
    (isSentence &&
      (complement.opening !== 'quotation' ||
        isPreposition(next) ||
        opensClause(next) ||
        next.lower === 'and'));
  const phrase = isWhole ? alone : { from, to: end };
  return { span: spanOf(sentence, phrase), phrase, isDirect: isWhole };
}

/** The subject a verb shares: the sentence's, or the source of what was attributed before in it. */
function sharedSubject(
  { sentence, found }: RuleContext,
  cue: VerbCue,
): { phrase?: Phrase; draft: Draft | null } | null {
  const last = found.at(-1);
  if (last !== undefined && last.sentence.start === sentence.span.start) return { draft: last };
  const phrase = mainSubject(sentence, cue.from);
  return phrase === null ? null : { phrase, draft: null };
}
