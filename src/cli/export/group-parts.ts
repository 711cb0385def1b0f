import { programVersion } from '../../assets.ts';
import type { Holdings } from '../../holdings.ts';
import type { Entry, Group, Speaker } from '../../model/index.ts';
import type { ExportCorpus } from '../../report/documents.ts';
import { articlesAround, speakerOf } from '../commands/trail.ts';
import { seenOf } from './seen-of.ts';

/** What exports and reports share. */
export type CorpusParts = Omit<ExportCorpus, 'speakerOf' | 'reviews' | 'checksAbout'>;

/** What a report or an export of one group is made from. Cost: its articles, and the findings about these. */
export async function groupParts(holdings: Holdings, group: Group): Promise<CorpusParts> {
  const { store } = holdings;
  const carrying = new Set(group.members.map(({ articleId }) => articleId));
  const links = await store.findingsAbout('link', carrying);
  const conflicts = await store.findingsAbout('conflict', carrying);
  const duplicates = await store.findingsAbout('duplicate', carrying);
  const articles = await store.factsOf([
    ...articlesAround([group], links),
    ...conflicts.flatMap(({ sides }) => sides.map(({ articleId }) => articleId)),
    ...duplicates.flatMap(({ passages }) => passages.map(({ articleId }) => articleId)),
  ]);
  const ids = [...articles.keys()].sort();
  return {
    version: programVersion(),
    articles,
    seenOf: await seenOf(holdings, articles.values()),
    speakers: await speakersIn(holdings, group, ids),
    entries: () => entriesOf(holdings, ids),
    groups: () => each([group]),
    links: () => each(links),
    duplicates: () => each(duplicates),
    conflicts: () => each(conflicts),
  };
}

/** The speaker of the group, and those of its articles. */
async function speakersIn(
  holdings: Holdings,
  group: Group,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, Speaker>> {
  const found = await speakerOf(holdings, group);
  for (const id of new Set((await pairsIn(holdings, articleIds)).map(([, speaker]) => speaker))) {
    const speaker = found.has(id) ? null : await holdings.store.speaker(id);
    if (speaker !== null) found.set(id, speaker);
  }
  return found;
}

/** Who speaks in some articles: quote id and speaker id. */
export async function pairsIn(
  { store }: Holdings,
  articleIds: Iterable<string>,
): Promise<readonly (readonly [string, string])[]> {
  const pairs: (readonly [string, string])[] = [];
  for (const id of articleIds) pairs.push(...(await store.upkeep.speakersIn(id)));
  return pairs;
}

async function* entriesOf({ store }: Holdings, articleIds: readonly string[]): AsyncIterable<Entry> {
  for (const id of articleIds) {
    const entry = await store.entry(id);
    if (entry !== null) yield entry;
  }
}

async function* each<T>(items: readonly T[]): AsyncIterable<T> {
  for (const item of items) yield await Promise.resolve(item);
}
