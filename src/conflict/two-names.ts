import { MONTHS, WEEKDAYS } from '../lexicon/index.ts';
import type { AlignedWord } from './aligned-words.ts';

/** Letters two forms of one name begin with alike ("Zelensky", "Zelenskyy"; "Ukraine", "Ukrainian"). */
const SAME_STEM = 4;

/**
 * Whether two stretches of capitalised words surely name two persons, bodies or places.
 *
 * False for forms of one name: with a word in common, spelt or inflected otherwise, or one the initials of the other.
 */
export function areTwoNames(a: readonly AlignedWord[], b: readonly AlignedWord[]): boolean {
  if (![a, b].every((words) => words.length > 0 && words.length <= MOST_WORDS && words.every(isName)))
    return false;
  // A longer name against a shorter one is often one name in full ("New York City", "Manhattan" would be the price).
  if (a.length !== b.length) return false;
  if (a.some((x) => b.some((y) => isOneForm(x.key, y.key)))) return false;
  return !areInitials(a, b) && !areInitials(b, a);
}

/** A longer run of capitals is a headline or a title. */
const MOST_WORDS = 4;

const isName = ({ capital, figure, date, key }: AlignedWord): boolean =>
  capital && figure === null && date === null && !WEEKDAYS.has(key) && !MONTHS.has(key);

const isOneForm = (x: string, y: string): boolean =>
  x === y ||
  (x.length > SAME_STEM && y.length > SAME_STEM && x.slice(0, SAME_STEM) === y.slice(0, SAME_STEM));

const areInitials = (short: readonly AlignedWord[], long: readonly AlignedWord[]): boolean =>
  short.length === 1 && short[0]?.key === long.map(({ key }) => key.charAt(0)).join('');
