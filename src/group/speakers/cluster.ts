import { roleKey, roleKeysAgree, splitName } from '../../text/index.ts';
import type { RoleKey } from '../../text/index.ts';
import { byFrequency } from './utterers.ts';
import type { Utterer } from './utterers.ts';

/** Speakers of several articles taken for one. */
export interface Cluster {
  readonly utterers: readonly Utterer[];
  /** The name people gave, or null. */
  readonly alias: string | null;
}

/** Roles of one speaker that are compared; the rest are rarer. */
const MOST_ROLES = 20;

/** The most frequent of the fullest names printed; people's own name first. */
export function nameOf(cluster: Cluster): string {
  if (cluster.alias !== null) return cluster.alias;
  const names = byFrequency(cluster.utterers.map((utterer) => utterer.names));
  return names.find((name) => splitName(name).given.length > 0) ?? names[0] ?? '';
}

/** Its name in one article. */
export function nameIn(utterer: Utterer): string {
  return nameOf(clusterOf(utterer));
}

/** The roles printed, read for comparison, most frequent first. */
function roleKeysOf(utterers: readonly Utterer[]): readonly RoleKey[] {
  return byFrequency(utterers.map((utterer) => utterer.roles))
    .slice(0, MOST_ROLES)
    .map(roleKey);
}

/** A cluster with what is compared of it, worked out once. */
export interface Profile {
  readonly cluster: Cluster;
  readonly name: string;
  readonly roles: readonly RoleKey[];
}

export function profileOf(cluster: Cluster): Profile {
  return { cluster, name: nameOf(cluster), roles: roleKeysOf(cluster.utterers) };
}

/** One article's speaker as a cluster of its own. */
export const clusterOf = (utterer: Utterer): Cluster => ({ utterers: [utterer], alias: null });

/** True where some role of one is a role of the other. */
export function shareRole(a: Profile, b: Profile): boolean {
  return a.roles.some((role) => b.roles.some((other) => roleKeysAgree(role, other)));
}

/** Brings clusters together that stand in one part; the alias of any of them is kept. */
export function merged(clusters: readonly Cluster[]): Cluster {
  return {
    utterers: clusters.flatMap((cluster) => cluster.utterers),
    alias: clusters.find((cluster) => cluster.alias !== null)?.alias ?? null,
  };
}

/** Lists by key, in the order of first appearance. */
export function byKey<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [value]);
    else list.push(value);
  }
  return lists;
}
