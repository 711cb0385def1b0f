// Clusters without chaining: first a maximum spanning forest over strong edges (Kruskal), then every component that
// is a fragment of something longer hangs on the one parent it fits best. A fragment never joins two others, and no
// union brings two known speakers together, by whatever path. Both steps go through the edges in an order made of
// scores and content, so the outcome is a function of the set.
import { agreement } from './voice.ts';
import type { Voice } from './voice.ts';
import type { UnitEdge } from './edges.ts';
import type { Unit } from './unit.ts';

export interface Cluster {
  /** Positions of units, ascending. */
  readonly units: readonly number[];
  /** The edges that hold it together: one fewer than its units. */
  readonly edges: readonly UnitEdge[];
}

export function clusters(units: readonly Unit[], edges: readonly UnitEdge[]): Cluster[] {
  const forest = new Forest(units);
  const kept: UnitEdge[] = [];
  for (const edge of strongestFirst(edges.filter((one) => !one.verdict.leaf))) {
    if (forest.join(edge.child, edge.parent)) kept.push(edge);
  }
  for (const edge of strongestFirst(parentEdges(forest, edges))) {
    if (forest.join(edge.child, edge.parent)) kept.push(edge);
  }
  return gather(units.length, forest, kept);
}

/** By score, then by the positions of the units, which follow the quotes' ids. */
function strongestFirst(edges: readonly UnitEdge[]): UnitEdge[] {
  return [...edges].sort(
    (a, b) => b.verdict.score - a.verdict.score || a.child - b.child || a.parent - b.parent,
  );
}

/** For every component its one best edge to something longer; none where two parents fit equally well. */
function parentEdges(forest: Forest, edges: readonly UnitEdge[]): UnitEdge[] {
  const best = new Map<number, UnitEdge>();
  const tied = new Set<number>();
  for (const edge of strongestFirst(edges.filter((one) => one.verdict.leaf))) {
    const child = forest.root(edge.child);
    const parent = forest.root(edge.parent);
    if (child === parent || !forest.agree(child, parent)) continue;
    const before = best.get(child);
    if (before === undefined) best.set(child, edge);
    else if (before.verdict.score === edge.verdict.score && forest.root(before.parent) !== parent)
      tied.add(child);
  }
  return [...best].filter(([child]) => !tied.has(child)).map(([, edge]) => edge);
}

/** Union-find whose sets also know who speaks in them. */
class Forest {
  private readonly above: Int32Array;
  private readonly speakers: Map<number, Map<string, Voice>>;

  constructor(units: readonly Unit[]) {
    this.above = Int32Array.from(units, (_unit, at) => at);
    this.speakers = new Map();
    for (const [at, { voice }] of units.entries()) {
      if (voice !== null) this.speakers.set(at, new Map([[voice.id, voice]]));
    }
  }

  root(at: number): number {
    let top = at;
    while (this.above[top] !== top) top = this.above[top] ?? top;
    while (this.above[at] !== top) {
      const next = this.above[at] ?? top;
      this.above[at] = top;
      at = next;
    }
    return top;
  }

  agree(a: number, b: number): boolean {
    for (const left of this.speakers.get(a)?.values() ?? []) {
      for (const right of this.speakers.get(b)?.values() ?? []) {
        if (agreement(left, right) === 'different') return false;
      }
    }
    return true;
  }

  /** Joins two sets unless they are one already or known speakers would meet. */
  join(a: number, b: number): boolean {
    const left = this.root(a);
    const right = this.root(b);
    if (left === right || !this.agree(left, right)) return false;
    const [top, low] = left < right ? [left, right] : [right, left];
    this.above[low] = top;
    const met = new Map([...(this.speakers.get(top) ?? []), ...(this.speakers.get(low) ?? [])]);
    if (met.size > 0) this.speakers.set(top, met);
    return true;
  }
}

function gather(count: number, forest: Forest, edges: readonly UnitEdge[]): Cluster[] {
  const members = new Map<number, number[]>();
  for (let at = 0; at < count; at += 1) {
    const root = forest.root(at);
    const known = members.get(root);
    if (known === undefined) members.set(root, [at]);
    else known.push(at);
  }
  const held = new Map<number, UnitEdge[]>();
  for (const edge of edges) {
    const root = forest.root(edge.child);
    const known = held.get(root);
    if (known === undefined) held.set(root, [edge]);
    else known.push(edge);
  }
  return [...members].map(([root, units]) => ({ units, edges: held.get(root) ?? [] }));
}
