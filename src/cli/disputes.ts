import type { Conflict, Group } from '../model/index.ts';
import type { Holdings } from '../holdings.ts';

/** Conflicts that a person has not settled otherwise, by the group one of whose quotes they are about. Cost: the conflicts about their articles. */
export async function disputesOf(
  { store }: Holdings,
  groups: readonly Group[],
): Promise<ReadonlyMap<string, readonly Conflict[]>> {
  const groupOf = new Map(
    groups.flatMap((group) => group.members.map(({ quoteId }) => [quoteId, group.id] as const)),
  );
  const found = new Map<string, Conflict[]>();
  const articles = groups.flatMap(({ members }) => members.map(({ articleId }) => articleId));
  for (const conflict of await store.findingsAbout('conflict', articles)) {
    if (conflict.list !== 'conflict' || conflict.state === 'dismissed') continue;
    const meant = new Set(conflict.sides.flatMap(({ quoteId }) => groupOf.get(quoteId ?? '') ?? []));
    for (const id of meant) found.set(id, [...(found.get(id) ?? []), conflict]);
  }
  return found;
}
