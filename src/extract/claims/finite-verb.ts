// Which word of a statement is its main verb: no tagger, each word's neighbours decide. Cost: linear, bounded looks ahead.
import type { Clause } from './clause.ts';
import { isInfinitive, lowerAt, roleAt } from './clause.ts';
import { ROLE } from './word-roles.ts';

/** Words after a form in -ed in which a verb of its own makes it a participle ("the toll proposed in May was"). */
const REDUCED_REACH = 14;
/** The longest aside between commas that is passed over, in words. */
const LONGEST_ASIDE = 30;

/** The main verb, and where its subject ends. */
export interface MainVerb {
  readonly at: number;
  readonly subjectEnd: number;
}

/** The first finite verb from `from` on that belongs to the statement itself, not to an aside or a relative clause; null for none. */
export function mainVerb(clause: Clause, from: number): MainVerb | null {
  let subjectEnd = -1;
  let inRelative = false;
  for (let at = from; at < clause.count; at += 1) {
    const role = roleAt(clause, at);
    if ((role & (ROLE.comma | ROLE.break)) !== 0) {
      const close = asideEnd(clause, at, from);
      if (close < 0) continue;
      if (subjectEnd < 0) subjectEnd = at;
      inRelative = false;
      at = close;
      continue;
    }
    if (at > from && (role & ROLE.relative) !== 0) {
      if (subjectEnd < 0) subjectEnd = at;
      inRelative = true;
      continue;
    }
    if (!isFinite(clause, at, from)) continue;
    if (!inRelative) return { at, subjectEnd: subjectEnd < 0 ? at : subjectEnd };
    inRelative = false;
    while (isVerbal(roleAt(clause, at + 1))) at += 1;
  }
  return null;
}

const isVerbal = (role: number): boolean =>
  (role &
    (ROLE.participle |
      ROLE.pastOrParticiple |
      ROLE.bareBe |
      ROLE.adverb |
      ROLE.not |
      ROLE.ing |
      ROLE.base)) !==
    0 && (role & ROLE.nounToo) === 0;

/** The mark that closes an aside opened at a mark: the next of its kind before a finite verb; -1 for none. */
function asideEnd(clause: Clause, open: number, from: number): number {
  const mark = lowerAt(clause, open);
  const closing = mark === '(' ? ')' : mark;
  for (let at = open + 1; at < clause.count && at - open <= LONGEST_ASIDE; at += 1) {
    if ((roleAt(clause, at) & (ROLE.comma | ROLE.break)) === 0 || lowerAt(clause, at) !== closing) continue;
    let next = at + 1;
    while ((roleAt(clause, next) & (ROLE.adverb | ROLE.not | ROLE.quoteMark)) !== 0) next += 1;
    if (isFinite(clause, next, from)) return at;
    if (closing === ')') return at;
  }
  return -1;
}

/** Whether the word at an index can be a finite verb of a clause that begins at `from`. */
export function isFinite(clause: Clause, at: number, from: number): boolean {
  const role = roleAt(clause, at);
  let back = at - 1;
  while (back > from && (roleAt(clause, back) & (ROLE.adverb | ROLE.not)) !== 0) back -= 1;
  const before = back < from ? 0 : roleAt(clause, back);
  if ((before & ROLE.to) !== 0) return false;
  if ((role & (ROLE.be | ROLE.have | ROLE.modal)) !== 0) return true;
  if ((role & VERB) === 0) return false;
  if ((before & ARGUES_NOUN) !== 0 && (before & ROLE.pronoun) === 0) return false;
  if ((role & ROLE.past) !== 0) return at > from;
  if ((role & ROLE.pastOrParticiple) !== 0) return at > from && !isReduced(clause, at);
  if (at === from) return false;
  return (role & ROLE.present) !== 0
    ? isPresent(clause, { at, from, before })
    : isPlainPresent(clause, at, before);
}

const VERB = ROLE.past | ROLE.pastOrParticiple | ROLE.present | ROLE.base;
/** Behind these stands no verb of a clause, but an adjective or a noun. */
const ARGUES_NOUN = ROLE.determiner | ROLE.preposition | ROLE.number;

/** A participle that tells more of its noun: a verb of the clause comes after it. */
function isReduced(clause: Clause, at: number): boolean {
  let next = at + 1;
  while ((roleAt(clause, next) & (ROLE.adverb | ROLE.time)) !== 0) next += 1;
  if ((roleAt(clause, next) & OBJECT_BEGINS) !== 0 || LINKING.test(lowerAt(clause, at))) return false;
  for (; next < clause.count && next - at <= REDUCED_REACH; next += 1) {
    const role = roleAt(clause, next);
    if ((role & ENDS_LOOK) !== 0) return false;
    if ((role & (ROLE.be | ROLE.have | ROLE.modal | ROLE.past)) !== 0) return true;
    const isVerb = (role & ROLE.pastOrParticiple) !== 0;
    if (isVerb && (roleAt(clause, next - 1) & (ARGUES_NOUN | ROLE.adverb)) === 0) return true;
  }
  return false;
}

/** Behind these a participle tells what the subject is ("appeared shaken"). */
const LINKING = /^(?:appeared|seemed|looked|remained|felt|stayed|sounded|got|kept)$/u;
const OBJECT_BEGINS =
  ROLE.determiner | ROLE.pronoun | ROLE.capital | ROLE.number | ROLE.quoteMark | ROLE.complement | ROLE.to;
const ENDS_LOOK = ROLE.comma | ROLE.break | ROLE.relative | ROLE.opener | ROLE.joins | ROLE.pronoun;
/** What a word that may be a noun must have behind it to be a verb. */
const ARGUMENT =
  ROLE.determiner | ROLE.pronoun | ROLE.capital | ROLE.number | ROLE.complement | ROLE.quoteMark;
const takesArgument = (clause: Clause, at: number): boolean =>
  (roleAt(clause, at + 1) & ARGUMENT) !== 0 || isInfinitive(clause, at + 1);

/** A word, where its clause begins, and what the word before it can be. */
interface Candidate {
  readonly at: number;
  readonly from: number;
  readonly before: number;
}

/** "Approves"; "plans" where it cannot be the noun. */
function isPresent(clause: Clause, { at, from, before }: Candidate): boolean {
  if ((roleAt(clause, at) & ROLE.nounToo) === 0) return true;
  const isSure = (before & (ROLE.pronoun | ROLE.relative)) !== 0 && (before & ROLE.determiner) === 0;
  const isNames = (before & ROLE.capital) !== 0 && (roleAt(clause, at + 1) & ROLE.preposition) !== 0;
  return isSure || isNames || (takesArgument(clause, at) && hasNoun(clause, from, at));
}

/** "The council", "Hale": one thing is not named without article or capital ("derogatory comments"). */
function hasNoun(clause: Clause, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if ((roleAt(clause, at) & (ROLE.determiner | ROLE.capital | ROLE.pronoun)) !== 0) return true;
  return false;
}

/** "They approve", "voters want": the base form behind a plural. */
function isPlainPresent(clause: Clause, at: number, before: number): boolean {
  if ((before & (ROLE.plural | ROLE.relative)) === 0) return false;
  if ((roleAt(clause, at) & ROLE.nounToo) === 0 || (before & ROLE.pronoun) !== 0) return true;
  return takesArgument(clause, at);
}
