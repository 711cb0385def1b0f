// Where the subject of a statement begins: behind the words and clauses that only lead in.
import type { Clause } from './clause.ts';
import { isPersonal, lowerAt, roleAt } from './clause.ts';
import { isFinite } from './finite-verb.ts';
import { ROLE } from './word-roles.ts';

/** A longer lead-in is no lead-in (words). */
const LONGEST_LEAD = 40;

/** The index at which the subject begins; `known` is false where words lead in and nothing tells where they end. */
export interface SubjectStart {
  readonly at: number;
  readonly known: boolean;
}

/** Behind "and", "however,", "after the vote," and "on Monday"; behind the "that" which a verb of saying leaves. */
export function subjectStart(clause: Clause, from: number): SubjectStart {
  let at = behindLabel(clause, from);
  while (at < clause.count && isLoose(clause, at)) at += 1;
  if (lowerAt(clause, at) === 'that' && !isFinite(clause, at + 1, at)) at += 1;
  const role = roleAt(clause, at);
  const isThat = (role & (ROLE.pronoun | ROLE.complement)) !== 0 && isFinite(clause, at + 1, at);
  if (isThat || beginsFigure(clause, at)) return { at, known: true };
  if ((role & LEADS_IN) === 0 && !beginsTime(clause, at)) return { at, known: true };
  const comma = leadEnd(clause, at);
  if (comma >= 0) return subjectStart(clause, comma + 1);
  const behindTime = timeEnd(clause, at);
  if (behindTime > at) return { at: behindTime, known: true };
  // "Raising fares is": a gerund is a subject too, as is a wh-clause.
  const isSubject =
    (role & (ROLE.preposition | ROLE.to)) === 0 && (role & (ROLE.ing | ROLE.complement)) !== 0;
  return { at, known: isSubject };
}

/** "At least 40 homes", "about 40 homes". */
const beginsFigure = (clause: Clause, at: number): boolean =>
  (roleAt(clause, at) & ROLE.preposition) !== 0 &&
  (/^(?:least|most)$/u.test(lowerAt(clause, at + 1)) ||
    (/^(?:about|around|over|under)$/u.test(lowerAt(clause, at)) &&
      (roleAt(clause, at + 1) & ROLE.number) !== 0));

const LEADS_IN =
  ROLE.preposition | ROLE.opener | ROLE.ing | ROLE.to | ROLE.participle | ROLE.pastOrParticiple | ROLE.past;

function isLoose(clause: Clause, at: number): boolean {
  const role = roleAt(clause, at);
  if ((role & (ROLE.joins | ROLE.quoteMark | ROLE.comma | ROLE.break)) !== 0) return true;
  if ((role & ROLE.adverb) === 0 || (role & (ROLE.determiner | ROLE.time)) !== 0) return false;
  return true;
}

/** "Last week", "Monday", "yesterday", where no verb makes it the subject. */
function beginsTime(clause: Clause, at: number): boolean {
  const role = roleAt(clause, at);
  if ((role & ROLE.time) !== 0)
    return (roleAt(clause, at + 1) & ROLE.clitic) === 0 && !isFinite(clause, at + 1, at);
  return (
    /^(?:last|next|earlier|later|this)$/u.test(lowerAt(clause, at)) &&
    (roleAt(clause, at + 1) & ROLE.time) !== 0
  );
}

/** A longer label in front of a statement is a statement (words). */
const LONGEST_LABEL = 3;

/** Behind "Correction:" and "Perhaps most damaging,": a few words that name nobody. */
function behindLabel(clause: Clause, from: number): number {
  // A name may stand first: only what begins with an adverb is sure to be none.
  const beginsLoose = (roleAt(clause, from) & ROLE.adverb) !== 0;
  let names = false;
  for (let at = from; at < clause.count && at - from <= LONGEST_LABEL; at += 1) {
    if (at > from && lowerAt(clause, at) === ':') return at + 1;
    const role = roleAt(clause, at);
    if (at > from && (role & ROLE.comma) !== 0) return names || !beginsLoose ? from : at + 1;
    const isOpening = (role & ROLE.capital) !== 0 && at > 0;
    names ||=
      isOpening || (role & (ROLE.determiner | ROLE.pronoun | ROLE.plural | ROLE.number | LEADS_IN)) !== 0;
  }
  return from;
}

/**
 * The comma that ends a lead-in: none inside a place or a date, and where a clause leads in, the one before a pronoun if
 * there is one; -1 for none.
 */
function leadEnd(clause: Clause, from: number): number {
  let first = -1;
  const isClause = (roleAt(clause, from) & ROLE.opener) !== 0;
  for (let at = from + 1; at < clause.count && at - from <= LONGEST_LEAD; at += 1) {
    if ((roleAt(clause, at) & ROLE.comma) === 0 || goesOn(clause, at)) continue;
    if (!isClause || isPersonal(clause, at + 1) || /^(?:it|there)$/u.test(lowerAt(clause, at + 1))) return at;
    if (first < 0) first = at;
  }
  return first;
}

/** "Paris, France, …", "Monday, 4 May, …", "May 4, 2025, …". */
function goesOn(clause: Clause, comma: number): boolean {
  const [before, next] = [roleAt(clause, comma - 1), roleAt(clause, comma + 1)];
  const isNamed = (before & (ROLE.capital | ROLE.number)) !== 0;
  if (!isNamed || (next & (ROLE.capital | ROLE.number)) === 0) return false;
  let close = comma + 1;
  while (close - comma <= 3 && (roleAt(clause, close) & (ROLE.capital | ROLE.number)) !== 0) close += 1;
  if ((roleAt(clause, close) & ROLE.comma) === 0) return false;
  const isTime = (role: number): boolean => (role & (ROLE.time | ROLE.number)) !== 0;
  return isTime(before) === isTime(next);
}

/** Behind "on Monday", "last week", "in May 2025"; `from` where no such words stand there. */
function timeEnd(clause: Clause, from: number): number {
  let at = from;
  if ((roleAt(clause, at) & ROLE.preposition) !== 0) at += 1;
  while (/^(?:the|last|next|late|early|earlier|later|this)$/u.test(lowerAt(clause, at))) at += 1;
  let found = false;
  while (at < clause.count && (roleAt(clause, at) & (ROLE.time | ROLE.number)) !== 0) {
    found ||= (roleAt(clause, at) & ROLE.time) !== 0;
    at += 1;
  }
  return found ? at : from;
}
