import type { AlignedWord } from '../aligned-words.ts';

/** Two statements in other words, matched word by word wherever the words stand. */
export interface Matching {
  /** The statement with fewer content words, and the one that should hold it. */
  readonly short: readonly AlignedWord[];
  readonly long: readonly AlignedWord[];
  /** Words of the short side to those of the long one with the same base form, each used once. */
  readonly partner: ReadonlyMap<AlignedWord, AlignedWord>;
  /** Content words of the short side, and how many of them the long one has. */
  readonly content: number;
  readonly matched: number;
  /** True where the short side is the second statement. */
  readonly swapped: boolean;
}

/** Matches the shorter statement's words with the longer one's; of several equal words the one in the fuller neighbourhood. Cost: words of one side × equal words of the other. */
export function matching(a: readonly AlignedWord[], b: readonly AlignedWord[]): Matching {
  const swapped = isShorter(b, a);
  const [short, long] = swapped ? [b, a] : [a, b];
  const places = Map.groupBy(long.keys(), (at) => long[at]?.base ?? '');
  const partner = new Map<AlignedWord, AlignedWord>();
  const taken = new Set<number>();
  for (const [at, word] of short.entries()) {
    if (word.base === '#' || word.base === '@') continue;
    const free = (places.get(word.base) ?? []).filter((place) => !taken.has(place)).slice(0, MOST_PLACES);
    const best = free.toSorted((x, y) => near(long, y, short, at) - near(long, x, short, at) || x - y)[0];
    const found = best === undefined ? undefined : long[best];
    if (best === undefined || found === undefined) continue;
    taken.add(best);
    partner.set(word, found);
  }
  const content = short.filter((word) => word.content);
  const matched = content.filter((word) => partner.has(word)).length;
  return { short, long, partner, content: content.length, matched, swapped };
}

/** Equal words of the other side that are looked at. */
const MOST_PLACES = 8;
/** Words on each side that make a word's neighbourhood. */
const NEIGHBOURS = 4;

const contentOf = (words: readonly AlignedWord[]): number => words.filter((word) => word.content).length;

/** Of two equally long ones the one whose words come first in the alphabet, so that the order given plays no part. */
function isShorter(x: readonly AlignedWord[], y: readonly AlignedWord[]): boolean {
  const [p, q] = [contentOf(x), contentOf(y)];
  if (p !== q) return p < q;
  const keys = (words: readonly AlignedWord[]): string => words.map(({ key }) => key).join(' ');
  return keys(x) < keys(y);
}

/** Content words that the neighbourhoods of two places share. */
export function near(x: readonly AlignedWord[], at: number, y: readonly AlignedWord[], bt: number): number {
  const around = new Set(neighbourhood(y, bt));
  return neighbourhood(x, at).filter((base) => around.has(base)).length;
}

function neighbourhood(words: readonly AlignedWord[], at: number): readonly string[] {
  return words
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
    .filter((word) => word.content)
    .map((word) => word.base);
}

/** Share of the short side's content words that the long side has; 0 where it has none. */
export const coverage = ({ content, matched }: Matching): number => (content === 0 ? 0 : matched / content);

/** The same over the words that are no names: a text goes on to call its subject "the film", "the city". */
export function coverageBesideNames({ short, partner }: Matching): number {
  const plain = short.filter((word) => word.content && !word.capital);
  return plain.length === 0 ? 0 : plain.filter((word) => partner.has(word)).length / plain.length;
}
