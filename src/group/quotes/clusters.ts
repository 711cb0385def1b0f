// Clusters without chaining: first a maximum spanning forest over strong edges (Kruskal), then every component that
// is a fragment of something longer hangs on the one parent it fits best. A fragment never joins two others, and no
// union brings two known speakers together, by whatever path. Both steps go through the edges in an order made of
// scores and content, so the outcome is a function of the set. Cost: linear in edges.
import type { EdgeTable } from './edge-table.ts';
import { Forest } from './forest.ts';
import type { Matcher } from './matcher.ts';

/** A division of quotes into clusters: the root of each quote, and the edges that hold the clusters together. */
export interface Clustering {
  readonly roots: Int32Array;
  /** Numbers of edges; a cluster has one fewer than quotes. */
  readonly kept: readonly number[];
}

export function clusters(matcher: Matcher, edges: EdgeTable): Clustering {
  const forest = new Forest(matcher);
  const kept: number[] = [];
  const { strong, leaves } = strongestFirst(edges, matcher.count);
  for (const edge of strong) if (forest.join(edges.child(edge), edges.parent(edge))) kept.push(edge);
  const hanging = new Leaves(forest, edges, leaves);
  for (let round = 0; round < ROUNDS; round += 1) {
    const hung = hanging.hang();
    for (const edge of hung) kept.push(edge);
    if (hung.length === 0) break;
  }
  return { roots: forest.roots(), kept };
}

/**
 * Of components that a fragment fits alike it hangs on one that is printed so many times as often as all others
 * together: what many print is likelier printed once more. Of planted fragments that this decides seven in eight are
 * one utterance with what they hang on; at three times as often it is two in three.
 */
const FAVOURED = 6;

/** What hangs somewhere can settle where something else hangs; so often are the unsettled looked at. */
const ROUNDS = 4;

/** By score, then by the positions of the quotes, which follow their ids: three stable passes of counting. */
function strongestFirst(
  edges: EdgeTable,
  quotes: number,
): { readonly strong: Int32Array; readonly leaves: Int32Array } {
  const every = Int32Array.from({ length: edges.length }, (_, edge) => edge);
  const byParent = counted(every, quotes, (edge) => edges.parent(edge));
  const byChild = counted(byParent, quotes, (edge) => edges.child(edge));
  const byScore = counted(byChild, BEST + WORST + 1, (edge) => BEST - edges.score(edge));
  const ordered = counted(byScore, 2, (edge) => (edges.isLeaf(edge) ? 1 : 0));
  let leaves = 0;
  for (let edge = 0; edge < edges.length; edge += 1) if (edges.isLeaf(edge)) leaves += 1;
  const strong = edges.length - leaves;
  return { strong: ordered.subarray(0, strong), leaves: ordered.subarray(strong) };
}

/** Scores run from 1000 down; an overlap may fall a little below nothing. */
const BEST = 1000;
const WORST = 100;

/** Numbers in order of a key below `keys`; of equal keys the order stays. */
function counted(numbers: Int32Array, keys: number, keyOf: (one: number) => number): Int32Array {
  const next = new Int32Array(keys + 1);
  const known = numbers.map(keyOf);
  for (const key of known) next[key + 1] = (next[key + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key += 1) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const ordered = new Int32Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) {
    const key = known[at] ?? 0;
    const to = next[key] ?? 0;
    ordered[to] = numbers[at] ?? 0;
    next[key] = to + 1;
  }
  return ordered;
}

/** Hangs whole components, as the strong edges made them, each on the one it fits best. */
class Leaves {
  private readonly forest: Forest;
  private readonly edges: EdgeTable;
  private leaves: Int32Array;
  /** The component of each quote before anything hangs, and how many quotes it has. */
  private readonly cores: Int32Array;
  private readonly sizes: Int32Array;
  private readonly isSettled: Uint8Array;
  /** Of each component the edge it fits best by, -1 for none, and the set it would hang on; whether two fit alike. */
  private readonly best: Int32Array;
  private readonly parents: Int32Array;
  private readonly isTied: Uint8Array;

