import type { Span } from '../../model/index.ts';
import type { Clustering } from './clusters.ts';
import type { WordRange } from './compare-words.ts';
import type { EdgeTable } from './edge-table.ts';
import type { Unit } from './unit.ts';
import type { Verdict } from './verdict.ts';

/** Two quotes that report one utterance, with the words each matched on as they stand in its article. */
export interface UnitEdge {
  readonly child: number;
  readonly parent: number;
  readonly verdict: Verdict;
  readonly childSpan: Span;
  readonly parentSpan: Span;
}

export interface Cluster {
  /** Positions of units, ascending. */
  readonly units: readonly number[];
  /** The edges that hold it together: one fewer than its units. */
  readonly edges: readonly UnitEdge[];
}

/** The clusters of a clustering, one object each. */
export function gather({ roots, kept }: Clustering, edges: EdgeTable, units: readonly Unit[]): Cluster[] {
  const found = new Map<number, { readonly units: number[]; readonly edges: UnitEdge[] }>();
  for (const [unit, root] of roots.entries()) {
    const known = found.get(root);
    if (known === undefined) found.set(root, { units: [unit], edges: [] });
    else known.units.push(unit);
  }
  for (const number of kept) {
    const { child, parent, verdict, inChild, inParent } = edges.edge(number);
    const childSpan = spanOf(units[child], inChild);
    const parentSpan = spanOf(units[parent], inParent);
    found.get(roots[child] ?? -1)?.edges.push({ child, parent, verdict, childSpan, parentSpan });
  }
  return [...found.values()];
}

/** From the first to the last word of the range, as it stands in the article. */
function spanOf(unit: Unit | undefined, range: WordRange): Span {
  const start = unit?.words.starts[range.start] ?? 0;
  return { start, end: Math.max(start, unit?.words.ends[range.end - 1] ?? start) };
}
