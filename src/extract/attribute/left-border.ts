// Where a noun phrase begins, walking left from its last word. Cost: bounded by the longest phrase.
import type { Item, Sentence } from './item.ts';
import { itemAt } from './item.ts';
import { isInnerMark, isNickname, isReduced, LONGEST_PHRASE } from './phrase.ts';
import {
  beginsNounPhrase,
  isAdverb,
  isAuxiliary,
  isDeterminer,
  isNot,
  isPronoun,
  isVerbLike,
  opensClause,
} from './words.ts';

/** No verb of a relative clause is longer (items). */
const LONGEST_RELATIVE = 8;

/** Goes left from the last word of a noun phrase to its first. */
export function leftBorder(sentence: Sentence, last: number, floor: number): number {
  let at = last;
  while (at > floor && last - at <= LONGEST_PHRASE) {
    const before = itemAt(sentence, at - 1);
    if (before.kind === 'quotation') {
      if (!isNickname(sentence, at - 1)) break;
    } else if (before.kind === 'mark') {
      if (!isInnerMark(sentence, at - 1)) break;
    } else if (isRestrictive(sentence, at, floor)) {
      at = relativeStart(sentence, at, floor);
      continue;
    } else if (/^(?:and|or|nor)$/u.test(before.lower)) {
      if (!joinsNames(sentence, at - 1, floor)) break;
    } else if (opensClause(before) || (isVerbLike(before) && !isReduced(sentence, at - 1))) break;
    at -= 1;
  }
  return at;
}

/** "voters who backed the plan": the verb left of the phrase belongs to a relative clause without a comma. */
function isRestrictive(sentence: Sentence, at: number, floor: number): boolean {
  return relativeStart(sentence, at, floor) < at;
}

function relativeStart(sentence: Sentence, at: number, floor: number): number {
  let left = at - 1;
  if (!isVerbLike(itemAt(sentence, left))) return at;
  while (left > floor && at - left <= LONGEST_RELATIVE && isVerbWord(itemAt(sentence, left))) left -= 1;
  const pronoun = itemAt(sentence, left).lower;
  const before = itemAt(sentence, left - 1);
  const isRelative = (pronoun === 'who' || pronoun === 'that') && left > floor && before.kind === 'word';
  return isRelative && !isVerbLike(before) ? left : at;
}

const isVerbWord = (item: Item): boolean =>
  isAuxiliary(item) || isAdverb(item) || isNot(item) || isVerbLike(item);

/** "Lee and Park said": "and" joins names where no verb stands before it in the clause. */
function joinsNames(sentence: Sentence, and: number, floor: number): boolean {
  if (!beginsNounPhrase(itemAt(sentence, and + 1))) return false;
  if (isPronoun(itemAt(sentence, and + 1)) && !isDeterminer(itemAt(sentence, and + 1))) return false;
  for (let at = and - 1; at >= floor && and - at <= 12; at -= 1) {
    const item = itemAt(sentence, at);
    if (item.kind === 'mark' && !isInnerMark(sentence, at)) return true;
    if (item.kind === 'quotation') return true;
    if (opensClause(item)) return true;
    if (isVerbLike(item) && !isReduced(sentence, at)) return false;
  }
  return true;
}
