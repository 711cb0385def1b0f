// "Asked whether X, S said Y": the question is not what anybody here is quoted with. Bounded walks from the sentence's begin.
import { wishesAnonymity } from './anonymity.ts';
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import type { Span } from '../../model/index.ts';
import type { VerbCue } from './cue.ts';
import { verbCues } from './cue.ts';
import { ASKED } from './participles.ts';
import { takesClause } from './sides.ts';
import { subjectLeft } from './subject.ts';
import { isAdverb, isComma } from './words.ts';

/** How far behind the beginning of its sentence the participle of asking stands (items). */
const REACH = 4;
/** No aside that tells what was asked is longer (items). */
const LONGEST_ASIDE = 16;

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

/** The stretch of such a question, or its participle alone where nobody answers in words; and asides of asking. */
export function questionLead(sentence: Sentence): readonly Span[] {
  const asked = askedAt(sentence);
  if (asked < 0) return askedAsides(sentence);
  const end = questionLeadEnd(sentence, verbCues(sentence));
  const { start, end: stop } = itemAt(sentence, asked);
  if (end === sentence.from) return [{ start, end: stop }];
  return [{ start: sentence.span.start, end: itemAt(sentence, end - 1).end }];
}

/** "Lund, asked if she agreed, shrugged", "who asked not to be named": asides of asking, nobody's statement. */
function askedAsides(sentence: Sentence): readonly Span[] {
  const asides: Span[] = [];
  for (let at = sentence.from + 1; at < sentence.to; at += 1) {
    if (wishesAnonymity(sentence, at)) {
      const { start, end } = itemAt(sentence, at);
      asides.push({ start, end });
      continue;
    }
    if (!ASKED.has(itemAt(sentence, at).lower) || !isComma(itemAt(sentence, at - 1))) continue;
    if (!/^(?:if|whether|what|why|how|when|about|by)$/u.test(itemAt(sentence, at + 1).lower)) continue;
    const close = commaBehind(sentence, at);
    if (close < 0) continue;
    asides.push({ start: itemAt(sentence, at).start, end: itemAt(sentence, close).end });
    at = close;
  }
  return asides;
}

function commaBehind(sentence: Sentence, from: number): number {
  for (let at = from + 1; at < sentence.to && at - from <= LONGEST_ASIDE; at += 1) {
    const item = itemAt(sentence, at);
    if (item.kind === 'quotation') return -1;
    if (isComma(item)) return at;
  }
  return -1;
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
