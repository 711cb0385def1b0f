// Speakers over the corpus: articles' speakers are joined by name key first, then by weaker likeness with agreeing
// roles, never against doubt. Cost: linear in the quotes, plus small pairwise work among namesakes.
import type { Entry, Speaker, SpeakerAlias, SpeakerKind } from '../../model/index.ts';
import { foldName, nameKey, organisationKey, speakerId } from '../../text/index.ts';
import { byKey, clusterOf, merged, nameIn, nameOf } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { fullNameClusters, isFullName } from './full-names.ts';
import { loneId, withLoneNames } from './lone-names.ts';
import { byFrequency, compare, sightedIn, utterersOf } from './utterers.ts';
import type { Sighted, Utterer } from './utterers.ts';

/** The speakers of a corpus, and who of them speaks each quote. */
export interface UnifiedSpeakers {
  /** In order of id. */
  readonly speakers: readonly Speaker[];
  /** Quote id to speaker id; quotes without a known speaker are absent. */
  readonly speakerOf: ReadonlyMap<string, string>;
}

/**
 * Joins the articles' speakers into speakers of the corpus.
 *
 * One full name is one speaker; a lone surname joins the one full name that shares it
 * unless their roles differ; where several share it, only an agreeing role decides, else
 * it stays its article's own. Unnamed sources and collectives never leave their article.
 * People's aliases win over every rule. The order of the entries changes nothing.
 */
export function unifySpeakers(entries: readonly Entry[], aliases: readonly SpeakerAlias[]): UnifiedSpeakers {
  return unifySighted(entries.flatMap(sightedIn), aliases);
}

/** The same for speakers as `sightedIn` found them. Sets of them that share no key (`speakerKeys`) can be joined apart. */
export function unifySighted(sighted: readonly Sighted[], aliases: readonly SpeakerAlias[]): UnifiedSpeakers {
  const aliasOf = aliasNames(aliases);
  const byAlias = byKey(utterersOf(sighted), (utterer) => aliasOf(nameIn(utterer)) ?? '');
  const aliased = [...byAlias]
    .filter(([alias]) => alias !== '')
    .map(([alias, utterers]): Cluster => ({ utterers, alias }));
  return named(clustersOf(byAlias.get('') ?? [], aliased));
}

/** Finds people's own name for a printed one; names of one spelling family and bodies of one key are one. */
export function aliasNames(aliases: readonly SpeakerAlias[]): (name: string) => string | null {
  const canonical = new Map<string, string>();
  for (const { name, aliases: others } of aliases)
    for (const printed of [name, ...others]) for (const key of keysOf(printed)) canonical.set(key, name);
  return (name) =>
    keysOf(name)
      .map((key) => canonical.get(key))
      .find((found) => found !== undefined) ?? null;
}

const keysOf = (name: string): readonly string[] => [
  `printed ${foldName(name).replace(/\s+/gu, ' ').trim()}`,
  `name ${nameKey(name)}`,
  `body ${organisationKey(name)}`,
];

function clustersOf(utterers: readonly Utterer[], aliased: readonly Cluster[]): readonly Cluster[] {
  const of = (kind: SpeakerKind): readonly Utterer[] => utterers.filter((utterer) => utterer.kind === kind);
  const isBody = (cluster: Cluster): boolean => kindOf(cluster) === 'organisation';
  const people = fullNameClusters(
    of('person').filter(isFullName),
    aliased.filter((cluster) => !isBody(cluster)),
  );
  const bodies = bodyClusters(of('organisation').filter(hasName), aliased.filter(isBody));
  const lone = of('person').filter((utterer) => !isFullName(utterer));
  const others = [
    ...of('group'),
    ...of('unnamed'),
    ...of('organisation').filter((utterer) => !hasName(utterer)),
  ];
  return [...withLoneNames(lone, people, bodies), ...ownClusters(others)];
}

