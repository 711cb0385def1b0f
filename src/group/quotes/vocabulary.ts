import { FUNCTION_WORDS, NEGATORS } from '../../lexicon/index.ts';
import { BRACKET, ELLIPSIS, hash32, mayBeOpposite } from '../../text/index.ts';

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
  /** Whether each word can be opposed to another, worked out when first asked for: 0 not yet, else 1 or 2. */
  private readonly opposable: number[] = [];

  numberOf(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.keys.length;
    this.numbers.set(key, number);
    this.keys.push(key);
    this.hashes.push(hash32(key));
    this.traits.push(traitsOf(key));
    this.opposable.push(0);
    return number;
  }

  /** Whether some word may be the opposite of this one. */
  isOpposable(number: number): boolean {
    const known = this.opposable[number] ?? 0;
    if (known > 0) return known === 2;
    const found = mayBeOpposite(this.keys[number] ?? '');
    this.opposable[number] = found ? 2 : 1;
    return found;
  }

  has(number: number, trait: number): boolean {
    return ((this.traits[number] ?? 0) & trait) !== 0;
  }

  /** How many of the words have a trait. */
  count(numbers: Int32Array, trait: number): number {
    return this.countIn(numbers, 0, numbers.length, trait);
  }

  /** How many of the words from `start` to `end` have a trait. */
  countIn(numbers: Int32Array, start: number, end: number, trait: number): number {
    const { traits } = this;
    let found = 0;
    for (let at = start; at < end; at += 1) if (((traits[numbers[at] ?? 0] ?? 0) & trait) !== 0) found += 1;
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
