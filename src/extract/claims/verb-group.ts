// The words of a predicate: auxiliaries, negations, the verb, and what belongs to it.
import { LEADING_TO, VERB_PARTICLES, VERBS_WITH_PREPOSITION } from '../../lexicon/index.ts';
import type { Clause } from './clause.ts';
import { isInfinitive, lowerAt, roleAt } from './clause.ts';
import { baseOf, ROLE } from './word-roles.ts';

/** Words from the first verb to the last; longer chains are of two clauses. */
const LONGEST = 12;

/** Words `from` up to `to`, the verb that says it by its base form, and whether the subject suffers it. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  readonly verb: string;
  readonly isPassive: boolean;
  /** "Be" with nothing but what the subject is behind it. */
  readonly isCopula: boolean;
}

/** What the chain so far asks for next. */
type Awaited = 'base' | 'participle' | 'after-be' | null;

interface Chain {
  readonly last: number;
  readonly awaited: Awaited;
  readonly isPassive: boolean;
}

/** The predicate whose first verb stands at an index. */
export function verbGroup(clause: Clause, first: number): VerbGroup {
  let chain: Chain = { last: first, awaited: awaitedBy(roleAt(clause, first)), isPassive: false };
  let end = first + 1;
  for (let at = first + 1; chain.awaited !== null && at < clause.count && at - first <= LONGEST; at += 1) {
    const role = roleAt(clause, at);
    const next = (role & ROLE.capital) !== 0 ? null : stepped(clause, at, chain);
    if (next !== null) {
      chain = next;
      at = next.last;
      end = at + 1;
      continue;
    }
    // "No" belongs to the noun behind it.
    if ((role & ROLE.not) !== 0 && (role & ROLE.determiner) === 0) end = at + 1;
    else if ((role & ROLE.adverb) === 0 && lowerAt(clause, at) !== 'first') break;
  }
  const isCopula = chain.awaited === 'after-be';
  const verb = baseOf(lowerAt(clause, chain.last));
  return { from: first, to: withParticle(clause, verb, end), verb, isPassive: chain.isPassive, isCopula };
}

function awaitedBy(role: number): Awaited {
  if ((role & ROLE.modal) !== 0) return 'base';
  if ((role & ROLE.have) !== 0) return 'participle';
  return (role & ROLE.be) !== 0 ? 'after-be' : null;
}

/** The chain with the word at an index, or null where it is no part of it. */
function stepped(clause: Clause, at: number, { awaited, isPassive }: Chain): Chain | null {
  const role = roleAt(clause, at);
  if (awaited === 'base') return withBase(clause, at);
  const infinitive = toInfinitive(clause, at, awaited === 'participle');
  if (infinitive !== null) return infinitive;
  if (awaited === 'participle') {
    if ((role & ROLE.bareBe) !== 0) return { last: at, awaited: 'after-be', isPassive };
    // "Have got to do".
    if (lowerAt(clause, at) === 'got') return { last: at, awaited, isPassive };
    const isPart = (role & (PARTICIPLE | ROLE.have)) !== 0;
    return isPart ? { last: at, awaited: null, isPassive } : null;
  }
  if (lowerAt(clause, at) === 'being') return { last: at, awaited, isPassive };
  if ((role & ROLE.ing) !== 0) return { last: at, awaited: null, isPassive };
  return (role & PARTICIPLE) !== 0 ? { last: at, awaited: null, isPassive: true } : null;
}

const PARTICIPLE = ROLE.participle | ROLE.pastOrParticiple;

/** What no verb is: behind a modal verb every other word is taken for one. */
const NO_VERB = ROLE.determiner | ROLE.preposition | ROLE.pronoun | ROLE.comma | ROLE.break | ROLE.quoteMark;

function withBase(clause: Clause, at: number): Chain | null {
  const role = roleAt(clause, at);
  if ((role & ROLE.bareBe) !== 0) return { last: at, awaited: 'after-be', isPassive: false };
  if ((role & ROLE.have) !== 0) return { last: at, awaited: 'participle', isPassive: false };
  const isNone = (role & (NO_VERB | ROLE.adverb | ROLE.not)) !== 0 || (role & ROLE.word) === 0;
  return isNone ? null : { last: at, awaited: null, isPassive: false };
}

/** "Due to open", "going to open", and behind "have" the bare "to open": what is done is the infinitive. */
function toInfinitive(clause: Clause, at: number, bare: boolean): Chain | null {
  const to = bare ? at : at + 1;
  if ((roleAt(clause, to) & ROLE.to) === 0 || (!bare && !LEADING_TO.has(lowerAt(clause, at)))) return null;
  const verb = to + 1;
  return (roleAt(clause, verb) & (NO_VERB | ROLE.capital)) !== 0 ? null : withBase(clause, verb);
}

/** With the particle or preposition that belongs to the verb. */
function withParticle(clause: Clause, verb: string, end: number): number {
  if ((roleAt(clause, end) & (ROLE.preposition | ROLE.adverb | ROLE.word)) === 0) return end;
  const word = lowerAt(clause, end);
  // "Agreed to sell": the infinitive is the object.
  if (isInfinitive(clause, end)) return end;
  const isParticle = VERB_PARTICLES.has(word) && (roleAt(clause, end + 1) & ROLE.number) === 0;
  return isParticle || VERBS_WITH_PREPOSITION.has(`${verb} ${word}`) ? end + 1 : end;
}
