// "Asked whether X, S said Y": the question is not what anybody here is quoted with. Bounded walks from the sentence's begin.
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import type { Span } from '../../model/index.ts';
import type { VerbCue } from './cue.ts';
import { verbCues } from './cue.ts';
import { takesClause } from './sides.ts';
import { subjectLeft } from './subject.ts';
import { isAdverb } from './words.ts';

/** How far behind the beginning of its sentence the participle of asking stands (items). */
const REACH = 4;
/** Participles that tell what was asked before somebody answers. */
const ASKED = new Set('asked pressed questioned quizzed'.split(' '));

/** Where "Asked whether X," ends: the item its answer's speaker begins at; the sentence's first item where none stands. */
export function questionLeadEnd(sentence: Sentence, cues: readonly VerbCue[]): number {
  const asked = askedAt(sentence);
  if (asked < 0) return sentence.from;
  for (const cue of cues) {
    if (cue.head <= asked || cue.voice !== 'finite' || !takesClause(cue)) continue;
    const subject = subjectLeft(sentence, cue.from, asked + 1);
    const before = subject === null ? null : itemAt(sentence, subject.from - 1);
    if (subject !== null && (before?.kind === 'mark' || before?.kind === 'quotation')) return subject.from;
  }
  return sentence.from;
}

const NO_LEAD: readonly Span[] = [];

/** The stretch of such a question, or its participle alone where nobody answers in words: a list of none or one. */
export function questionLead(sentence: Sentence): readonly Span[] {
  const asked = askedAt(sentence);
  if (asked < 0) return NO_LEAD;
  const end = questionLeadEnd(sentence, verbCues(sentence));
  const { start, end: stop } = itemAt(sentence, asked);
  if (end === sentence.from) return [{ start, end: stop }];
  return [{ start: sentence.span.start, end: itemAt(sentence, end - 1).end }];
}

/** The item of "asked" in "Asked …", "When asked …", "But asked later …"; -1 where none stands. */
export function askedAt(sentence: Sentence): number {
  for (let at = sentence.from; at < sentence.to && at - sentence.from < REACH; at += 1) {
    const item = itemAt(sentence, at);
    if (ASKED.has(item.lower)) return at;
    if (!isAdverb(item) && !/^(?:when|if|but|and|then|while)$/u.test(item.lower)) return -1;
  }
  return -1;
}
