import { PLACES, REGION_NOUNS, WIDE_REGIONS } from '../lexicon/index.ts';
import type { AlignedWord } from './aligned-words.ts';

type Words = readonly AlignedWord[];

/**
 * Whether one of two named places may lie in the other: a town and a county, a town and a country, or two names of one
 * country. Two towns, or two countries, lie apart.
 */
export function mayLieInTheOther(a: Words, b: Words): boolean {
  const [x, y] = [countryOf(a), countryOf(b)];
  if (x !== null && x === y) return true;
  if (isWide(a) || isWide(b)) return true;
  return isRegion(a) !== isRegion(b);
}

/** Whether one of two places is a country, or a town known by it, and the other a part of the world. */
export const isPartOfTheWorld = (a: Words, b: Words): boolean =>
  (isWide(a) && countryOf(b) !== null) || (isWide(b) && countryOf(a) !== null);

/** A continent or a part of one: countries and towns alike lie in it. */
const isWide = (words: Words): boolean => words.some(({ key }) => WIDE_REGIONS.has(key));

const countryOf = (words: Words): string | null => PLACES.get(words.map(({ key }) => key).join(' ')) ?? null;

/** A whole country, or a name that says itself a region. */
const isRegion = (words: Words): boolean =>
  PLACES.get(words.map(({ key }) => key).join(' ')) === words.map(({ key }) => key).join(' ') ||
  words.some(({ key }) => REGION_NOUNS.has(key));