/** A body without a name ("the ministry") has a hashed id that holds its article. */
const hasName = ({ id }: Utterer): boolean => !/^s\.[0-9a-f]{16}$/u.test(id);

/** Bodies of one key are one; an abbreviation joins the one body that was printed with it. */
function bodyClusters(utterers: readonly Utterer[], aliased: readonly Cluster[]): readonly Cluster[] {
  const families = byKey([...aliased, ...utterers.map(clusterOf)], (cluster) =>
    organisationKey(nameOf(cluster)),
  );
  const bodies = [...families].map(([key, family]): KeyedBody => ({ key, cluster: merged(family) }));
  const homes = byKey(bodies.flatMap(abbreviationsOf), ({ form }) => form);
  const joined = byKey(bodies, ({ key, cluster }) => {
    const candidates = homes.get(key) ?? [];
    return candidates.length === 1 && cluster.alias === null ? (candidates[0]?.home ?? key) : key;
  });
  return [...joined.values()].map((family) => merged(family.map(({ cluster }) => cluster)));
}

interface KeyedBody {
  readonly key: string;
  readonly cluster: Cluster;
}

/** The one-word forms that a body of several words was printed in, with the body they lead to. */
function abbreviationsOf(body: KeyedBody): readonly { readonly form: string; readonly home: string }[] {
  if (!body.key.includes(' ')) return [];
  const forms = new Set(
    byFrequency(body.cluster.utterers.map((utterer) => utterer.forms)).map(organisationKey),
  );
  return [...forms].filter((form) => !form.includes(' ')).map((form) => ({ form, home: body.key }));
}

function ownClusters(utterers: readonly Utterer[]): readonly Cluster[] {
  return [...byKey(utterers, (utterer) => `${utterer.kind} ${utterer.id}`).values()].map((sharing) => ({
    utterers: sharing,
    alias: null,
  }));
}

const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'group', 'unnamed', 'unknown'];

/** What most of its quotes call it; a name that people gave makes an unnamed source a person. */
function kindOf(cluster: Cluster): SpeakerKind {
  const quotes = (kind: SpeakerKind): number =>
    cluster.utterers.reduce((sum, utterer) => sum + (utterer.kind === kind ? utterer.quoteIds.length : 0), 0);
  const told: readonly SpeakerKind[] =
    cluster.alias === null || quotes('organisation') > 0 ? KINDS : ['person'];
  return told.reduce((best, kind) => (quotes(kind) > quotes(best) ? kind : best));
}

function named(clusters: readonly Cluster[]): UnifiedSpeakers {
  const families = byKey(clusters, plainId);
  const speakers: Speaker[] = [];
  const speakerOf = new Map<string, string>();
  for (const [plain, family] of families) {
    for (const cluster of family) {
      const id = family.length === 1 || cluster.alias !== null ? plain : loneId(plain, cluster);
      speakers.push(speakerFrom(id, cluster));
      for (const { quoteIds } of cluster.utterers) for (const quoteId of quoteIds) speakerOf.set(quoteId, id);
    }
  }
  speakers.sort((a, b) => compare(a.id, b.id));
  return { speakers, speakerOf: new Map([...speakerOf].sort(([a], [b]) => compare(a, b))) };
}

/** The id its name gives; what has no name keeps the id its article gave. */
function plainId(cluster: Cluster): string {
  const kind = kindOf(cluster);
  if (kind === 'person') return speakerId(nameKey(nameOf(cluster)));
  if (kind === 'organisation' && cluster.utterers.every(hasName))
    return speakerId(organisationKey(nameOf(cluster)));
  return cluster.utterers[0]?.id ?? '';
}

function speakerFrom(id: string, cluster: Cluster): Speaker {
  return {
    id,
    name: nameOf(cluster),
    kind: kindOf(cluster),
    forms: byFrequency(cluster.utterers.map((utterer) => utterer.forms)),
    roles: byFrequency(cluster.utterers.map((utterer) => utterer.roles)),
  };
}
