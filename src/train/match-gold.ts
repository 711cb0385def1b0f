// Which predicted attribution meets which annotated one, as the attribution scorer pairs them.
import type { Span } from '../model/index.ts';

/** A predicted attribution: its content, and the words that name its source. */
export interface Found {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
}

/** Characters shared, as a part of the characters in either, from which two contents are the same statement. */
const HALF = 0.5;

/** A pair that meets, by index. */
export interface Pair {
  readonly gold: number;
  readonly found: number;
}

/**
 * Pairs of contents that overlap by at least half, each used once, the best overlap first.
 *
 * Quadratic in the attributions of one article, spans in order.
 */
export function pairsOf(
  gold: readonly (readonly Span[])[],
  found: readonly (readonly Span[])[],
): readonly Pair[] {
  const all = gold.flatMap((annotated, one) =>
    found.flatMap((content, other) => {
      const share = overlap(annotated, content);
      return share >= HALF ? [{ share, gold: one, found: other }] : [];
    }),
  );
  all.sort((a, b) => b.share - a.share || a.gold - b.gold || a.found - b.found);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  return all.filter((pair) => {
    if (usedGold.has(pair.gold) || usedFound.has(pair.found)) return false;
    usedGold.add(pair.gold);
    usedFound.add(pair.found);
    return true;
  });
}

/**
 * Whether each prediction is right: it meets an annotated attribution, and its source shares a character with the
 * annotated one. Where it names no source it says nothing of one, and the content decides.
 */
export function rightOnes(
  gold: readonly { readonly content: readonly Span[]; readonly source: readonly Span[] }[],
  found: readonly Found[],
): readonly boolean[] {
  const pairs = pairsOf(
    gold.map(({ content }) => content),
    found.map(({ content }) => content),
  );
  const metBy = new Map(pairs.map((pair) => [pair.found, gold[pair.gold]]));
  return found.map(({ source }, at) => {
    const met = metBy.get(at);
    return met !== undefined && (source.length === 0 || touches(met.source, source));
  });
}

/** Any character is shared. */
export const touches = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => one.start < other.end && other.start < one.end));

const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Characters shared, as a part of the characters in either (0 to 1); spans of each list are disjoint. */
export function overlap(a: readonly Span[], b: readonly Span[]): number {
  let both = 0;
  for (const one of a) {
    for (const other of b) {
      both += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    }
  }
  return both === 0 ? 0 : both / (size(a) + size(b) - both);
}
