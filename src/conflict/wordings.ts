import { matchWords } from '../text/index.ts';
import type { Statement } from './statement.ts';

/** One wording of one voice, however many articles carry it. */
export interface Wording {
  /** The earliest dated carrier, then the one of the smallest article id. */
  readonly first: Statement;
  readonly carriers: readonly Statement[];
  /** The words as folded for matching. */
  readonly keys: readonly string[];
}

/** The words of a statement as folded for matching. */
export type WordReader = (statement: Statement) => readonly string[];

/** Reads the words of each printed passage once, however many articles carry it. */
export function wordReader(): WordReader {
  const known = new Map<string, readonly string[]>();
  const keysOf = (passage: string): readonly string[] => {
    let keys = known.get(passage);
    if (keys === undefined) known.set(passage, (keys = matchWords(passage).keys));
    return keys;
  };
  return ({ text, spans }) => spans.flatMap(({ start, end }) => keysOf(text.slice(start, end)));
}

/** Folds copies together, so that a text printed a hundred times is compared once. Order of first appearance. */
export function wordings(statements: readonly Statement[], read: WordReader = wordReader()): Wording[] {
  const byWords = new Map<string, { readonly keys: readonly string[]; readonly carriers: Statement[] }>();
  for (const statement of statements) {
    const keys = read(statement);
    const key = wordingKey(statement, keys);
    const known = byWords.get(key);
    if (known === undefined) byWords.set(key, { keys, carriers: [statement] });
    else known.carriers.push(statement);
  }
  return [...byWords.values()].flatMap(({ keys, carriers }) => {
    const sorted = carriers.sort(byDate);
    return sorted.slice(0, 1).map((first) => ({ first, carriers: sorted, keys }));
  });
}

function wordingKey(statement: Statement, words: readonly string[]): string {
  const voice = statement.quoteId === null ? 'outlet' : (statement.speaker?.id ?? 'unknown');
  return [voice, String(statement.verbatim), String(statement.disowned), words.join(' ')].join('\u001f');
}

/** Undated carriers come last; ties by article and place. */
export function byDate(a: Statement, b: Statement): number {
  const day = (statement: Statement): number => statement.published?.last ?? Number.MAX_SAFE_INTEGER;
  if (day(a) !== day(b)) return day(a) - day(b);
  if (a.articleId !== b.articleId) return a.articleId < b.articleId ? -1 : 1;
  return (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0);
}
