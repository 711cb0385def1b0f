// Names that only the phrase around them makes an outlet's ("Orr said, Meridian reported"). Cost: one pass over the text.
import { DETERMINERS, GIVEN_NAMES, PLACES, PREPOSITIONS, TIME_WORDS } from '../../lexicon/index.ts';

/** One word with a capital: two plain words with capitals are somebody's name more often than an outlet's. */
const ONE_WORD = /^\p{Lu}[\p{L}\p{N}&’'-]{1,30}$/u;
const PAIR = /(?<![\p{L}\p{N}])(?<first>\p{Lu}\p{L}{0,20})\.? (?=(?<last>\p{Lu}[\p{L}’-]{1,30}))/gu;
/** Surnames kept of one text. */
const MOST_SURNAMES = 5_000;

/** Tells the names a text gives to people from those that a phrase of reporting may make an outlet's. */
export type FrameNames = (name: string) => boolean;

/** True for a name of one word that is nobody's surname in this text, no given name, place or day; the text is read when first asked. */
export function frameNames(text: string): FrameNames {
  let surnames: ReadonlySet<string> | null = null;
  return (name) => {
    const folded = name.toLowerCase();
    if (!ONE_WORD.test(name) || GIVEN_NAMES.has(folded) || PLACES.has(folded) || TIME_WORDS.has(folded))
      return false;
    if (DETERMINERS.has(folded) || PREPOSITIONS.has(folded) || PRONOUNS.test(folded)) return false;
    surnames ??= surnamesIn(text);
    return !surnames.has(name);
  };
}

const PRONOUNS = /^(?:he|she|it|they|we|you|who|which|that)$/u;

/** Every capital that stands behind another capital, small words that open a sentence left out: "Tess Orme", "Mr Orme". */
function surnamesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { groups } of text.matchAll(PAIR)) {
    const first = (groups?.['first'] ?? '').toLowerCase();
    if (DETERMINERS.has(first) || PREPOSITIONS.has(first)) continue;
    if (found.size < MOST_SURNAMES) found.add(groups?.['last'] ?? '');
  }
  return found;
}
