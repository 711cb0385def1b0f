// "who asked not to be named because …": how somebody wants to be named is no statement, and no other verb's subject.
// Bounded walks.
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import { leftBorder } from './left-border.ts';
import type { Phrase } from './phrase.ts';
import { isComma } from './words.ts';

/** What such a wish is told with, and what it is about. */
const WISHES = new Set('asked requested insisted wished wanted spoke declined agreed'.split(' '));
const ABOUT = new Set('named identified quoted anonymity anonymous unnamed withheld'.split(' '));
/** "for her name not to be used": how far behind the name the refusal stands (items). */
const REFUSAL_REACH = 2;
/** How far behind the verb the word that tells the wish stands, and how far the clause behind it goes (items). */
const REACH = 9;
const LONGEST = 30;

/** True where the verb at an item tells of such a wish. */
export function wishesAnonymity(sentence: Sentence, verb: number): boolean {
  if (!WISHES.has(itemAt(sentence, verb).lower)) return false;
  for (let at = verb + 1; at < sentence.to && at - verb <= REACH; at += 1) {
    const { lower, kind } = itemAt(sentence, at);
    if (kind === 'quotation' || kind === 'mark') return false;
    if (ABOUT.has(lower) || isNameRefused(sentence, at)) return true;
  }
  return false;
}

function isNameRefused(sentence: Sentence, at: number): boolean {
  if (!/^(?:sur)?names?$/u.test(itemAt(sentence, at).lower)) return false;
  for (let next = at + 1; next <= at + REFUSAL_REACH; next += 1)
    if (next < sentence.to && itemAt(sentence, next).lower === 'not') return true;
  return false;
}

/** "to be named" behind such a verb. */
export function isWish(sentence: Sentence, head: number): boolean {
  if (!ABOUT.has(itemAt(sentence, head).lower) || itemAt(sentence, head - 1).lower !== 'be') return false;
  return [head - 3, head - 4, head - 5].some((at) => at >= sentence.from && wishesAnonymity(sentence, at));
}

/** "An aide who asked not to be named because talks go on said": who speaks, where no comma closes the wish; else null. */
export function anonymousSubject(sentence: Sentence, verb: number, floor: number): Phrase | null {
  for (let at = verb - 1; at > floor && verb - at <= LONGEST; at -= 1) {
    const item = itemAt(sentence, at);
    if (isComma(item) || item.kind === 'quotation') return null;
    if (item.lower === 'who')
      return wishesAnonymity(sentence, at + 1) && !isSetOff(sentence, at)
        ? { from: leftBorder(sentence, at - 1, floor), to: verb }
        : null;
  }
  return null;
}

const isSetOff = (sentence: Sentence, at: number): boolean => itemAt(sentence, at - 1).kind !== 'word';
