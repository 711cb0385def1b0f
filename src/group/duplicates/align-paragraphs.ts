// How far one article retells another: paragraphs aligned by the stems they share, weighted by how few paragraphs of
// the two articles hold them (what stands in one paragraph of each tells more than the names that stand in all), then
// the heaviest chain that keeps the order. Cost: stems × paragraphs that hold them, and quadratic in paragraphs, of
// which at most MOST are looked at.
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

/** Aligns bodies whose stems are numbered below `stems`; its tables are made once and left empty after each pair. */
export class ParagraphAligner {
  /** Of every stem, the paragraphs of the pair at hand that hold it. */
  private readonly counts: Int32Array;
  /** Of every stem, the first of its places in `next` and `holders`, plus one; 0 where it has none. */
  private readonly head: Int32Array;

  constructor(stems: number) {
    this.counts = new Int32Array(stems);
    this.head = new Int32Array(stems);
  }

  align(a: Body, b: Body, least: number): Alignment {
    const left = a.paragraphs.slice(0, MOST);
    const right = b.paragraphs.slice(0, MOST);
    const both = [...left, ...right];
    for (const { stems } of both) for (const id of stems) this.counts[id] = (this.counts[id] ?? 0) + 1;
    const pairs = heaviestChain(left.length, right.length, this.likenesses(left, right, least));
    for (const { stems } of both) for (const id of stems) this.counts[id] = this.head[id] = 0;
    return { pairs, ...measured(pairs, left, right) };
  }

  /** The likeness of every paragraph of the left with every one of the right, row by row; 0 below `least`. */
  private likenesses(left: readonly Paragraph[], right: readonly Paragraph[], least: number): Float64Array {
    const postings = this.postings(right);
    const weights = right.map((paragraph) => this.weightOf(paragraph));
    const table = new Float64Array(left.length * right.length);
    const shared = new Float64Array(right.length);
    const met = new Int32Array(right.length);
    for (const [row, paragraph] of left.entries()) {
      shared.fill(0);
      met.fill(0);
      for (const id of paragraph.stems) {
        const weight = this.weight(id);
        for (let slot = this.head[id] ?? 0; slot > 0; slot = postings.next[slot - 1] ?? 0) {
          const column = postings.holders[slot - 1] ?? 0;
          shared[column] = (shared[column] ?? 0) + weight;
          met[column] = (met[column] ?? 0) + 1;
        }
      }
      const own = this.weightOf(paragraph);
      for (const [column, count] of met.entries()) {
        const value = (2 * (shared[column] ?? 0)) / (own + (weights[column] ?? 0));
        if (count >= FEWEST_SHARED && value >= least) table[row * right.length + column] = value;
      }
    }
    return table;
  }

  /** Linked lists of the paragraphs that hold a stem, which `head` leads to. */
  private postings(right: readonly Paragraph[]): { readonly next: Int32Array; readonly holders: Int32Array } {
    const size = right.reduce((sum, { stems }) => sum + stems.length, 0);
    const next = new Int32Array(size);
    const holders = new Int32Array(size);
    let slot = 0;
    for (const [column, { stems }] of right.entries()) {
      for (const id of stems) {
        next[slot] = this.head[id] ?? 0;
        holders[slot] = column;
        slot += 1;
        this.head[id] = slot;
      }
    }
    return { next, holders };
  }

  /** A stem counts the less the more paragraphs of either side hold it. */
  private weight(id: number): number {
    return 1 / Math.max(1, (this.counts[id] ?? 0) - 1);
  }

  private weightOf({ stems }: Paragraph): number {
    let sum = 0;
    for (const id of stems) sum += this.weight(id);
    return sum;
  }
}

function measured(
  pairs: readonly AlignedParagraphs[],
  left: readonly Paragraph[],
  right: readonly Paragraph[],
): Omit<Alignment, 'pairs'> {
  const words = (list: readonly Paragraph[]): number =>
    list.reduce((sum, one) => sum + one.last - one.first, 0);
  const shorter = words(left) <= words(right) ? 'a' : 'b';
  const list = shorter === 'a' ? left : right;
  const covered = [...new Set(pairs.map((pair) => pair[shorter]))].flatMap((at) => list[at] ?? []);
  return {
    coverage: words(list) === 0 ? 0 : words(covered) / words(list),
    likeness: pairs.length === 0 ? 0 : pairs.reduce((sum, pair) => sum + pair.likeness, 0) / pairs.length,
  };
}

/** Weighted longest common chain over paragraphs; one may answer two neighbours (a paragraph split or joined). */
function heaviestChain(rows: number, columns: number, likeness: Float64Array): AlignedParagraphs[] {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      const at = (i + 1) * width + j + 1;
      const through = (best[at - width - 1] ?? 0) + (likeness[i * columns + j] ?? 0);
      best[at] = Math.max(best[at - 1] ?? 0, best[at - width] ?? 0, through);
    }
  }
  return traceBack(rows, columns, best, likeness);
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
      pairs.push({ a: i - 1, b: j - 1, likeness: likeness[(i - 1) * columns + j - 1] ?? 0 });
      i -= 1;
      j -= 1;
    }
  }
  return pairs.reverse();
}
