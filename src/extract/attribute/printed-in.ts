// "In an interview with Der Lotse published on Friday, …": the participle tells of the interview, it reports nothing.
import type { VerbCue } from './cue.ts';
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import { isComma, isPreposition, isTimeWord, opensTime } from './words.ts';

const PRINTING = new Set(
  'published aired broadcast released posted printed recorded conducted televised'.split(' '),
);

/** True for a verb of publishing in the phrase that opens its sentence behind a preposition. */
export function isPrintedIn(sentence: Sentence, { head }: VerbCue): boolean {
  if (!PRINTING.has(itemAt(sentence, head).lower) || !isPreposition(itemAt(sentence, sentence.from)))
    return false;
  const next = itemAt(sentence, head + 1);
  if (!isPreposition(next) && !isTimeWord(next) && !opensTime(next) && !isComma(next)) return false;
  for (let at = sentence.from; at < head; at += 1) if (isComma(itemAt(sentence, at))) return false;
  return true;
}
