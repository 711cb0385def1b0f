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
  const join = (edge: number): void => {
    if (forest.join(edges.child(edge), edges.parent(edge))) kept.push(edge);
  };
  for (const edge of strongestFirst(edges, matcher.count, (one) => !edges.isLeaf(one))) join(edge);
  for (const edge of parentEdges(forest, edges, matcher.count)) join(edge);
  return { roots: Int32Array.from({ length: matcher.count }, (_, at) => forest.root(at)), kept };
}

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

/** For every component its one best edge to something longer; none where two parents fit equally well. */
function parentEdges(forest: Forest, edges: EdgeTable, quotes: number): number[] {
  const best = new Map<number, number>();
  const tied = new Set<number>();
  for (const edge of strongestFirst(edges, quotes, (one) => edges.isLeaf(one))) {
    const child = forest.root(edges.child(edge));
    const parent = forest.root(edges.parent(edge));
    if (child === parent || !forest.agree(child, parent)) continue;
    const before = best.get(child);
    if (before === undefined) best.set(child, edge);
    else if (edges.score(before) === edges.score(edge) && forest.root(edges.parent(before)) !== parent)
      tied.add(child);
  }
  return [...best].filter(([child]) => !tied.has(child)).map(([, edge]) => edge);
}
