import type { Analysis, Conflict, Duplicate, Group, Link } from '../model/index.ts';
import { order } from './revisions.ts';
import type { Kind, Kinds } from './row.ts';
import type { Named } from './store.ts';

/** The kinds of finding, in the order they are kept. */
export const FINDING_KINDS = [
  'speaker',
  'speaker-of',
  'group',
  'duplicate',
  'link',
  'conflict',
] as const satisfies readonly Kind[];
export type FindingKind = (typeof FINDING_KINDS)[number];

/** An analysis as lists by kind, each in order of id and without a second finding of the same id. */
export type FindingLists = { readonly [K in FindingKind]: ReadonlyMap<string, Kinds[K]> };

export function findingLists(
  analysis: Analysis,
  articleOf: (quoteId: string) => string | null,
): FindingLists {
  const pairs = [...analysis.speakerOf].sort((a, b) => order(a[0], b[0]));
  const byArticle = Map.groupBy(pairs, ([quoteId]) => articleOf(quoteId) ?? '');
  return {
    speaker: byId(analysis.speakers),
    'speaker-of': new Map([...byArticle].sort((a, b) => order(a[0], b[0]))),
    group: byId(analysis.groups),
    duplicate: byId(analysis.duplicates),
    link: byId(analysis.links),
    conflict: byId(analysis.conflicts),
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const item of items.toSorted((a, b) => order(a.id, b.id))) {
    if (!found.has(item.id)) found.set(item.id, item);
  }
  return found;
}

/** The analysis that the lists hold. */
export function analysisOf(lists: FindingLists): Analysis {
  return {
    speakers: inOrder(lists.speaker),
    speakerOf: speakerOfAll(lists['speaker-of'].values()),
    groups: inOrder(lists.group),
    duplicates: inOrder(lists.duplicate),
    links: inOrder(lists.link),
    conflicts: inOrder(lists.conflict),
  };
}

const inOrder = <T>(items: ReadonlyMap<string, T>): readonly T[] =>
  [...items].sort(([a], [b]) => order(a, b)).map(([, value]) => value);

/** Quote id to speaker id over all articles, in order of quote id. */
export const speakerOfAll = (rows: Iterable<Kinds['speaker-of']>): ReadonlyMap<string, string> =>
  new Map([...rows].flat().sort((a, b) => order(a[0], b[0])));

/** The articles a finding speaks of. */
export function articlesOf(finding: Group | Duplicate | Link | Conflict): readonly string[] {
  const ids =
    'members' in finding
      ? finding.members.map(({ articleId }) => articleId)
      : 'passages' in finding
        ? finding.passages.map(({ articleId }) => articleId)
        : 'sides' in finding
          ? finding.sides.map(({ articleId }) => articleId)
          : [finding.from.articleId, ...(finding.to.articleId === null ? [] : [finding.to.articleId])];
  return [...new Set(ids)];
}

/** Names an article by a speaker who is heard in it: how it is found, and nothing people type. */
export const HEARD_IN = 'heard-in';

/** An id people may type, what it names, and the finding or article it leads to. */
export interface Naming {
  readonly id: string;
  readonly kind: Named['kind'] | typeof HEARD_IN;
  readonly owner: string;
}

/**
 * The ids a finding answers to: its own, and for a group also the content keys of its members (`others`); who speaks in
 * an article leads from each of its speakers (`others`) to it.
 */
export function namingsOfFinding(
  kind: FindingKind,
  id: string,
  others: readonly string[],
): readonly Naming[] {
  if (kind === 'speaker-of')
    return [...new Set(others)].map((speaker) => ({ id: speaker, kind: HEARD_IN, owner: id }));
  const ids = kind === 'group' ? new Set([id, ...others]) : [id];
  return [...ids].map((each) => ({ id: each, kind, owner: id }));
}

/** The ids an entry answers to: the article's, its quotes' and its outlet's. */
export function namingsOfEntry(entry: Kinds['article']): readonly Naming[] {
  const { article, extraction } = entry;
  const quotes = new Set(extraction.quotes.map((quote) => quote.id));
  const namings: Naming[] = [...quotes].map((id) => ({ id, kind: 'quote', owner: article.id }));
  namings.push({ id: article.id, kind: 'article', owner: article.id });
  if (article.outlet !== null) namings.push({ id: article.outlet.id, kind: 'outlet', owner: article.id });
  return namings;
}

/** Ids listed for one beginning of an id; where there are more, people need to type more of it. */
export const MOST_NAMED = 100;

/** What is named, once each, in order of the ids typed; a group by its own id whichever key was typed. */
export function namedOf(namings: readonly Naming[]): readonly Named[] {
  const typed = new Map<string, { readonly at: string; readonly named: Named }>();
  for (const { id, kind, owner } of namings) {
    if (kind === HEARD_IN) continue;
    const named: Named = { kind, id: kind === 'group' ? owner : id };
    typed.set(`${id} ${kind} ${named.id}`, { at: `${named.kind} ${named.id}`, named });
  }
  const first = [...typed].sort((a, b) => order(a[0], b[0])).slice(0, MOST_NAMED);
  return [...new Map(first.map(([, { at, named }]) => [at, named])).values()];
}
