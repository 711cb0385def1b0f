import { ALIGNMENT_FILLERS, FUNCTION_WORDS } from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';
import { lemma, matchWords } from '../../text/index.ts';
import type { AlignedWord } from '../aligned-words.ts';
import type { Statement } from '../statement.ts';

/**
 * Whether two statements may say something of one thing: false where what one is about is nowhere in the other, and
 * their verbs differ too.
 *
 * A pronoun, or a subject that was not read, may be anything.
 */
export function mayBeOfOneSubject(
  a: Statement,
  b: Statement,
  words: { readonly wordsA: readonly AlignedWord[]; readonly wordsB: readonly AlignedWord[] },
): boolean {
  const [x, y] = [a.parts[0], b.parts[0]];
  if (x?.subject == null || y?.subject == null) return true;
  if (x.predicate !== null && x.predicate.verb === y.predicate?.verb) return true;
  return isNamedIn(a.text, x.subject, words.wordsB) || isNamedIn(b.text, y.subject, words.wordsA);
}

function isNamedIn(text: string, subject: Span, words: readonly AlignedWord[]): boolean {
  const bases = matchWords(text, subject)
    .keys.filter((key) => !FUNCTION_WORDS.has(key) && !ALIGNMENT_FILLERS.has(key))
    .map((key) => lemma(key));
  return bases.length === 0 || bases.some((base) => words.some((word) => word.base === base));
}
