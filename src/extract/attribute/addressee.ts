// Whom something is said to: the noun phrase behind "told", or behind "said to". Bounded walks.
import { COMPLEMENTIZERS } from '../../lexicon/index.ts';
import type { Item, Sentence } from './item.ts';
import { itemAt } from './item.ts';
import type { Phrase } from './phrase.ts';
import {
  beginsNounPhrase,
  isAdverb,
  isAuxiliary,
  isDeterminer,
  isPreposition,
  isPronoun,
  isTimeWord,
  isVerbLike,
  opensClause,
} from './words.ts';

/** No addressee is longer (items). */
const LONGEST_ADDRESSEE = 25;

/** "told reporters", "assured the council": the noun phrase behind a verb that takes one. */
export function addresseeAt(sentence: Sentence, from: number): Phrase | null {
  const first = itemAt(sentence, from);
  if (from >= sentence.to || first.kind !== 'word' || COMPLEMENTIZERS.has(first.lower)) return null;
  if (isPreposition(first) || isTimeWord(first) || isAdverb(first) || opensClause(first)) return null;
  if (['him', 'her', 'them', 'me', 'us', 'you', 'it'].includes(first.lower) && !isHerNoun(sentence, from))
    return { from, to: from + 1 };
  let at = from + 1;
  while (at < sentence.to && at - from < LONGEST_ADDRESSEE && !endsAddressee(sentence, at)) at += 1;
  return { from, to: at };
}

const isHerNoun = (sentence: Sentence, at: number): boolean =>
  itemAt(sentence, at).lower === 'her' && /s$/u.test(itemAt(sentence, at + 1).lower);

/** Numbers that names of stations and papers end in. */
const NUMBER = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/u;
const isOwner = ({ lower }: Item): boolean => /^['’]s$/u.test(lower);
const KEEPING = new Set(['of', 'at', 'from', 'for']);

function endsAddressee(sentence: Sentence, at: number): boolean {
  const item = itemAt(sentence, at);
  const before = itemAt(sentence, at - 1);
  if (item.kind === 'quotation') return !isOwner(before);
  if (item.kind === 'mark') return !/^(?:&|\/|’|')$/u.test(item.lower);
  if (isNamePart(sentence, at)) return false;
  if (opensClause(item) || (isAuxiliary(item) && !isOwner(item))) return true;
  if (isTimeWord(item) || isAdverb(item) || (isPronoun(item) && !isPreposition(before))) return true;
  if (isPreposition(item)) return !KEEPING.has(item.lower);
  if (isDeterminer(item)) return !isPreposition(before) && before.lower !== 'and';
  return beginsClause(item, before) || isVerbLike(item);
}

/** "Channel Six", "the Daily Post", "the Sunday Post": words that end a phrase elsewhere, printed as part of a name. */
function isNamePart(sentence: Sentence, at: number): boolean {
  const item = itemAt(sentence, at);
  const before = itemAt(sentence, at - 1);
  if (!item.isCapital || !(before.isCapital || isDeterminer(before))) return false;
  if (isTimeWord(item)) return isDeterminer(before) && itemAt(sentence, at + 1).isCapital;
  return NUMBER.test(item.lower) || isAdverb(item);
}

/** "told reporters Lund would": a name right behind a plural begins what was said. */
function beginsClause(item: Item, before: Item): boolean {
  if (!item.isCapital || before.isCapital || isDeterminer(before) || isPreposition(before)) return false;
  return before.lower.endsWith('s');
}

/** "said to reporters", "explained to the court". */
export function toAddressee(sentence: Sentence, at: number): Phrase | null {
  if (itemAt(sentence, at).lower !== 'to' || !beginsNounPhrase(itemAt(sentence, at + 1))) return null;
  const found = addresseeAt(sentence, at + 1);
  return found !== null && !isBaseVerb(sentence, at + 1) ? found : null;
}

const isBaseVerb = (sentence: Sentence, at: number): boolean => {
  const item = itemAt(sentence, at);
  return !item.isCapital && !isDeterminer(item) && !/s$/u.test(item.lower);
};
