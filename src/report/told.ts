// What of the findings a report tells: read one at a time, kept where it is told, counted where it is not.
import { CONFLICT_LISTS } from '../model/index.ts';
import type { Conflict, ConflictList, Duplicate, Group, Link } from '../model/index.ts';
import type { Choice, DossierSources } from './dossier-sources.ts';
import { carriersOf } from './facts.ts';
import { byReach } from './group-view.ts';
import { isCarried } from './summary.ts';

/** The groups told in full, and how many there are. */
export interface GroupsTold {
  readonly told: readonly Group[];
  readonly all: number;
  /** Groups that at least two outlets carried. */
  readonly carried: number;
}

/** Most carried first; the one group the report is about, where it is about one. */
export async function groupsTold(
  { about, carried, groups }: DossierSources,
  choice: Choice | null,
): Promise<GroupsTold> {
  if (about !== null) return { told: [about], all: 1, carried: isCarried(about) ? 1 : 0 };
  const told: Group[] = [];
  const counts = { all: 0, carried: 0 };
  for await (const group of groups()) {
    counts.all += 1;
    if (isCarried(group)) counts.carried += 1;
    const isTold = carriersOf(group.members) >= carried && (choice === null || choice.group(group));
    if (isTold) told.push(group);
  }
  return { told: told.sort(byReach), ...counts };
}

/** The links of the articles that told groups stand in, by article. */
export async function linksTold(
  groups: readonly Group[],
  { links }: DossierSources,
): Promise<ReadonlyMap<string, readonly Link[]>> {
  const shown = new Set(groups.flatMap(({ members }) => members.map(({ articleId }) => articleId)));
  const found: Link[] = [];
  if (shown.size > 0) for await (const link of links()) if (shown.has(link.from.articleId)) found.push(link);
  return Map.groupBy(found, ({ from }) => from.articleId);
}

/** The findings told, surest first. */
export interface PartsTold {
  readonly conflicts: readonly Conflict[];
  readonly duplicates: readonly Duplicate[];
  /** Every article that words are quoted from. */
  readonly articles: ReadonlySet<string>;
}

export async function partsTold(
  groups: readonly Group[],
  sources: DossierSources,
  choice: Choice | null,
): Promise<PartsTold> {
  const isAbout = sources.about !== null;
  const members = groups.flatMap((group) => group.members);
  const articles = new Set(members.map((member) => member.articleId));
  const quotes = new Set(members.map((member) => member.quoteId));
  const conflicts: Conflict[] = [];
  for await (const conflict of sources.conflicts()) {
    const isTold = isAbout
      ? conflict.sides.some(({ quoteId }) => quoteId !== null && quotes.has(quoteId))
      : choice === null || choice.conflict(conflict);
    if (isTold && conflict.state !== 'dismissed') conflicts.push(conflict);
  }
  const duplicates: Duplicate[] = [];
  for await (const duplicate of sources.duplicates()) {
    const isTold = isAbout
      ? duplicate.passages.some(({ articleId }) => articles.has(articleId))
      : choice === null || choice.duplicate(duplicate);
    if (isTold) duplicates.push(duplicate);
  }
  for (const { sides } of conflicts) for (const { articleId } of sides) articles.add(articleId);
  for (const { passages } of duplicates) for (const { articleId } of passages) articles.add(articleId);
  return { conflicts: conflicts.sort(surestFirst), duplicates: duplicates.sort(mostAlikeFirst), articles };
}

/** Findings of one list that are told in full; beyond, people read tables. */
const FINDINGS_SHOWN = 300;

/** Findings of a list that are told in full, and how many are not. */
export interface FindingsShown {
  readonly list: ConflictList;
  readonly shown: readonly Conflict[];
  readonly rest: number;
}

/** List by list, the default list first; of each the first of what is told. The default list is there though nothing is in it. */
export function findingsShown(conflicts: readonly Conflict[]): readonly FindingsShown[] {
  const byList = Map.groupBy(conflicts, ({ list }) => list);
  return CONFLICT_LISTS.flatMap((list) => {
    const found = byList.get(list) ?? [];
    if (found.length === 0 && list !== 'conflict') return [];
    const shown = found.slice(0, FINDINGS_SHOWN);
    return [{ list, shown, rest: found.length - shown.length }];
  });
}

/** The findings that either side of which is a quote of a group, by group; in the order they came. */
export function findingsOf(
  groups: readonly Group[],
  conflicts: readonly Conflict[],
): ReadonlyMap<string, readonly Conflict[]> {
  const groupOf = new Map(
    groups.flatMap(({ id, members }) => members.map(({ quoteId }) => [quoteId, id] as const)),
  );
  const found = new Map<string, Set<Conflict>>();
  for (const conflict of conflicts)
    for (const { quoteId } of conflict.sides) {
      const group = groupOf.get(quoteId ?? '');
      if (group !== undefined) found.set(group, (found.get(group) ?? new Set()).add(conflict));
    }
  return new Map([...found].map(([id, of]) => [id, [...of]]));
}

const surestFirst = (a: Conflict, b: Conflict): number =>
  b.confidence - a.confidence || (a.id < b.id ? -1 : 1);

const mostAlikeFirst = (a: Duplicate, b: Duplicate): number =>
  b.similarity - a.similarity || (a.id < b.id ? -1 : 1);
