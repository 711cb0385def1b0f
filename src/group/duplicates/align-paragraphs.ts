// How far one article retells another: paragraphs aligned by the stems they share, weighted by how few paragraphs of
// the two articles hold them (what stands in one paragraph of each tells more than the names that stand in all), then
// the heaviest chain that keeps the order. Quadratic in paragraphs, of which at most MOST are looked at.
import type { Body, Paragraph } from './body.ts';

/** A pair of paragraphs that tell the same. `likeness`: share of the smaller one's weight found in the other, 0..1. */
export interface AlignedParagraphs {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

export interface Alignment {
  /** In the order of both articles. */
  readonly pairs: readonly AlignedParagraphs[];
  /** Share of the shorter article's paragraph words that stand in aligned paragraphs, 0..1. */
  readonly coverage: number;
  /** Mean likeness of the pairs. */
  readonly likeness: number;
}

const MOST = 120;
/** Stems two paragraphs must share at all: below it two short ones are alike by chance. */
const FEWEST_SHARED = 5;

export function alignParagraphs(a: Body, b: Body, least: number): Alignment {
  const left = a.paragraphs.slice(0, MOST);
  const right = b.paragraphs.slice(0, MOST);
  const weights = stemWeights(left, right);
  const pairs = heaviestChain(left, right, weights, least);
  const words = (list: readonly Paragraph[]): number =>
    list.reduce((sum, one) => sum + one.last - one.first, 0);
  const shorter = words(left) <= words(right) ? 'a' : 'b';
  const list = shorter === 'a' ? left : right;
  const covered = [...new Set(pairs.map((pair) => pair[shorter]))].flatMap((at) => list[at] ?? []);
  return {
    pairs,
    coverage: words(list) === 0 ? 0 : words(covered) / words(list),
    likeness: pairs.length === 0 ? 0 : pairs.reduce((sum, pair) => sum + pair.likeness, 0) / pairs.length,
  };
}

/** A stem counts the less the more paragraphs of either side hold it. */
function stemWeights(left: readonly Paragraph[], right: readonly Paragraph[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of [...left, ...right]) {
    for (const word of stems) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].map(([word, count]) => [word, 1 / Math.max(1, count - 1)]));
}

function likenessOf(a: Paragraph, b: Paragraph, weights: ReadonlyMap<string, number>): number {
  let shared = 0;
  let count = 0;
  let left = 0;
  let right = 0;
  for (const word of a.stems) {
    const weight = weights.get(word) ?? 0;
    left += weight;
    if (!b.stems.has(word)) continue;
    shared += weight;
    count += 1;
  }
  for (const word of b.stems) right += weights.get(word) ?? 0;
  return count < FEWEST_SHARED ? 0 : (2 * shared) / (left + right);
}

/** Weighted longest common chain over paragraphs; one may answer two neighbours (a paragraph split or joined). */
function heaviestChain(
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  weights: ReadonlyMap<string, number>,
  least: number,
): AlignedParagraphs[] {
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const likeness = new Float64Array((left.length + 1) * width);
  for (const [i, a] of left.entries()) {
    for (const [j, b] of right.entries()) {
      const at = (i + 1) * width + j + 1;
      const value = likenessOf(a, b, weights);
      likeness[at] = value >= least ? value : 0;
      best[at] = Math.max(
        best[at - 1] ?? 0,
        best[at - width] ?? 0,
        (best[at - width - 1] ?? 0) + (likeness[at] ?? 0),
      );
    }
  }
  return traceBack(left.length, right.length, best, likeness);
}

function traceBack(
  rows: number,
  columns: number,
  best: Float64Array,
  likeness: Float64Array,
): AlignedParagraphs[] {
  const width = columns + 1;
  const pairs: AlignedParagraphs[] = [];
  let i = rows;
  let j = columns;
  while (i > 0 && j > 0) {
    const at = i * width + j;
    if (best[at] === best[at - width]) i -= 1;
    else if (best[at] === best[at - 1]) j -= 1;
    else {
      pairs.push({ a: i - 1, b: j - 1, likeness: likeness[at] ?? 0 });
      i -= 1;
      j -= 1;
    }
  }
  return pairs.reverse();
}
