// "Citing S, the Herald reported that C", "the Herald reported, citing S, that C": who is cited speaks, the outlet reports.
import { ROLE_NOUNS } from '../../lexicon/index.ts';
import { isOutlet } from '../via/outlet-names.ts';
import { complementOf } from './complement.ts';
import { contentEnd } from './content-end.ts';
import type { VerbCue } from './cue.ts';
import type { Draft } from './draft.ts';
import type { Item, Sentence } from './item.ts';
import { itemAt } from './item.ts';
import type { Phrase } from './phrase.ts';
import { spanOf } from './phrase.ts';
import { phraseRight } from './phrase-right.ts';
import type { RuleContext } from './rule-context.ts';
import { draftOf, quotationsIn, SURE } from './rule-context.ts';
import { subjectLeft } from './subject.ts';
import { isComma, isPreposition, isVerbLike } from './words.ts';

/** Where somebody is cited: the word itself and who. */
interface Citing {
  readonly at: number;
  readonly source: Phrase;
}

/** What outlets report of those they cite, in a sentence; one at most, for one who cites. */
export function citedDrafts(context: RuleContext, cues: readonly VerbCue[]): readonly Draft[] {
  const { sentence } = context;
  const cue = cues.find(({ lemma, voice }) => lemma === 'report' && voice === 'finite');
  if (cue === undefined) return [];
  const citing = citingIn(context);
  const subject = citing === null ? null : subjectLeft(sentence, cue.from, sentence.from);
  if (citing === null || subject === null || !isOutlet(wordsOf(context, subject))) return [];
  const content = contentOf(context, cue, citing);
  if (content === null) return [];
  const draft = draftOf(context, {
    content: [spanOf(sentence, content)],
    cue,
    cueEnd: cue.to,
    source: citing.source,
    addressee: null,
    rule: 'reported-citing',
    confidence: SURE.that,
    follows: null,
    quotations: quotationsIn(sentence, content),
  });
  const word = spanOf(sentence, { from: citing.at, to: citing.at + 1 });
  return [{ ...draft, cue: [...draft.cue, word].sort((a, b) => a.start - b.start) }];
}

const wordsOf = ({ text, sentence }: RuleContext, phrase: Phrase): string => {
  const { start, end } = spanOf(sentence, phrase);
  return text.slice(start, end);
};

/** "citing S" where S is somebody: a paper or an outlet that is cited is no speaker. */
function citingIn(context: RuleContext): Citing | null {
  const { sentence } = context;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (itemAt(sentence, at).lower !== 'citing') continue;
    const source = phraseRight(sentence, at + 1);
    return source !== null && isSomebody(context, source) ? { at, source } : null;
  }
  return null;
}

/** A name that is no outlet's, or a noun for people at the head ("two officials", "a source close to the talks"). */
function isSomebody(context: RuleContext, phrase: Phrase): boolean {
  const { sentence } = context;
  if (isOutlet(wordsOf(context, phrase))) return false;
  let head = phrase.from;
  while (head + 1 < phrase.to && !endsHead(itemAt(sentence, head + 1))) head += 1;
  const { lower } = itemAt(sentence, head);
  const single = lower.endsWith('s') ? lower.slice(0, -1) : lower;
  const isPeople = ROLE_NOUNS.has(lower) || ROLE_NOUNS.has(single) || SOURCES.has(lower);
  return isPeople || isName(sentence, phrase);
}

const endsHead = (item: Item): boolean =>
  item.kind !== 'word' ||
  isPreposition(item) ||
  isVerbLike(item) ||
  /^(?:close|familiar|who)$/u.test(item.lower);

const SOURCES = new Set(
  'source sources person people insider insiders witness witnesses relative relatives officials police'.split(
    ' ',
  ),
);

/** One to four words with capitals and nothing else. */
const isName = ({ items }: Sentence, { from, to }: Phrase): boolean =>
  to - from <= 4 && items.slice(from, to).every(({ isCapital }) => isCapital);

/** What is reported: behind the verb, or behind whom it cites, up to where it cites. */
function contentOf({ sentence, ...context }: RuleContext, cue: VerbCue, citing: Citing): Phrase | null {
  const isBetween = citing.at > cue.from && citing.at <= cue.to + 1;
  const behind = isBetween ? pastComma(sentence, citing.source.to) : complementOf(sentence, cue).start;
  const end = contentEnd({ sentence, ...context }, behind);
  const border = isComma(itemAt(sentence, citing.at - 1)) ? citing.at - 1 : citing.at;
  const to = !isBetween && citing.at > behind ? Math.min(end, border) : end;
  return to - behind > 1 ? { from: behind, to } : null;
}

const pastComma = (sentence: Sentence, at: number): number => (isComma(itemAt(sentence, at)) ? at + 1 : at);
