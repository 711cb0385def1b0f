// A statement as its clauses are read: its words and marks, each with what it can be. Cost: one pass.
import type { Span } from '../../model/index.ts';
import type { Tokens } from '../../text/index.ts';
import { firstTokenFrom, holdsSpan, lineAt, tokenize, wordGeneration } from '../../text/index.ts';
import { ROLE, wordRoles } from './word-roles.ts';

/** Words and marks `0` up to `count` of a statement; `roles` says what each can be there (`ROLE`). */
export interface Clause {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly roles: Int32Array;
}

/** Reads statements of a text, each of which lies in one of its `lines` (in order and disjoint) or is cut up by itself. */
export function clauseReader(text: string, lines: readonly Span[]): (span: Span) => Clause {
  let line: Span | undefined = lines[0];
  return (span) => {
    if (!holdsSpan(line, span)) line = lines[lineAt(lines, span.start)];
    const within = line !== undefined && holdsSpan(line, span) ? line : span;
    return clauseOf(text, tokenize(text, within), span);
  };
}

function clauseOf(text: string, tokens: Tokens, { start, end }: Span): Clause {
  const from = firstTokenFrom(tokens, start);
  let to = from;
  while (to < tokens.count && (tokens.ends[to] ?? 0) <= end) to += 1;
  const starts = tokens.starts.subarray(from, to);
  const ends = tokens.ends.subarray(from, to);
  const roles = new Int32Array(to - from);
  const isNumbered = tokens.generation === wordGeneration();
  for (let at = 0; at < roles.length; at += 1) {
    const id = isNumbered ? (tokens.ids[from + at] ?? -1) : -1;
    const read = id < 0 ? wordRoles.at(text, starts[at] ?? 0, ends[at] ?? 0) : wordRoles.ofId(id);
    roles[at] = inItsPlace(read, roles[at - 1] ?? 0, at);
  }
  return { text, count: roles.length, starts, ends, roles };
}

/** Verbs are printed with a capital where a statement or a quotation begins alone; "'s" behind a pronoun is "is". */
function inItsPlace(read: number, before: number, at: number): number {
  if ((read & ROLE.clitic) !== 0)
    return (before & (ROLE.pronoun | ROLE.relative)) !== 0 ? ROLE.be : ROLE.determiner;
  const isName = (read & ROLE.capital) !== 0 && at > 0 && (before & (ROLE.quoteMark | ROLE.break)) === 0;
  return isName ? read & AS_NAME : read;
}

/** "To sell", not "to Norvane" nor "to tougher terms"; an adverb may stand between. */
export function isInfinitive(clause: Clause, at: number): boolean {
  if ((roleAt(clause, at) & ROLE.to) === 0) return false;
  let next = at + 1;
  while ((roleAt(clause, next) & (ROLE.adverb | ROLE.not)) !== 0) next += 1;
  const role = roleAt(clause, next);
  if (role === ROLE.word) return (roleAt(clause, next + 1) & (ROLE.determiner | ROLE.pronoun)) !== 0;
  return (role & (ROLE.base | ROLE.bareBe | ROLE.have | ROLE.modal)) !== 0;
}

/** "I", "he", "they": nothing but a subject. */
export const isPersonal = (clause: Clause, at: number): boolean =>
  (roleAt(clause, at) & ROLE.pronoun) !== 0 && /^(?:i|he|she|we|they)$/u.test(lowerAt(clause, at));

/** What a word with a capital inside a statement can still be. */
const AS_NAME = ROLE.capital | ROLE.word | ROLE.time | ROLE.pronoun;

/** What the word at an index can be; nothing outside the statement. */
export const roleAt = ({ roles, count }: Clause, at: number): number =>
  at < 0 || at >= count ? 0 : (roles[at] ?? 0);

/** The word at an index, lower case. */
export const lowerAt = ({ text, starts, ends }: Clause, at: number): string =>
  text.slice(starts[at] ?? 0, ends[at] ?? 0).toLowerCase();

/** Words `from` up to `to` as a place in the text, marks and adverbs at their ends left out; null where nothing is left. */
export function spanOf(clause: Clause, from: number, to: number): Span | null {
  let [first, last] = [from, to - 1];
  while (first <= last && (roleAt(clause, first) & LOOSE) !== 0) first += 1;
  while (first <= last && isLooseEnd(roleAt(clause, last))) last -= 1;
  if (first > last) return null;
  return { start: clause.starts[first] ?? 0, end: clause.ends[last] ?? 0 };
}

const LOOSE = ROLE.comma | ROLE.break | ROLE.quoteMark | ROLE.joins;
const isLooseEnd = (role: number): boolean => (role & (LOOSE | ROLE.adverb)) !== 0 || role === 0;
