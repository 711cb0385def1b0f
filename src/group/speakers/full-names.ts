import {
  compatibleGiven,
  consonantKey,
  nameKey,
  sameBearer,
  splitName,
  surnameKey,
} from '../../text/index.ts';
import { cliques } from './cliques.ts';
import { byKey, clusterOf, merged, nameIn, nameOf, profileOf, shareRole } from './cluster.ts';
import type { Cluster, Profile } from './cluster.ts';
import type { Utterer } from './utterers.ts';

/** True where the article prints a given name. */
export const isFullName = (utterer: Utterer): boolean => splitName(nameIn(utterer)).given.length > 0;

/**
 * People printed with given name and surname: one cluster per spelling family, apart where middle names or
 * generations tell two bearers apart; then the weaker likenesses that role and uniqueness support.
 */
export function fullNameClusters(
  utterers: readonly Utterer[],
  aliased: readonly Cluster[],
): readonly Cluster[] {
  const families = byKey([...aliased, ...utterers.map(clusterOf)], (cluster) => nameKey(nameOf(cluster)));
  const strong = [...families.values()].flatMap(bearers);
  const sameSurname = joinPairs(strong, ({ name }) => surnameKey(name), isWeaklyOne);
  return joinPairs(sameSurname, ({ name }) => consonantKey(splitName(name).surname) ?? '', isFaintlyOne);
}

/** One part per bearer of a name ("George W. Hale" and "George P. Hale" are two, a bare "George Hale" is then neither). */
function bearers(family: readonly Cluster[]): readonly Cluster[] {
  const byPrinted = byKey(family, nameOf);
  const parts = cliques([...byPrinted.keys()], sameBearer);
  return parts.map((names) => merged(names.flatMap((name) => byPrinted.get(name) ?? [])));
}

/** Joins, within each key, those clusters that agree with one another and with nobody else. */
function joinPairs(
  clusters: readonly Cluster[],
  keyOf: (profile: Profile) => string,
  agree: (a: Profile, b: Profile) => boolean,
): readonly Cluster[] {
  return [...byKey(clusters.map(profileOf), keyOf)].flatMap(([key, sharing]) => {
    const parts = key === '' ? sharing.map((profile) => [profile]) : cliques(sharing, agree);
    return parts.map((part) => merged(part.map(({ cluster }) => cluster)));
  });
}

const givenOf = ({ name }: Profile): string => splitName(name).given[0] ?? '';
const bothAliased = (a: Profile, b: Profile): boolean => a.cluster.alias !== null && b.cluster.alias !== null;

/** Given names one of which can be the other's initial, short form or transliteration, and one role between them. */
function isWeaklyOne(a: Profile, b: Profile): boolean {
  if (bothAliased(a, b) || compatibleGiven(givenOf(a), givenOf(b)) !== 'weak') return false;
  return sameBearer(a.name, b.name) && shareRole(a, b);
}

/** Surnames that share their consonants only need a role that says more than "official". */
function isFaintlyOne(a: Profile, b: Profile): boolean {
  if (bothAliased(a, b) || surnameKey(a.name) === surnameKey(b.name) || !shareRole(a, b)) return false;
  const isTelling = [a, b].every(({ roles }) =>
    roles.some((role) => role.place !== null || role.words.length > 0),
  );
  return isTelling && compatibleGiven(givenOf(a), givenOf(b)) !== 'none';
}
