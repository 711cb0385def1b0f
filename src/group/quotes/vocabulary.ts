import { FUNCTION_WORDS, NEGATORS } from '../../lexicon/index.ts';
import { BRACKET, ELLIPSIS, hash32 } from '../../text/index.ts';

/** What a compared word is, as bits. A bracket or an ellipsis is no word: it stands for some. */
export const TRAIT = { word: 1, matter: 2, negator: 4, figure: 8, bracket: 16, ellipsis: 32 } as const;

/** The different words of a set of quotes as numbers: equal numbers, equal words. */
export class Vocabulary {
  /** By number. */
  readonly keys: string[] = [];
  /** A hash of the characters of each word: what may decide an order, since numbers follow arrival. */
  readonly hashes: number[] = [];
  readonly traits: number[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.keys.length;
    this.numbers.set(key, number);
    this.keys.push(key);
    this.hashes.push(hash32(key));
    this.traits.push(traitsOf(key));
    return number;
  }

  has(number: number, trait: number): boolean {
    return ((this.traits[number] ?? 0) & trait) !== 0;
  }

  /** How many of the words have a trait. */
  count(numbers: Int32Array, trait: number): number {
    let found = 0;
    for (const number of numbers) if (((this.traits[number] ?? 0) & trait) !== 0) found += 1;
    return found;
  }
}

function traitsOf(key: string): number {
  if (key === BRACKET) return TRAIT.bracket;
  if (key === ELLIPSIS) return TRAIT.ellipsis;
  const matter = FUNCTION_WORDS.has(key) ? 0 : TRAIT.matter;
  const negator = NEGATORS.has(key) ? TRAIT.negator : 0;
  return TRAIT.word | matter | negator | (/^\p{N}/u.test(key) ? TRAIT.figure : 0);
}
