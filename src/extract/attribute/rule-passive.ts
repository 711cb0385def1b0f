// Attributions in the passive: "was called “Q” by S", "S was quoted as saying", "it was alleged that".
import type { Span } from '../../model/index.ts';
import { complementOf } from './complement.ts';
import { contentEnd } from './content-end.ts';
import type { VerbCue } from './cue.ts';
import type { Draft } from './draft.ts';
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import type { Phrase } from './phrase.ts';
import { spanOf } from './phrase.ts';
import { phraseRight } from './phrase-right.ts';
import { subjectLeft } from './subject.ts';
import type { RuleContext } from './rule-context.ts';
import { draftOf, quotationsIn, SURE } from './rule-context.ts';

/** The attribution of a passive verb; its source is the phrase behind "by", or nobody who is named. */
export function passiveDraft(context: RuleContext, cue: VerbCue): Draft | null {
  const { sentence } = context;
  const subject = subjectLeft(sentence, cue.from, sentence.from);
  const by = agentAt(sentence, cue.to);
  const complement = complementOf(sentence, { ...cue, frames: [] });
  const to = by === null ? contentEnd(context, cue.to) : by.from - 1;
  const from = by === null ? complement.start : cue.to;
  const rest = { from, to };
  const withSubject = subject !== null && !isEmptySubject(sentence, subject) && !takesReport(cue);
  const content: Span[] = [];
  if (withSubject) content.push(spanOf(sentence, subject));
  if (rest.to > rest.from) content.push(spanOf(sentence, rest));
  if (content.length === 0 || (by === null && rest.to <= rest.from)) return null;
  return draftOf(context, {
    content,
    cue,
    cueEnd: cue.to,
    source: by,
    addressee: takesReport(cue) && subject !== null ? subject : null,
    rule: by === null ? 'passive-no-speaker' : 'passive-by-speaker',
    confidence: SURE.object,
    follows: null,
    quotations: quotationsIn(sentence, rest),
  });
}

/** "was told", "was asked": the subject is the one who hears. */
const takesReport = (cue: VerbCue): boolean => cue.frames.includes('addressee') || cue.lemma === 'ask';

const isEmptySubject = (sentence: Sentence, { from, to }: Phrase): boolean =>
  to - from === 1 && /^(?:it|there|who|which|that)$/u.test(itemAt(sentence, from).lower);

function agentAt(sentence: Sentence, from: number): Phrase | null {
  for (let at = from; at < sentence.to && at - from <= 14; at += 1) {
    if (itemAt(sentence, at).lower !== 'by') continue;
    const agent = phraseRight(sentence, at + 1);
    if (agent !== null) return agent;
  }
  return null;
}
