// What a predicate is about: the noun phrase, clause or quality behind it, by its borders.
import type { Clause } from './clause.ts';
import { isInfinitive, isPersonal, lowerAt, roleAt } from './clause.ts';
import { isFinite } from './finite-verb.ts';
import type { VerbGroup } from './verb-group.ts';
import { ROLE } from './word-roles.ts';

/** A longer noun phrase is not followed to its end (words). */
const LONGEST_PHRASE = 24;
/** How far behind a verb of saying another verb makes a clause of what stands between (words). */
const CLAUSE_REACH = 16;

/** Words `from` up to `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The object, what is said, or what the subject is; null where nothing of the kind stands behind the predicate. */
export function objectOf(clause: Clause, group: VerbGroup): Range | null {
  let from = group.to;
  while (isPassedOver(roleAt(clause, from)) && !isTime(clause, from)) from += 1;
  if (from >= clause.count || (roleAt(clause, from) & NOTHING) !== 0) return null;
  if (opensSaid(clause, group, from)) return { from, to: clause.count };
  const role = roleAt(clause, from);
  if ((role & ROLE.preposition) !== 0 && group.isCopula) return { from, to: phraseEnd(clause, from + 1) };
  if ((role & (ROLE.preposition | ROLE.to)) !== 0 || (isTime(clause, from) && !group.isCopula))
    return saidLater(clause, group, from) ?? behindTime(clause, group, from);
  if (group.isPassive && (role & BEGINS_PHRASE) === 0) return null;
  const to = phraseEnd(clause, from);
  return to > from ? { from, to } : null;
}

/** An adverb or "not"; "no" belongs to the noun behind it. */
const isPassedOver = (role: number): boolean =>
  (role & (ROLE.adverb | ROLE.not)) !== 0 && (role & ROLE.determiner) === 0;

/** An infinitive or a whole clause, whether "that" opens it or nothing does. */
const opensSaid = (clause: Clause, group: VerbGroup, from: number): boolean =>
  isInfinitive(clause, from) ||
  ((roleAt(clause, from) & ROLE.complement) !== 0 && !isDemonstrative(clause, from)) ||
  isPersonal(clause, from) ||
  ((roleAt(clause, from) & ROLE.preposition) === 0 &&
    !isTime(clause, from) &&
    reportsClause(clause, group, from));

const NOTHING = ROLE.comma | ROLE.joins | ROLE.break;
const BEGINS_PHRASE = ROLE.determiner | ROLE.capital | ROLE.number | ROLE.quoteMark;

/** How far behind the verb "that" may open what is said ("denied on Monday that …"), in words. */
const LATER_REACH = 9;

/** What is said where a time or a place stands before it. */
function saidLater(clause: Clause, group: VerbGroup, from: number): Range | null {
  if (!reports(clause, group)) return null;
  for (let at = from; at < clause.count && at - from <= LATER_REACH; at += 1) {
    if ((roleAt(clause, at) & (ROLE.comma | ROLE.break)) !== 0) return null;
    if (lowerAt(clause, at) === 'that') return { from: at, to: clause.count };
  }
  return null;
}

/** "Announced on Friday the arrest of a man": the noun phrase right behind a day. */
function behindTime(clause: Clause, { isPassive, isCopula }: VerbGroup, from: number): Range | null {
  let at = from;
  if ((roleAt(clause, at) & ROLE.preposition) !== 0) at += 1;
  if (isPassive || isCopula || (roleAt(clause, at) & ROLE.time) === 0) return null;
  while ((roleAt(clause, at) & ROLE.time) !== 0) at += 1;
  return (roleAt(clause, at) & ROLE.determiner) === 0 ? null : { from: at, to: phraseEnd(clause, at) };
}

function reports(clause: Clause, { to }: VerbGroup): boolean {
  let found = false;
  for (let at = Math.max(0, to - 2); at < to; at += 1) found ||= (roleAt(clause, at) & ROLE.reports) !== 0;
  return found;
}

/** "That plan" behind a verb, where no verb follows close. */
const isDemonstrative = (clause: Clause, at: number): boolean =>
  lowerAt(clause, at) === 'that' && roleAt(clause, at + 1) === 0;

/** A verb of saying with a clause behind it that nothing opens ("said the toll was lawful"). */
function reportsClause(clause: Clause, group: VerbGroup, from: number): boolean {
  if (group.isPassive || !reports(clause, group)) return false;
  for (let at = from + 1; at < clause.count && at - from <= CLAUSE_REACH; at += 1) {
    if ((roleAt(clause, at) & (ROLE.break | ROLE.relative)) !== 0) return false;
    if (isFinite(clause, at, from)) return true;
  }
  return false;
}

/** Where a noun phrase that begins at an index ends. */
function phraseEnd(clause: Clause, from: number): number {
  let at = from;
  for (; at < clause.count && at - from <= LONGEST_PHRASE; at += 1) {
    if (at > from && (endsPhrase(clause, at) || isAlone(clause, at - 1))) break;
    if (at === from && (roleAt(clause, at) & (ROLE.comma | ROLE.break)) !== 0) break;
  }
  return at;
}

/** "Him", "them": nothing belongs to it. */
const isAlone = (clause: Clause, at: number): boolean => /^(?:him|them|us|me)$/u.test(lowerAt(clause, at));

function endsPhrase(clause: Clause, at: number): boolean {
  const [role, before] = [roleAt(clause, at), roleAt(clause, at - 1)];
  if ((role & ENDS) !== 0) return (role & ROLE.preposition) === 0 || lowerAt(clause, at) !== 'of';
  if ((role & ROLE.joins) !== 0) return !goesOnBehind(clause, at);
  if (isTime(clause, at) || isPersonal(clause, at) || lowerAt(clause, at) === 'you') return true;
  const isPart = (role & (ROLE.pastOrParticiple | ROLE.participle | ROLE.ing)) !== 0;
  const isBeforeNoun = (roleAt(clause, at + 1) & ~ROLE.plural) === ROLE.word;
  return isPart && !isBeforeNoun && (before & OPENS_PHRASE) === 0 && (before & ROLE.word) !== 0;
}

const ENDS =
  ROLE.comma |
  ROLE.break |
  ROLE.relative |
  ROLE.to |
  ROLE.preposition |
  ROLE.opener |
  ROLE.be |
  ROLE.have |
  ROLE.modal;
const OPENS_PHRASE =
  ROLE.determiner | ROLE.adverb | ROLE.preposition | ROLE.number | ROLE.quoteMark | ROLE.joins;

/** "Bread and butter", not "bread and left" nor "bread and he". */
function goesOnBehind(clause: Clause, at: number): boolean {
  const next = roleAt(clause, at + 1);
  const isVerb =
    (next & (ROLE.be | ROLE.have | ROLE.modal | ROLE.past | ROLE.pronoun | ROLE.joins | ROLE.opener)) !== 0;
  return !isVerb && (next & ROLE.pastOrParticiple) === 0 && (next & ROLE.word) !== 0;
}

/** A day or time that is no part of the phrase before it: "Monday", "yesterday", "last week". */
function isTime(clause: Clause, at: number): boolean {
  const role = roleAt(clause, at);
  if ((role & ROLE.time) !== 0)
    return (role & ROLE.capital) !== 0 || /^(?:yesterday|today|tomorrow|tonight)$/u.test(lowerAt(clause, at));
  return (
    /^(?:last|next|earlier|later|late|early|this)$/u.test(lowerAt(clause, at)) &&
    (roleAt(clause, at + 1) & ROLE.time) !== 0 &&
    (roleAt(clause, at - 1) & ROLE.determiner) === 0
  );
}
