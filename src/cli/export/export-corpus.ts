import { programVersion } from '../../assets.ts';
import { checksAboutAll, checksAboutOne } from '../../checks.ts';
import type { Holdings } from '../../holdings.ts';
import type { Group } from '../../model/index.ts';
import type { ExportCorpus } from '../../report/documents.ts';
import { standing } from '../../review/index.ts';
import { articleIndex } from '../selection.ts';
import { groupParts, pairsIn } from './group-parts.ts';
import type { CorpusParts } from './group-parts.ts';
import { seenOf } from './seen-of.ts';

/** What exports are written from: indexes read once, the rest from the store as it is asked for; of one group what it is about. */
export async function exportCorpus(holdings: Holdings, about: Group | null): Promise<ExportCorpus> {
  const parts = await (about === null ? corpusParts(holdings) : groupParts(holdings, about));
  return {
    ...parts,
    speakerOf:
      about === null
        ? await holdings.store.speakerOf()
        : new Map(await pairsIn(holdings, parts.articles.keys())),
    reviews: standing((await holdings.knowledge.read()).reviews),
    checksAbout: await checksOf(holdings, about),
  };
}

/** The fact-checks about one group, or about any. */
export async function checksOf(
  holdings: Holdings,
  about: Group | null,
): Promise<ExportCorpus['checksAbout']> {
  if (about === null) return checksAboutAll(holdings);
  const checks = await checksAboutOne(holdings, about);
  return () => checks;
}

/** The parts of everything that is held. */
export async function corpusParts(holdings: Holdings): Promise<CorpusParts> {
  const { store } = holdings;
  const articles = await articleIndex(holdings);
  return {
    version: programVersion(),
    articles,
    seenOf: await seenOf(holdings, articles.values()),
    speakers: new Map((await store.speakers()).map((speaker) => [speaker.id, speaker])),
    entries: () => store.entries(),
    groups: () => store.groups(),
    links: () => store.links(),
    duplicates: () => store.duplicates(),
    conflicts: () => store.conflicts(),
  };
}
