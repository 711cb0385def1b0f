// The noun phrase to the right of an inverted verb or a preposition. Cost: bounded by the longest phrase.
import { NAMING_WORDS, RELATIVES } from '../../lexicon/index.ts';
import type { Item, Sentence } from './item.ts';
import { itemAt } from './item.ts';
import type { Phrase } from './phrase.ts';
import { isInnerMark, isNickname, LONGEST_ASIDE, LONGEST_PHRASE } from './phrase.ts';
import {
  beginsNounPhrase,
  isAdverb,
  isComma,
  isDeterminer,
  isPossessive,
  isPreposition,
  isPronoun,
  isTimeWord,
  isVerbLike,
  opensClause,
  opensTime,
} from './words.ts';
import { BIT } from './word-nature.ts';

/** The noun phrase that begins at item `from` and stands right of an inverted verb ("said …"). */
export function phraseRight(sentence: Sentence, from: number): Phrase | null {
  const first = itemAt(sentence, from);
  if (from >= sentence.to || !beginsNounPhrase(first)) return null;
  if (isPronoun(first) && !isDeterminer(first) && !isOneOfSome(sentence, from)) return { from, to: from + 1 };
  let at = from + 1;
  while (at < sentence.to && at - from <= LONGEST_PHRASE) {
    const item = itemAt(sentence, at);
    if (isComma(item)) {
      const aside = asideEnd(sentence, at);
      if (aside === at) break;
      at = aside;
      continue;
    }
    if (endsPhraseRight(sentence, at)) break;
    at += 1;
  }
  while (at > from + 1 && isTail(itemAt(sentence, at - 1))) at -= 1;
  return { from, to: at };
}

/** "one miner": a noun stands right behind it. */
function isOneOfSome(sentence: Sentence, at: number): boolean {
  const next = itemAt(sentence, at + 1);
  return itemAt(sentence, at).lower === 'one' && next.kind === 'word' && beginsDescription(next);
}

const isTail = (item: Item): boolean => isTimeWord(item) || opensTime(item) || isAdverb(item);

function endsPhraseRight(sentence: Sentence, at: number): boolean {
  const item = itemAt(sentence, at);
  if (item.kind === 'quotation') return !isNickname(sentence, at) && !isNamedAs(sentence, at);
  if (item.lower === 'as') return !NAMING_WORDS.has(itemAt(sentence, at - 1).lower);
  if (item.kind === 'mark') return !isInnerMark(sentence, at) && item.lower !== '’';
  if (RELATIVES.has(item.lower)) return item.lower !== 'who' && item.lower !== 'whose';
  if (opensClause(item) || isAdverb(item)) return true;
  if (isTimeWord(item) && itemAt(sentence, at - 1).kind === 'word') return item.lower !== 'may';
  if (isPreposition(item))
    return !['of', 'for', 'from', 'with', 'at', 'in'].includes(item.lower) || leadsAway(sentence, at);
  return false;
}

/** "a man known as “Shorty”", "a cook nicknamed “Ace”". */
function isNamedAs(sentence: Sentence, at: number): boolean {
  const before = itemAt(sentence, at - 1).lower;
  const name = before === 'as' ? itemAt(sentence, at - 2).lower : before;
  return NAMING_WORDS.has(name);
}

/** A preposition that tells where or when it was said rather than who said it. */
function leadsAway(sentence: Sentence, at: number): boolean {
  const { lower } = itemAt(sentence, at);
  if (lower === 'of' || lower === 'for' || lower === 'from' || lower === 'with') return false;
  const next = itemAt(sentence, at + 1);
  return !next.isCapital || isTimeWord(next);
}

/** May begin a description behind a name: "who …", "a doctor", "43", "R-Ohio". */
function beginsDescription(first: Item): boolean {
  if (/^(?:who|whose|a|an|the)$/u.test(first.lower) || first.kind === 'number' || isPossessive(first))
    return true;
  if (first.kind !== 'word' || first.lower === 'and' || first.lower.endsWith('ing')) return false;
  return !(
    isVerbLike(first) ||
    opensClause(first) ||
    isPronoun(first) ||
    isPreposition(first) ||
    isTail(first)
  );
}

/** The end of the aside that the comma at `comma` opens, its closing comma excluded; `comma` where it opens none. */
function asideEnd(sentence: Sentence, comma: number): number {
  const first = itemAt(sentence, comma + 1);
  if (!beginsDescription(first) || comma + 1 >= sentence.to || goesOnSaying(sentence, comma + 1))
    return comma;
  const isRelative = RELATIVES.has(first.lower);
  let at = comma + 1;
  while (at < sentence.to && at - comma <= LONGEST_ASIDE) {
    const item = itemAt(sentence, at);
    if (!isRelative && isFinite(sentence, at)) return comma;
    if (endsAside(item)) break;
    at += 1;
  }
  return at;
}

/** "…, who added that": a relative clause that reports something more is no description of who spoke. */
function goesOnSaying(sentence: Sentence, at: number): boolean {
  if (itemAt(sentence, at).lower !== 'who') return false;
  let verb = at + 1;
  while (verb < at + 4 && (isAdverb(itemAt(sentence, verb)) || isTail(itemAt(sentence, verb)))) verb += 1;
  const { bits } = itemAt(sentence, verb);
  const next = itemAt(sentence, verb + 1);
  return (
    (bits & BIT.speechPast) !== 0 && (next.lower === 'that' || next.kind === 'quotation' || isComma(next))
  );
}

const endsAside = (item: Item): boolean =>
  isComma(item) || item.kind === 'quotation' || (item.kind === 'mark' && /^[;:—–(]$/u.test(item.lower));

/** A verb that is no participle behind a noun: with it the stretch is a clause, not a description. */
function isFinite(sentence: Sentence, at: number): boolean {
  const item = itemAt(sentence, at);
  const before = itemAt(sentence, at - 1);
  if (RELATIVES.has(before.lower) || !isVerbLike(item)) return false;
  if (before.kind !== 'word' || isPreposition(before) || isDeterminer(before)) return false;
  // "two riders crossed her orchard": what a participle behind a noun hardly has, an object.
  return (
    !item.lower.endsWith('ed') || (isDeterminer(itemAt(sentence, at + 1)) && !NAMING_WORDS.has(item.lower))
  );
}
