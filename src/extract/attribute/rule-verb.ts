// Attributions by a reporting verb: which side of it the words stand on, and whose they are.
import { complementOf } from './complement.ts';
import type { VerbCue } from './cue.ts';
import type { Draft } from './draft.ts';
import { itemAt } from './item.ts';
import { phraseRight } from './phrase-right.ts';
import type { RuleContext } from './rule-context.ts';
import { passiveDraft } from './rule-passive.ts';
import { invertedDraft, leftDraft } from './rule-verb-left.ts';
import { rightDraft } from './rule-verb-right.ts';
import { subjectLeft } from './subject.ts';
import { isComma } from './words.ts';

/** The attribution a reporting verb makes, or null where it reports nothing here. */
export function verbDraft(context: RuleContext, cue: VerbCue): Draft | null {
  if (cue.voice === 'passive') return passiveDraft(context, cue);
  const { sentence } = context;
  const subject = cue.voice === 'finite' ? subjectLeft(sentence, cue.from, sentence.from) : null;
  if (subject === null && isReporterTail(context, cue)) return null;
  const complement = complementOf(sentence, cue);
  return (
    invertedDraft(context, cue, subject) ??
    leftDraft(context, cue, { subject, complement }) ??
    rightDraft(context, cue, { subject, complement })
  );
}

/** "…, reports the Herald" behind what somebody else said: how it came, not another statement. */
function isReporterTail({ sentence, found }: RuleContext, cue: VerbCue): boolean {
  if (cue.lemma !== 'report' || found.length === 0 || !isComma(itemAt(sentence, cue.from - 1))) return false;
  return phraseRight(sentence, cue.to)?.to === sentence.to;
}
