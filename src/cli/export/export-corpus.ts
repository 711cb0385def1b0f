import { programVersion } from '../../assets.ts';
import { checksAboutAll } from '../../checks.ts';
import type { Holdings } from '../../holdings.ts';
import { archiveAddress } from '../../report/documents.ts';
import type { ExportCorpus, Seen } from '../../report/documents.ts';
import { standing } from '../../review/index.ts';
import { articleIndex } from '../selection.ts';

/** What exports are written from: indexes read once, the rest from the store as it is asked for. */
export async function exportCorpus(holdings: Holdings): Promise<ExportCorpus> {
  const { store, knowledge } = holdings;
  return {
    ...(await corpusParts(holdings)),
    speakerOf: await store.speakerOf(),
    reviews: standing((await knowledge.read()).reviews),
    checksAbout: await checksAboutAll(holdings),
  };
}

/** What exports and reports share. */
export async function corpusParts(
  holdings: Holdings,
): Promise<Omit<ExportCorpus, 'speakerOf' | 'reviews' | 'checksAbout'>> {
  const { store } = holdings;
  const articles = await articleIndex(holdings);
  const seenOf = new Map<string, Seen>();
  for (const { id, path } of articles.values()) {
    const source = await store.sourceOf(id);
    if (source === null) continue;
    const { addedAt, capturedAt } = source;
    seenOf.set(id, { addedAt, capturedAt, archived: archiveAddress([path, source.path, source.address]) });
  }
  return {
    version: programVersion(),
    articles,
    seenOf,
    speakers: new Map((await store.speakers()).map((speaker) => [speaker.id, speaker])),
    entries: () => store.entries(),
    groups: () => store.groups(),
    links: () => store.links(),
    duplicates: () => store.duplicates(),
    conflicts: () => store.conflicts(),
  };
}
