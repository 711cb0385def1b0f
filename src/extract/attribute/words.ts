// What an item can be, by the bits of its word: no tagger, one test a question.
import type { Item } from './item.ts';
import { BIT } from './word-nature.ts';

export const isComma = ({ bits }: Item): boolean => (bits & BIT.comma) !== 0;
/** A dash between words; a hyphen inside a word is part of it. */
export const isDash = ({ kind, bits }: Item): boolean => kind === 'mark' && (bits & BIT.dash) !== 0;
export const isAdverb = ({ kind, bits }: Item): boolean => kind === 'word' && (bits & BIT.adverb) !== 0;
export const isAuxiliary = ({ bits }: Item): boolean => (bits & BIT.auxiliary) !== 0;
export const isNot = ({ bits }: Item): boolean => (bits & BIT.not) !== 0;
export const isDeterminer = ({ bits }: Item): boolean => (bits & BIT.determiner) !== 0;
export const isPossessive = ({ bits }: Item): boolean => (bits & BIT.possessive) !== 0;
export const isPreposition = ({ bits }: Item): boolean => (bits & BIT.preposition) !== 0;
export const isPronoun = ({ bits }: Item): boolean => (bits & BIT.pronoun) !== 0;
export const opensClause = ({ bits }: Item): boolean => (bits & BIT.clauseOpener) !== 0;
export const isTimeWord = ({ bits }: Item): boolean => (bits & BIT.time) !== 0;
export const opensTime = ({ bits }: Item): boolean => (bits & BIT.timeOpener) !== 0;

/** Something that can be the finite verb of a clause (or, in -ed, its participle). */
export const isVerbLike = ({ kind, bits, isCapital }: Item): boolean =>
  kind === 'word' && (bits & (isCapital ? BIT.listedVerb : BIT.listedVerb | BIT.pastForm)) !== 0;

/** What begins no noun phrase, unless it is a determiner or a pronoun too. */
const NO_NOUN = BIT.preposition | BIT.clauseOpener | BIT.auxiliary | BIT.not | BIT.adverb;

/** May begin a noun phrase: a name, a determiner, a pronoun, a number, or a plain noun. */
export function beginsNounPhrase({ kind, bits, isCapital }: Item): boolean {
  if (kind === 'number') return true;
  if (kind !== 'word') return false;
  return isCapital || (bits & (BIT.determiner | BIT.pronoun)) !== 0 || (bits & NO_NOUN) === 0;
}
