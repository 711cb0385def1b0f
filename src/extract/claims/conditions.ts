import { ASKING_WORDS, CONDITION_OPENERS, CONDITION_PHRASES } from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';
import type { SignedWords } from '../../text/index.ts';
import { WORD_SIGN } from '../../text/index.ts';

/** What parts clauses: a condition ends there. */
const CLAUSE_END = /[,;:—–]|\s-\s/u;

/** True where a condition opens at a word: "if", "unless", "as long as", but not the "if" of "asked if". */
export function opensCondition({ keys, signs }: SignedWords, at: number): boolean {
  if (((signs[at] ?? 0) & WORD_SIGN.condition) === 0) return false;
  const key = keys[at] ?? '';
  if (CONDITION_PHRASES.has(`${key} ${keys[at + 1] ?? ''}`)) return true;
  return CONDITION_OPENERS.has(key) && !(key === 'if' && at > 0 && ASKING_WORDS.has(keys[at - 1] ?? ''));
}

/**
 * What a statement hangs on: from each word that opens a condition to the end of its clause.
 *
 * A clause inside another's condition belongs to it. Cost: linear in the statement.
 */
export function readConditions(text: string, statement: Span, words: SignedWords): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < words.keys.length; at += 1) {
    if (!opensCondition(words, at)) continue;
    const start = words.starts[at] ?? 0;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const rest = text.slice(start, statement.end);
    const end = start + (CLAUSE_END.exec(rest)?.index ?? rest.length);
    found.push({ start, end: end - trailing(text.slice(start, end)) });
  }
  return found;
}

/** Marks and blanks at the end of a clause. */
const trailing = (words: string): number => /[\s.!?"“”’'»)\]]{0,8}$/u.exec(words)?.[0].length ?? 0;
