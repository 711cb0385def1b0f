// What a word can be, told from lists and endings: no tagger, one look-up a question.
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  IRREGULAR_VERBS,
  LOOSE_ADVERBS,
  NOT_WORDS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUN_SUBJECTS,
  TIME_OPENERS,
  TIME_WORDS,
} from '../../lexicon/index.ts';
import { cueForms } from './cue-forms.ts';
import type { Item } from './item.ts';

const NOT_PAST = new Set(
  `red bed need speed seed feed indeed hundred united sacred naked wicked aged beloved so-called unprecedented
  alleged-ly breed creed weed greed deed reed fred ted ed sped med exceed proceed succeed`.split(/\s+/u),
);

export const isComma = (item: Item): boolean => item.lower === ',';
/** A dash between words; a hyphen inside a word is part of it. */
export const isDash = (item: Item): boolean =>
  item.kind === 'mark' && /^(?:[—–―]{1,3}|-{1,3})$/u.test(item.lower);
export const isAdverb = ({ lower, kind }: Item): boolean =>
  kind === 'word' && (LOOSE_ADVERBS.has(lower) || /^[a-z]{3,}ly$/u.test(lower));
export const isAuxiliary = ({ lower }: Item): boolean => AUXILIARIES.has(lower);
export const isNot = ({ lower }: Item): boolean => NOT_WORDS.has(lower);
export const isDeterminer = ({ lower }: Item): boolean => DETERMINERS.has(lower);
export const isPossessive = ({ lower }: Item): boolean => POSSESSIVES.has(lower);
export const isPreposition = ({ lower }: Item): boolean => PREPOSITIONS.has(lower);
export const isPronoun = ({ lower }: Item): boolean => PRONOUN_SUBJECTS.has(lower);
export const opensClause = ({ lower }: Item): boolean => CLAUSE_OPENERS.has(lower);
export const isTimeWord = ({ lower }: Item): boolean => TIME_WORDS.has(lower);
export const opensTime = ({ lower }: Item): boolean => TIME_OPENERS.has(lower);

/** Something that can be the finite verb of a clause (or, in -ed, its participle). */
export function isVerbLike(item: Item): boolean {
  if (item.kind !== 'word') return false;
  const { lower } = item;
  if (AUXILIARIES.has(lower) || IRREGULAR_VERBS.has(lower)) return lower !== "'s" && lower !== '’s';
  if (item.isCapital) return false;
  if (lower.length > 4 && lower.endsWith('ed')) return !NOT_PAST.has(lower) && !lower.includes('-');
  return cueForms(lower).some(({ shape }) => shape === 'past');
}

/** May begin a noun phrase: a name, a determiner, a pronoun, a number, or a plain noun. */
export function beginsNounPhrase(item: Item): boolean {
  if (item.kind === 'number') return true;
  if (item.kind !== 'word') return false;
  if (item.isCapital || isDeterminer(item) || isPronoun(item)) return true;
  return !isPreposition(item) && !opensClause(item) && !isAuxiliary(item) && !isNot(item) && !isAdverb(item);
}
