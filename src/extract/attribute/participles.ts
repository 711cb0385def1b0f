// Forms of reporting verbs that report nothing: they say what was done to, or wished by, the noun before them. Bounded walks.
import { wishesAnonymity } from './anonymity.ts';
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import { isReduced } from './phrase.ts';
import { isAdverb, isAuxiliary, isComma, isPreposition, isVerbLike, opensTime } from './words.ts';

/** True where a verb without auxiliaries belongs to the noun before it, whose own verb stands farther on. */
export const describesNoun = (sentence: Sentence, head: number): boolean =>
  opensAside(sentence, head) || isOfNoun(sentence, head) || wishesAnonymity(sentence, head);

/** No aside between a noun and its verb that a participle opens is longer (items). */
const LONGEST_ASIDE = 12;

/** "The survey, published in May, found": a participle that opens an aside says what was done to the noun before it. */
function opensAside(sentence: Sentence, head: number): boolean {
  const isOpening = head - 1 > sentence.from && isComma(itemAt(sentence, head - 1));
  if (!isOpening || !itemAt(sentence, head).lower.endsWith('ed')) return false;
  const next = itemAt(sentence, head + 1);
  if (!isPreposition(next) && !opensTime(next) && !isAdverb(next) && !isQuestion(sentence, head))
    return false;
  for (let at = head + 1; at < sentence.to && at - head <= LONGEST_ASIDE; at += 1) {
    const item = itemAt(sentence, at);
    if (item.kind === 'quotation') return false;
    if (isComma(item)) return isVerbLike(itemAt(sentence, at + 1)) || isAuxiliary(itemAt(sentence, at + 1));
  }
  return false;
}

/** "asked if", "pressed on why": a participle of asking with what was asked. */
const isQuestion = (sentence: Sentence, head: number): boolean =>
  ASKED.has(itemAt(sentence, head).lower) &&
  /^(?:if|whether|what|why|how|when)$/u.test(itemAt(sentence, head + 1).lower);

/** Participles that tell what was asked before somebody answers. */
export const ASKED: ReadonlySet<string> = new Set('asked pressed questioned quizzed'.split(' '));

/** No participle behind a noun is farther from its verb (items). */
const LONGEST_REDUCED = 16;

/** "a study published on Monday in May Letters found": another verb of saying ends the clause the participle stands in. */
function isOfNoun(sentence: Sentence, head: number): boolean {
  if (!isReduced(sentence, head)) return false;
  for (let at = head + 2; at < sentence.to && at - head <= LONGEST_REDUCED; at += 1) {
    const { kind, forms } = itemAt(sentence, at);
    if (kind === 'mark' || kind === 'quotation') return false;
    const next = itemAt(sentence, at + 1);
    if (forms.some(({ shape }) => shape === 'past') && (next.kind === 'mark' || next.lower === 'that'))
      return true;
  }
  return false;
}
