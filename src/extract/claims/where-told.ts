import { HONORIFICS } from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';
import type { Clause } from './clause.ts';
import { lowerAt, roleAt } from './clause.ts';
import { ROLE } from './word-roles.ts';

/** Words of a place name. */
const LONGEST_NAME = 6;
/** Behind these "in" leads to what is trusted or owned. */
const TRUSTING: ReadonlySet<string> = new Set(
  `confidence interest faith trust belief believe believes believed stake shares role share invest invested lessons
  reporting interested vote votes`.split(/\s+/u),
);

/** The first place a statement names behind "in", "at", "near" and the like ("in Ossel", "near the Gulf of Brell"); null for none. */
export function whereTold(clause: Clause): Span | null {
  for (let at = 0; at + 1 < clause.count; at += 1) {
    if ((roleAt(clause, at) & ROLE.locative) === 0) continue;
    if (at > 0 && TRUSTING.has(lowerAt(clause, at - 1))) continue;
    const from = lowerAt(clause, at + 1) === 'the' ? at + 2 : at + 1;
    const to = nameEnd(clause, from);
    // "In the Ossel race", "in Round 2": the name is only part of what is named.
    const isPart =
      (roleAt(clause, to) & PLAIN_WORD) === ROLE.word || (roleAt(clause, to) & ROLE.number) !== 0;
    const isPerson =
      HONORIFICS.has(lowerAt(clause, from)) || HONORIFICS.has(lowerAt(clause, from).replace(/\.$/u, ''));
    if (to > from && !isPerson && !isPart)
      return { start: clause.starts[from] ?? 0, end: clause.ends[to - 1] ?? 0 };
  }
  return null;
}

/** A word that a clause or phrase can not begin with is a noun that goes on. */
const PLAIN_WORD =
  ROLE.word |
  ROLE.preposition |
  ROLE.opener |
  ROLE.adverb |
  ROLE.to |
  ROLE.joins |
  ROLE.time |
  ROLE.not |
  ROLE.be |
  ROLE.have |
  ROLE.modal |
  ROLE.past |
  ROLE.pastOrParticiple |
  ROLE.present |
  ROLE.ing |
  ROLE.determiner |
  ROLE.pronoun |
  ROLE.relative;

/** Where a name of capitals ends, "of" and "the" inside it; `from` where none stands. */
function nameEnd(clause: Clause, from: number): number {
  let end = from;
  for (let at = from; at < clause.count && at - from < LONGEST_NAME; at += 1) {
    const role = roleAt(clause, at);
    if ((role & ROLE.time) !== 0) return end;
    if ((role & ROLE.capital) !== 0) end = at + 1;
    else if (end === from || !/^(?:of|the)$/u.test(lowerAt(clause, at))) return end;
  }
  return end;
}
