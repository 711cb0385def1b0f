// Clusters without chaining: first a maximum spanning forest over strong edges (Kruskal), then every component that
// is a fragment of something longer hangs on the one parent it fits best. A fragment never joins two others, and no
// union brings two known speakers together, by whatever path. Both steps go through the edges in an order made of
// scores and content, so the outcome is a function of the set. Cost: linear in edges.
import type { EdgeTable } from './edge-table.ts';
import { Forest } from './forest.ts';
import { Int32List } from './growing.ts';
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
  for (const edge of strongestFirst(edges, matcher.count, (one) => !edges.isLeaf(one)))
    if (forest.join(edges.child(edge), edges.parent(edge))) kept.push(edge);
  const leaves = new Leaves(
    forest,
    edges,
    strongestFirst(edges, matcher.count, (one) => edges.isLeaf(one)),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const hung = leaves.hang();
    for (const edge of hung) kept.push(edge);
    if (hung.length === 0) break;
  }
  return { roots: forest.roots(), kept };
}

/** What hangs somewhere can settle where something else hangs; so often are the unsettled looked at. */
const ROUNDS = 4;

/** By score, then by the positions of the quotes, which follow their ids: three stable passes of counting. */
function strongestFirst(edges: EdgeTable, quotes: number, wanted: (edge: number) => boolean): Int32Array {
  const chosen = new Int32List();
  for (let edge = 0; edge < edges.length; edge += 1) if (wanted(edge)) chosen.push(edge);
  const byParent = counted(chosen.values(), quotes, (edge) => edges.parent(edge));
  const byChild = counted(byParent, quotes, (edge) => edges.child(edge));
  return counted(byChild, BEST + WORST + 1, (edge) => BEST - edges.score(edge));
}

/** Scores run from 1000 down; an overlap may fall a little below nothing. */
const BEST = 1000;
const WORST = 100;

/** Numbers in order of a key below `keys`; of equal keys the order stays. */
function counted(numbers: Int32Array, keys: number, keyOf: (one: number) => number): Int32Array {
  const next = new Int32Array(keys + 1);
  for (const one of numbers) next[keyOf(one) + 1] = (next[keyOf(one) + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key += 1) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const ordered = new Int32Array(numbers.length);
  for (const one of numbers) {
    const key = keyOf(one);
    const to = next[key] ?? 0;
    ordered[to] = one;
    next[key] = to + 1;
  }
  return ordered;
}

/** Hangs whole components, as the strong edges made them, each on the one it fits best. */
class Leaves {
  private readonly forest: Forest;
  private readonly edges: EdgeTable;
  private readonly leaves: Int32Array;
  /** The component of each quote, and its size, before anything hangs. */
  private readonly cores: Int32Array;
  private readonly sizes: Int32Array;
  private readonly settled = new Set<number>();

  constructor(forest: Forest, edges: EdgeTable, leaves: Int32Array) {
    this.forest = forest;
    this.edges = edges;
    this.leaves = leaves;
    this.cores = forest.roots();
    this.sizes = new Int32Array(this.cores.length);
    for (const core of this.cores) this.sizes[core] = (this.sizes[core] ?? 0) + 1;
  }

  /** Hangs what fits one component better than all others; two that fit alike may have become one. */
  hang(): number[] {
    const best = new Map<number, { readonly edge: number; readonly parent: number }>();
    const tied = new Set<number>();
    const { forest, edges } = this;
    for (const edge of this.leaves) {
      const [child, parent] = this.sides(edge);
      if (this.settled.has(child)) continue;
      const own = forest.root(child);
      if (own === parent || !forest.agree(own, parent)) continue;
      const before = best.get(child);
      if (before === undefined) best.set(child, { edge, parent });
      else if (before.parent !== parent && edges.score(before.edge) === edges.score(edge)) tied.add(child);
    }
    const hung: number[] = [];
    for (const [child, { edge }] of best) {
      if (tied.has(child)) continue;
      this.settled.add(child);
      if (forest.join(edges.child(edge), edges.parent(edge))) hung.push(edge);
    }
    return hung;
  }

  /** What would hang on what: the shorter on the longer; of a weak edge the smaller component on the larger. */
  private sides(edge: number): readonly [number, number] {
    const [a, b] = [this.edges.child(edge), this.edges.parent(edge)];
    const [child, parent] = [this.cores[a] ?? 0, this.cores[b] ?? 0];
    const isTurned = this.edges.isWeak(edge) && (this.sizes[child] ?? 0) > (this.sizes[parent] ?? 0);
    return isTurned ? [parent, this.forest.root(a)] : [child, this.forest.root(b)];
  }
}
