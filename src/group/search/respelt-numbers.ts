import { NUMBER_WORDS } from '../../lexicon/index.ts';
import { foldWord } from '../../text/index.ts';
import { withinEdits } from './close-words.ts';

/** A word right before what is counted: there, what is nearly a number word is one ("nin percent"). */
const COUNTING =
  /(?<![\p{L}\p{N}])(?<word>\p{L}{3,9})(?=[ -](?:per ?cent|percentage|hundred|thousand|million|billion|trillion|hours?|days?|weeks?|months?|years?|people|times|points?)(?![\p{L}\p{N}])|%)/giu;

/**
 * The words with misspelt number words put right, or null where there are none. Number words are compared as figures,
 * and figures are never close, so this is what forgives a slip in one. Cost: linear in the words.
 */
export function respeltNumbers(words: string): string | null {
  const respelt = words.replace(COUNTING, (word) => numberMeant(foldWord(word)) ?? word);
  return respelt === words ? null : respelt;
}

/** The only number word that is a letter away. */
function numberMeant(word: string): string | null {
  if (NUMBER_WORDS.has(word)) return null;
  const meant = [...NUMBER_WORDS.keys()].filter(
    (number) => number.length > 2 && number.charAt(0) === word.charAt(0) && withinEdits(number, word, 1),
  );
  return meant.length === 1 ? (meant[0] ?? null) : null;
}
