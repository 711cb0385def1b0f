import { NEGATIVE_PREFIXES, OPPOSITES } from '../lexicon/index.ts';
import { lemma } from './lemma.ts';
import { matchWords } from './match-words.ts';

const baseOf = (word: string): string => lemma(matchWords(word).keys[0] ?? word);

type Opposites = ReadonlyMap<string, ReadonlySet<string>>;

let table: Opposites | null = null;

/** Made when first asked for: stemming the list takes a good part of the start of a program that never asks. */
const opposites = (): Opposites => (table ??= pairs());

function pairs(): Opposites {
  const found = new Map<string, Set<string>>();
  for (const pair of OPPOSITES) {
    const [a, b] = [baseOf(pair[0]), baseOf(pair[1])];
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const others = found.get(from) ?? new Set<string>();
      found.set(from, others.add(to));
    }
  }
  return found;
}

/** Short words are left out: "a" + "way", "in" + "put". */
const SHORTEST_PREFIXED = 4;

const isPrefixed = (plain: string, prefixed: string): boolean =>
  plain.length >= SHORTEST_PREFIXED &&
  NEGATIVE_PREFIXES.some((prefix) => prefix.length > 1 && prefixed === prefix + plain);

/** Letters before "-ful" and "-less". */
const SHORTEST_STEM = 3;

/** "Harmful", "harmless". */
const areFullAndLess = (full: string, less: string): boolean =>
  full.endsWith('ful') &&
  full.length >= SHORTEST_STEM + 3 &&
  less.endsWith('less') &&
  full.slice(0, -3) === less.slice(0, -4);

/** Whether a folded word is one that some other is opposed to as `areOppositeKeys` sees it: of two opposites one at least is. */
export const mayBeOpposite = (key: string): boolean =>
  opposites().has(lemma(key)) ||
  key.endsWith('less') ||
  NEGATIVE_PREFIXES.some((prefix) => prefix.length > 1 && key.startsWith(prefix));

/** Whether two words folded for matching cannot both be true of one thing: by the table, or by a negative prefix or ending. */
export const areOppositeKeys = (a: string, b: string): boolean =>
  (opposites().get(lemma(a))?.has(lemma(b)) ?? false) ||
  isPrefixed(a, b) ||
  isPrefixed(b, a) ||
  areFullAndLess(a, b) ||
  areFullAndLess(b, a);
