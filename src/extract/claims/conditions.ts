import { ASKING_WORDS, CONDITION_OPENERS, CONDITION_PHRASES } from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';
import type { MatchWords } from '../../text/index.ts';

/** What parts clauses: a condition ends there. */
const CLAUSE_END = /[,;:—–]|\s-\s/u;

const PHRASE_STARTS: ReadonlySet<string> = new Set(
  [...CONDITION_PHRASES].map((phrase) => phrase.split(' ')[0] ?? ''),
);

/** True where a condition opens at a word: "if", "unless", "as long as", but not the "if" of "asked if". */
export function opensCondition(keys: readonly string[], at: number): boolean {
  const key = keys[at] ?? '';
  if (PHRASE_STARTS.has(key) && CONDITION_PHRASES.has(`${key} ${keys[at + 1] ?? ''}`)) return true;
  return CONDITION_OPENERS.has(key) && !(key === 'if' && ASKING_WORDS.has(keys[at - 1] ?? ''));
}

/**
 * What a statement hangs on: from each word that opens a condition to the end of its clause.
 *
 * A clause inside another's condition belongs to it. Cost: linear in the statement.
 */
export function readConditions(text: string, statement: Span, { keys, starts }: MatchWords): Span[] {
  const found: Span[] = [];
  for (const at of keys.keys()) {
    const start = starts[at] ?? 0;
    if (start < (found.at(-1)?.end ?? 0) || !opensCondition(keys, at)) continue;
    const rest = text.slice(start, statement.end);
    const end = start + (CLAUSE_END.exec(rest)?.index ?? rest.length);
    found.push({ start, end: end - trailing(text.slice(start, end)) });
  }
  return found;
}

/** Marks and blanks at the end of a clause. */
const trailing = (words: string): number => /[\s.!?"“”’'»)\]]{0,8}$/u.exec(words)?.[0].length ?? 0;
