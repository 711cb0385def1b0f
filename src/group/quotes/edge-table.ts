import type { WordRange } from './compare-words.ts';
import type { Verdict } from './verdict.ts';

/** Two quotes that report one utterance. `child` is the shorter side: where `leaf` is set it hangs on `parent`. */
export interface WordEdge {
  readonly child: number;
  readonly parent: number;
  readonly verdict: Verdict;
  /** Word positions of the match on either side. */
  readonly inChild: WordRange;
  readonly inParent: WordRange;
}

/** Numbers an edge takes: child, parent, what was judged, and four word positions. */
const STRIDE = 7;
const SCORE_SHIFT = 7;
const RULE_SHIFT = 2;
const LEAF = 1;
const WEAK = 2;

/** Edges are kept in pieces of so many: a power of two, so that nothing is copied as they grow. */
const PIECE_BITS = 13;
const PIECE = 1 << PIECE_BITS;

/** Edges, packed: 28 bytes each, since an archive has several to a quote. */
export class EdgeTable {
  private readonly pieces: Int32Array[] = [];
  private readonly rules: string[] = [];
  length = 0;

  push({ child, parent, verdict, inChild, inParent }: WordEdge): void {
    const at = (this.length & (PIECE - 1)) * STRIDE;
    if (at === 0) this.pieces.push(new Int32Array(PIECE * STRIDE));
    const piece = this.pieceOf(this.length);
    piece[at] = child;
    piece[at + 1] = parent;
    piece[at + 2] =
      (verdict.score << SCORE_SHIFT) |
      (this.ruleNumber(verdict.rule) << RULE_SHIFT) |
      (verdict.weak ? WEAK : 0) |
      (verdict.leaf ? LEAF : 0);
    piece[at + 3] = inChild.start;
    piece[at + 4] = inChild.end;
    piece[at + 5] = inParent.start;
    piece[at + 6] = inParent.end;
    this.length += 1;
  }

  private ruleNumber(rule: string): number {
    const known = this.rules.indexOf(rule);
    return known >= 0 ? known : this.rules.push(rule) - 1;
  }

  private pieceOf(edge: number): Int32Array {
    return this.pieces[edge >>> PIECE_BITS] ?? NOTHING;
  }

  private cell(edge: number, offset: number): number {
    return this.pieceOf(edge)[(edge & (PIECE - 1)) * STRIDE + offset] ?? 0;
  }

  child(edge: number): number {
    return this.cell(edge, 0);
  }

  parent(edge: number): number {
    return this.cell(edge, 1);
  }

  score(edge: number): number {
    return this.cell(edge, 2) >> SCORE_SHIFT;
  }

  isLeaf(edge: number): boolean {
    return (this.cell(edge, 2) & LEAF) !== 0;
  }

  isWeak(edge: number): boolean {
    return (this.cell(edge, 2) & WEAK) !== 0;
  }

  /** The edge as it was given. */
  edge(edge: number): WordEdge {
    const rule = this.rules[(this.cell(edge, 2) >> RULE_SHIFT) & 31] ?? '';
    return {
      child: this.child(edge),
      parent: this.parent(edge),
      verdict: { rule, score: this.score(edge), leaf: this.isLeaf(edge), weak: this.isWeak(edge) },
      inChild: { start: this.cell(edge, 3), end: this.cell(edge, 4) },
      inParent: { start: this.cell(edge, 5), end: this.cell(edge, 6) },
    };
  }
}

const NOTHING = new Int32Array(0);
