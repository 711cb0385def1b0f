// People's merges and splits over the clusters the machine made, in order of their numbers: the later one wins.
import type { GroupDecision } from '../../model/index.ts';
import type { Cluster, UnitEdge } from './gather.ts';
import type { Unit } from './unit.ts';

/** The rule of an edge that a person drew. */
export const BY_PERSON = 'by-person';

/** Clusters with the decisions in them; quotes that are no longer here are passed over. Cost: linear in the units. */
export function decidedClusters(
  found: readonly Cluster[],
  units: readonly Unit[],
  decisions: readonly GroupDecision[],
): readonly Cluster[] {
  if (decisions.length === 0) return found;
  const placeOf = new Map(units.map(({ quote }, at) => [quote.id, at]));
  const clusterOf = new Map(found.flatMap((cluster, at) => cluster.units.map((unit) => [unit, at] as const)));
  const drawn: UnitEdge[] = [];
  let next = found.length;
  for (const { kind, quoteIds } of decisions) {
    const places = quoteIds.flatMap((id) => placeOf.get(id) ?? []);
    const [first] = places;
    if (first === undefined) continue;
    if (kind === 'apart') {
      for (const place of places) clusterOf.set(place, next);
      next += 1;
      continue;
    }
    const joined = new Set(places.map((place) => clusterOf.get(place)));
    const home = clusterOf.get(first) ?? 0;
    for (const [place, cluster] of clusterOf) if (joined.has(cluster)) clusterOf.set(place, home);
    drawn.push(...places.slice(1).map((place) => edgeBetween(place, first, units)));
  }
  return regathered([...found.flatMap(({ edges }) => edges), ...drawn], clusterOf);
}

function edgeBetween(child: number, parent: number, units: readonly Unit[]): UnitEdge {
  const whole = (at: number): { start: number; end: number } => {
    const content = units[at]?.quote.content ?? [];
    return { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 };
  };
  const verdict = { rule: BY_PERSON, score: 1000, leaf: false, weak: false };
  return { child, parent, verdict, childSpan: whole(child), parentSpan: whole(parent) };
}

/** The clusters of an assignment, with the edges that run inside one of them. */
function regathered(edges: readonly UnitEdge[], clusterOf: ReadonlyMap<number, number>): readonly Cluster[] {
  const units = Map.groupBy(clusterOf.keys(), (unit) => clusterOf.get(unit) ?? 0);
  const inside = edges.filter(({ child, parent }) => clusterOf.get(child) === clusterOf.get(parent));
  const held = Map.groupBy(inside, ({ child }) => clusterOf.get(child) ?? 0);
  return [...units].map(([cluster, members]) => ({
    units: members.toSorted((a, b) => a - b),
    edges: held.get(cluster) ?? [],
  }));
}
