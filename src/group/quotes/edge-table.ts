import type { WordRange } from './compare-words.ts';
import { Int32List } from './growing.ts';
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

/** Edges, packed: 28 bytes each, since an archive has several to a quote. */
export class EdgeTable {
  private readonly cells = new Int32List();
  private readonly rules: string[] = [];

  get length(): number {
    return this.cells.length / STRIDE;
  }

  push({ child, parent, verdict, inChild, inParent }: WordEdge): void {
    const { cells } = this;
    cells.push(child);
    cells.push(parent);
    const rule = this.ruleNumber(verdict.rule);
    cells.push(
      (verdict.score << SCORE_SHIFT) |
        (rule << RULE_SHIFT) |
        (verdict.weak ? WEAK : 0) |
        (verdict.leaf ? LEAF : 0),
    );
    cells.push(inChild.start);
    cells.push(inChild.end);
    cells.push(inParent.start);
    cells.push(inParent.end);
  }

  private ruleNumber(rule: string): number {
    const known = this.rules.indexOf(rule);
    return known >= 0 ? known : this.rules.push(rule) - 1;
  }

  child(edge: number): number {
    return this.cells.at(edge * STRIDE);
  }

  parent(edge: number): number {
    return this.cells.at(edge * STRIDE + 1);
  }

  score(edge: number): number {
    return this.cells.at(edge * STRIDE + 2) >> SCORE_SHIFT;
  }

  isLeaf(edge: number): boolean {
    return (this.cells.at(edge * STRIDE + 2) & LEAF) !== 0;
  }

  isWeak(edge: number): boolean {
    return (this.cells.at(edge * STRIDE + 2) & WEAK) !== 0;
  }

  /** The edge as it was given. */
  edge(edge: number): WordEdge {
    const cell = (offset: number): number => this.cells.at(edge * STRIDE + offset);
    const rule = this.rules[(cell(2) >> RULE_SHIFT) & 31] ?? '';
    return {
      child: this.child(edge),
      parent: this.parent(edge),
      verdict: { rule, score: this.score(edge), leaf: this.isLeaf(edge), weak: this.isWeak(edge) },
      inChild: { start: cell(3), end: cell(4) },
      inParent: { start: cell(5), end: cell(6) },
    };
  }
}
