import { programVersion } from '../../assets.ts';
import { checksAboutAll } from '../../checks.ts';
import type { Holdings } from '../../holdings.ts';
import type { ExportCorpus } from '../../report/index.ts';
import { standing } from '../../review/index.ts';
import { articleIndex } from '../selection.ts';

/** What exports are written from: indexes read once, the rest from the store as it is asked for. */
export async function exportCorpus(holdings: Holdings): Promise<ExportCorpus> {
  const { store, knowledge } = holdings;
  const articles = await articleIndex(holdings);
  const seenOf = new Map<string, { readonly addedAt: string; readonly capturedAt: string | null }>();
  for (const id of articles.keys()) {
    const source = await store.sourceOf(id);
    if (source !== null) seenOf.set(id, { addedAt: source.addedAt, capturedAt: source.capturedAt });
  }
  return {
    version: programVersion(),
    articles,
    speakers: new Map((await store.speakers()).map((speaker) => [speaker.id, speaker])),
    speakerOf: await store.speakerOf(),
    reviews: standing((await knowledge.read()).reviews),
    seenOf,
    entries: () => store.entries(),
    groups: () => store.groups(),
    links: () => store.links(),
    duplicates: () => store.duplicates(),
    conflicts: () => store.conflicts(),
    checksAbout: await checksAboutAll(holdings),
  };
}
