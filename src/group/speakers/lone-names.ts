import { keyOf, organisationKey, spellingKey, splitName, surnameKey } from '../../text/index.ts';
import { cliques } from './cliques.ts';
import { byKey, clusterOf, profileOf, shareRole } from './cluster.ts';
import type { Cluster, Profile } from './cluster.ts';
import type { Utterer } from './utterers.ts';

/** Where lone names can belong: clusters of full names by surname and by given name, bodies by key. */
interface Bearers {
  readonly bySurname: ReadonlyMap<string, readonly Profile[]>;
  readonly byGiven: ReadonlyMap<string, readonly Profile[]>;
  readonly bodies: ReadonlyMap<string, readonly Profile[]>;
}

/** The clusters with the lone names that certainly belong to one of them, and clusters of the other lone names. */
export function withLoneNames(
  lone: readonly Utterer[],
  people: readonly Cluster[],
  bodies: readonly Cluster[],
): readonly Cluster[] {
  const bearers = bearersOf(people.map(profileOf), bodies.map(profileOf));
  const joining = new Map<Cluster, Utterer[]>([...people, ...bodies].map((cluster) => [cluster, []]));
  const apart: Profile[] = [];
  for (const utterer of lone) {
    const profile = profileOf(clusterOf(utterer));
    const home = homeOf(profile, bearers);
    if (home === null) apart.push(profile);
    else joining.get(home.cluster)?.push(utterer);
  }
  const known = [...joining].map(([{ utterers, alias }, joined]): Cluster => ({
    utterers: [...utterers, ...joined],
    alias,
  }));
  return [...known, ...amongThemselves(apart, bearers)];
}

function bearersOf(people: readonly Profile[], bodies: readonly Profile[]): Bearers {
  return {
    bySurname: byKey(people, ({ name }) => surnameKey(name)),
    byGiven: byKey(people, ({ name }) => spellingKey(splitName(name).given[0] ?? '')),
    bodies: byKey(bodies, ({ name }) => organisationKey(name)),
  };
}

/**
 * The one bearer of the surname, unless the roles printed differ; of several bearers the one whose role agrees;
 * failing a surname, the one whose first name it is ("Xi") and whose role agrees; failing people, a body of that name.
 */
function homeOf(lone: Profile, bearers: Bearers): Profile | null {
  const sharing = bearers.bySurname.get(surnameKey(lone.name)) ?? [];
  if (sharing.length > 0) return agreeing(lone, sharing) ?? undisputed(lone, sharing);
  const byGiven = agreeing(lone, bearers.byGiven.get(spellingKey(lone.name)) ?? []);
  return byGiven ?? only(bearers.bodies.get(organisationKey(lone.name)) ?? []);
}

const only = (profiles: readonly Profile[]): Profile | null =>
  profiles.length === 1 ? (profiles[0] ?? null) : null;

const agreeing = (lone: Profile, sharing: readonly Profile[]): Profile | null =>
  only(sharing.filter((other) => shareRole(lone, other)));

/** The one bearer, where one side prints no role that could differ. */
function undisputed(lone: Profile, sharing: readonly Profile[]): Profile | null {
  const bearer = only(sharing);
  return bearer !== null && (lone.roles.length === 0 || bearer.roles.length === 0) ? bearer : null;
}

/** Lone names without a full form: one speaker per name and role; without a role they join only where nothing is in doubt. */
function amongThemselves(lone: readonly Profile[], bearers: Bearers): readonly Cluster[] {
  const families = byKey(lone, ({ name }) => surnameKey(name));
  return [...families].flatMap(([key, family]) => byRole(family, bearers.bySurname.has(key)));
}

function byRole(family: readonly Profile[], isDoubtful: boolean): readonly Cluster[] {
  const printed = byKey(
    family.filter(({ roles }) => roles.length > 0),
    ({ roles }) => JSON.stringify(roles[0]),
  );
  const parts = cliques([...printed.values()], (a, b) =>
    a.some((one) => b[0] !== undefined && shareRole(one, b[0])),
  );
  const withRole = parts.map((part) => utterersOf(part.flat()));
  const bare = family.filter(({ roles }) => roles.length === 0);
  if (isDoubtful || withRole.length > 1)
    return [...withRole, ...bare.map(({ cluster }) => cluster.utterers)].map((utterers) => ({
      utterers,
      alias: null,
    }));
  return [{ utterers: [...withRole.flat(), ...utterersOf(bare)], alias: null }];
}

const utterersOf = (profiles: readonly Profile[]): readonly Utterer[] =>
  profiles.flatMap(({ cluster }) => cluster.utterers);

/**
 * The id of one of several speakers of one name: made from the first of the places it stands in, so that it seldom
 * changes when another article comes.
 */
export function loneId(id: string, cluster: Cluster): string {
  const places = cluster.utterers.map(({ articleId, id: own }) => `${articleId} ${own}`);
  return keyOf(`${id}.`, places.sort().slice(0, 1));
}
