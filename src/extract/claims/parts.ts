import type { Claim, Modality, Span } from '../../model/index.ts';
import type { Clause } from './clause.ts';
import { isPersonal, lowerAt, roleAt, spanOf } from './clause.ts';
import type { MainVerb } from './finite-verb.ts';
import { isFinite, mainVerb } from './finite-verb.ts';
import type { Range } from './object.ts';
import { objectOf } from './object.ts';
import type { SubjectStart } from './subject-start.ts';
import { subjectStart } from './subject-start.ts';
import { verbGroup } from './verb-group.ts';
import { whereTold } from './where-told.ts';
import { ROLE } from './word-roles.ts';

/** What a statement says of whom, and where. */
export type Parts = Pick<Claim, 'subject' | 'predicate' | 'object' | 'place'>;

/** A statement that says nothing of anybody: a fragment, a question. */
const NO_PARTS: Parts = { subject: null, predicate: null, object: null, place: null };

/**
 * Subject, predicate and object of a statement's main clause, by shallow parsing, and the place it names.
 *
 * Null where the words do not tell. In `“…,” said Hale` the quotation is the object. Cost: linear, with bounded looks ahead.
 */
export function readParts(clause: Clause, modality: Modality): Parts {
  const place = whereTold(clause);
  if (modality === 'question') return { ...NO_PARTS, place };
  const behind = quotationEnd(clause);
  if (behind > 0 && isFinite(clause, behind, behind - 1)) return { ...saidBehind(clause, behind), place };
  const start = subjectStart(clause, behind);
  const verb = mainVerb(clause, start.at);
  if (verb === null || verb.at === start.at) return { ...NO_PARTS, place };
  const group = verbGroup(clause, verb.at);
  const predicate = spanOf(clause, group.from, group.to);
  const found = objectOf(clause, group) ?? (behind > 0 ? { from: 0, to: behind } : null);
  const object = rangeOf(clause, found);
  const told: Parts = {
    subject: subjectOf(clause, start, verb),
    predicate:
      predicate === null
        ? null
        : { ...predicate, verb: group.verb, voice: group.isPassive ? 'passive' : 'active' },
    object,
    place,
  };
  // "There were 14 people": they are what it is said of.
  const isThere = start.known && lowerAt(clause, start.at) === 'there' && group.verb === 'be';
  return isThere ? { ...told, subject: object, object: null } : told;
}

const rangeOf = (clause: Clause, range: Range | null): Span | null =>
  range === null ? null : spanOf(clause, range.from, range.to);

/** From where the subject begins to the verb, without adverbs and asides; a pronoun right before the verb is all of it. */
function subjectOf(
  clause: Clause,
  { at: from, known }: SubjectStart,
  { at, subjectEnd }: MainVerb,
): Span | null {
  let to = Math.min(subjectEnd, at);
  while (to - 1 > from && isBeforeVerb(clause, to - 1)) to -= 1;
  const last = to - 1;
  if (last >= from && isPersonal(clause, last) && (roleAt(clause, last - 1) & ROLE.joins) === 0)
    return spanOf(clause, last, to);
  if (known) return spanOf(clause, from, to);
  return last >= from && lowerAt(clause, last) === 'it' ? spanOf(clause, last, to) : null;
}

const isBeforeVerb = (clause: Clause, at: number): boolean =>
  (roleAt(clause, at) & (ROLE.adverb | ROLE.not | ROLE.time)) !== 0 ||
  /^(?:first|only|even|almost)$/u.test(lowerAt(clause, at));

/** Behind a quotation whose opening mark was left to the sentence: `… over,” said Hale`; 0 for none. */
function quotationEnd(clause: Clause): number {
  for (let at = 1; at + 1 < clause.count; at += 1) {
    if ((roleAt(clause, at) & ROLE.quoteMark) === 0) continue;
    const isAttached = clause.ends[at - 1] === clause.starts[at];
    const isEnd = (roleAt(clause, at - 1) & ROLE.comma) !== 0 || /^[.!?]$/u.test(lowerAt(clause, at - 1));
    return isAttached && isEnd ? at + 1 : 0;
  }
  return 0;
}

/** `“…,” said Hale`: the speaker stands behind the verb. */
function saidBehind(clause: Clause, behind: number): Parts {
  const group = verbGroup(clause, behind);
  const predicate = spanOf(clause, group.from, group.to);
  return {
    subject: rangeOf(clause, objectOf(clause, { ...group, isCopula: false })),
    predicate: predicate === null ? null : { ...predicate, verb: group.verb, voice: 'active' },
    object: spanOf(clause, 0, behind),
    place: null,
  };
}
