// Reported words that stand right of their verb: `S said that …`, `S said: “Q”`, `S called X “Q”`.
import type { Span } from '../../model/index.ts';
import type { Complement } from './complement.ts';
import { contentEnd } from './content-end.ts';
import type { VerbCue } from './cue.ts';
import type { Draft } from './draft.ts';
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import type { Phrase } from './phrase.ts';
import { spanOf } from './phrase.ts';
import type { RuleContext } from './rule-context.ts';
import {
  beginsAsUtterance,
  draftOf,
  endsAsUtterance,
  innerText,
  quotationsIn,
  SURE,
} from './rule-context.ts';
import type { Sides } from './sides.ts';
import { takesClause } from './sides.ts';
import { mainSubject } from './subject.ts';
import { isNamed, isRelative, isThing } from './verb-object.ts';
import { isAuxiliary, isComma, isPreposition, isVerbLike, opensClause } from './words.ts';

/** `S said that …`, `S said: “Q”`, `S called X “Q”`, and verbs that share an earlier subject. */
export function rightDraft(context: RuleContext, cue: VerbCue, sides: Sides): Draft | null {
  const { sentence } = context;
  const { complement, subject } = sides;
  if (complement.opening === 'none') return null;
  const content = rightContent(context, cue, complement);
  if (content === null) return null;
  const shared = subject === null ? sharedSubject(context, cue) : null;
  const isBlock = complement.opening === 'colon' && !content.isDirect && cue.class === 'writing';
  const draft = draftOf(context, {
    content: [isBlock ? { ...content.span, end: blockEnd(context, content.span.end) } : content.span],
    cue,
    cueEnd: complement.cueEnd,
    source: subject ?? shared?.phrase ?? null,
    addressee: complement.addressee,
    rule: ruleName(subject !== null, complement, content.isDirect && takesClause(cue)),
    confidence: confidenceOf(subject !== null, cue, { complement, isDirect: content.isDirect }),
    follows: null,
    quotations: quotationsIn(sentence, content.phrase),
    flags: isBlock ? ['block'] : [],
  });
  const earlier = shared?.draft ?? null;
  return earlier === null ? draft : { ...draft, mention: earlier.mention };
}

/** "Writing in the Plover, Lund was kinder": a participle that opens the sentence with a place; what follows is told by nobody. */
const isLeadIn = (sentence: Sentence, cue: VerbCue, { opening, start }: Complement): boolean =>
  cue.voice === 'loose' &&
  cue.from === sentence.from &&
  opening === 'comma' &&
  itemAt(sentence, start).kind !== 'quotation';

/** A post behind a colon, without marks, goes on to the end of its paragraph where no quotation follows. */
function blockEnd({ sentence }: RuleContext, end: number): number {
  for (let at = sentence.to; at < sentence.items.length; at += 1) {
    if (itemAt(sentence, at).kind === 'quotation') return end;
  }
  const last = itemAt(sentence, sentence.items.length - 1);
  return Math.max(end, last.end);
}

function ruleName(hasSubject: boolean, complement: Complement, isDirect: boolean): string {
  const isIntroduced = complement.opening === 'comma' || complement.opening === 'colon';
  if (!hasSubject && isDirect && isIntroduced) return 'shared-subject-quote';
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
  if (from >= sentence.to || isRelative(sentence, cue, complement) || isLeadIn(sentence, cue, complement))
    return null;
  if (first.kind === 'quotation' && complement.opening !== 'bare') {
    return isNamed(context, cue, complement) ? null : quotedContent(context, from, complement);
  }
  const isIntroduced = complement.opening === 'comma' || complement.opening === 'colon';
  return isIntroduced && (!takesClause(cue) || isClauseAside(sentence, from))
    ? null
    : clauseContent(context, cue, complement);
}

/** The reported clause, or null where a thing or a single word stands instead of one. */
function clauseContent(context: RuleContext, cue: VerbCue, complement: Complement): RightContent | null {
  const { sentence } = context;
  const from = complement.start;
  const first = itemAt(sentence, from);
  const phrase = { from, to: contentEnd(context, from) };
  if (phrase.to <= phrase.from || (complement.opening === 'bare' && isThing(sentence, cue, phrase)))
    return null;
  const onlyWord = phrase.to - phrase.from === 1 && first.kind !== 'quotation' && !first.isCapital;
  return onlyWord ? null : { span: spanOf(sentence, phrase), phrase, isDirect: false };
}

const isClauseAside = (sentence: Sentence, from: number): boolean => {
  const first = itemAt(sentence, from);
  const isVerb = isVerbLike(first) && !isAuxiliary(first);
  return (
    isVerb ||
    first.lower.endsWith('ing') ||
    opensClause(first) ||
    isPreposition(first) ||
    first.lower === 'and'
  );
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
