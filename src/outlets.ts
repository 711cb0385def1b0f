// How people's word about outlets changes what is known of them: names, hosts, kind and owner of one house.
import type { Knowledge, Outlet, OutletKind, OutletRef } from './model/index.ts';
import { bareHost, foldName, namedOutlet } from './read/index.ts';

/** What a person says of an outlet; null and empty leave things as they are. */
export interface OutletFacts {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly hosts: readonly string[];
  readonly kind: OutletKind | null;
  readonly owner: string | null;
}

/** Everything known: the shipped registry with people's entries in their places. */
export type KnownOutlets = readonly Outlet[];

/** The outlet an id, a name, another name or a host means, or null. People's entries come last in `known`, and win. */
export function outletCalled(known: KnownOutlets, words: string): Outlet | null {
  const byId = known.findLast(({ id }) => id === words);
  if (byId !== undefined) return byId;
  const folded = foldName(words);
  const names = (outlet: Outlet): readonly string[] => [outlet.name, ...outlet.aliases];
  const byName = known.findLast((outlet) => names(outlet).some((name) => foldName(name) === folded));
  const host = bareHost(words.trim());
  return byName ?? known.findLast(({ hosts }) => hosts.some((one) => bareHost(one) === host)) ?? null;
}

/** What is known of the outlet with a person's facts added: it keeps its id, so that its articles stay its own. */
export function withFacts(known: KnownOutlets, facts: OutletFacts): Outlet {
  const before = outletCalled(known, facts.name) ?? blank(namedOutlet(facts.name));
  return {
    ...before,
    kind: facts.kind ?? before.kind,
    owner: facts.owner ?? before.owner,
    hosts: distinct([...before.hosts, ...facts.hosts.map(bareHost)]),
    aliases: distinct([...before.aliases, ...facts.aliases]).filter((name) => name !== before.name),
  };
}

/** One outlet out of several: the first keeps its id and name, and answers to the names and hosts of all. */
export function mergedOutlet(first: Outlet, others: readonly Outlet[]): Outlet {
  const names = others.flatMap((other) => [other.name, ...other.aliases]);
  return {
    ...first,
    kind: [first, ...others].find(({ kind }) => kind !== 'unknown')?.kind ?? 'unknown',
    owner: [first, ...others].find(({ owner }) => owner !== null)?.owner ?? null,
    hosts: distinct([...first.hosts, ...others.flatMap(({ hosts }) => hosts)]),
    aliases: distinct([...first.aliases, ...names]).filter((name) => name !== first.name),
  };
}

/** An outlet of which nothing is known but what its articles are filed under: a name, or the host it was named by. */
export function blank({ id, name }: OutletRef): Outlet {
  const hosts = id === `o.${bareHost(name)}` && name.includes('.') ? [bareHost(name)] : [];
  return { id, name, kind: 'unknown', aliases: [], hosts, owner: null };
}

/** People's entries with one put in, in place of those of its own id and of those it took over. */
export function entriesWith(
  own: Knowledge['outlets'],
  outlet: Outlet,
  takenOver: readonly Outlet[] = [],
): Knowledge['outlets'] {
  const gone = new Set([outlet.id, ...takenOver.map(({ id }) => id)]);
  return [...own.filter(({ id }) => !gone.has(id)), outlet];
}

/** Another entry of people's own that claims one of the hosts, or null: a host belongs to one house. */
export function hostTaken(own: Knowledge['outlets'], outlet: Outlet): { host: string; by: Outlet } | null {
  for (const by of own) {
    const host = by.id === outlet.id ? undefined : by.hosts.find((one) => outlet.hosts.includes(one));
    if (host !== undefined) return { host, by };
  }
  return null;
}

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];
