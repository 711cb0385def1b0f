import { ALIGNMENT_FILLERS, FUNCTION_WORDS } from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';
import { lemma, matchWords } from '../../text/index.ts';
import type { AlignedWord } from '../aligned-words.ts';
import type { Statement } from '../statement.ts';

/**
 * Whether two statements may say something of one thing: by one verb, or each names the head of what the other is about
 * ("Norvane bought the yard of Teller", "Teller sold the yard to Norvane").
 *
 * A subject that was not read may be anything, and so may a pronoun.
 */
export function mayBeOfOneSubject(
  a: Statement,
  b: Statement,
  words: { readonly wordsA: readonly AlignedWord[]; readonly wordsB: readonly AlignedWord[] },
): boolean {
  const [x, y] = [a.parts[0], b.parts[0]];
  if (x?.subject == null || y?.subject == null) return true;
  if (x.predicate !== null && x.predicate.verb === y.predicate?.verb) return true;
  return isNamedIn(a.text, x.subject, words.wordsB) && isNamedIn(b.text, y.subject, words.wordsA);
}

/** The head is the last word of matter before a word of grammar: "workers" of "the workers of the mill". */
function isNamedIn(text: string, subject: Span, words: readonly AlignedWord[]): boolean {
  const { keys } = matchWords(text, subject);
  const isMatter = (key: string): boolean => !FUNCTION_WORDS.has(key) && !ALIGNMENT_FILLERS.has(key);
  const first = keys.findIndex(isMatter);
  if (first < 0) return true;
  const end = keys.findIndex((key, at) => at > first && !isMatter(key));
  const head = lemma(keys[(end < 0 ? keys.length : end) - 1] ?? '');
  return words.some(({ base }) => base === head);
}