  constructor(forest: Forest, edges: EdgeTable, leaves: Int32Array) {
    this.forest = forest;
    this.edges = edges;
    this.leaves = leaves;
    this.cores = forest.roots();
    const { length } = this.cores;
    this.sizes = new Int32Array(length);
    for (const core of this.cores) this.sizes[core] = (this.sizes[core] ?? 0) + 1;
    this.isSettled = new Uint8Array(length);
    this.best = new Int32Array(length);
    this.parents = new Int32Array(length);
    this.isTied = new Uint8Array(length);
  }

  /** Hangs what fits one component better than all others; two that fit alike may have become one. */
  hang(): number[] {
    const { edges, best, isTied } = this;
    best.fill(-1);
    isTied.fill(0);
    const found: number[] = [];
    let ties = 0;
    this.leaves = this.leaves.filter((edge) => this.isOpen(edge));
    for (const edge of this.leaves) {
      const [child, parent] = this.sides(edge);
      if (!this.forest.agree(this.forest.root(child), parent)) continue;
      const before = best[child] ?? -1;
      if (before < 0) {
        best[child] = edge;
        this.parents[child] = parent;
        found.push(child);
      } else if (this.parents[child] !== parent && edges.score(before) === edges.score(edge)) {
        isTied[child] = 1;
        ties += 1;
      }
    }
    if (ties > 0) this.settleTies();
    return this.hungOf(found);
  }

  /** What would hang on what: the component of a child before anything hung, and the set it fits. */
  private sides(edge: number): readonly [number, number] {
    const [a, b] = [this.edges.child(edge), this.edges.parent(edge)];
    const isTurned = this.isTurned(edge);
    return [this.cores[isTurned ? b : a] ?? 0, this.forest.root(isTurned ? a : b)];
  }

  private isOpen(edge: number): boolean {
    const [child, parent] = this.sides(edge);
    return this.isSettled[child] !== 1 && this.forest.root(child) !== parent;
  }

  /** Decides for the sets that are much larger than all others that fit as well. */
  private settleTies(): void {
    const { edges, best, forest } = this;
    const fitting = new Map<number, Map<number, number>>();
    for (const edge of this.leaves) {
      const [child, parent] = this.sides(edge);
      if (this.isTied[child] !== 1 || edges.score(best[child] ?? 0) !== edges.score(edge)) continue;
      if (!forest.agree(forest.root(child), parent)) continue;
      const parents = fitting.get(child) ?? new Map<number, number>();
      if (!parents.has(parent)) parents.set(parent, edge);
      fitting.set(child, parents);
    }
    for (const [child, parents] of fitting) {
      let [largest, all] = [0, 0];
      for (const [parent, edge] of parents) {
        const size = forest.size(parent);
        all += size;
        if (size > largest) [largest, best[child]] = [size, edge];
      }
      if (largest >= FAVOURED * (all - largest)) this.isTied[child] = 0;
    }
  }

  private hungOf(found: readonly number[]): number[] {
    const { forest, edges } = this;
    const hung: number[] = [];
    for (const child of found) {
      if (this.isTied[child] === 1) continue;
      this.isSettled[child] = 1;
      const edge = this.best[child] ?? 0;
      if (forest.join(edges.child(edge), edges.parent(edge))) hung.push(edge);
    }
    return hung;
  }

  /** The shorter hangs on the longer; of a weak edge the smaller component on the larger. */
  private isTurned(edge: number): boolean {
    const { edges, cores, sizes } = this;
    if (!edges.isWeak(edge)) return false;
    const [child, parent] = [cores[edges.child(edge)] ?? 0, cores[edges.parent(edge)] ?? 0];
    return (sizes[child] ?? 0) > (sizes[parent] ?? 0);
  }
}
