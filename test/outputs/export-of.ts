import type { Analysis, Entry } from '../../src/model/index.ts';
import type { ExportCorpus } from '../../src/report/documents.ts';
import { sources } from '../report/build.ts';

/** What exports are written from, for entries and findings at hand. */
export function exportOf(entries: readonly Entry[], analysis: Analysis): ExportCorpus {
  return {
    ...sources(entries, analysis),
    checksAbout: () => [],
    speakerOf: analysis.speakerOf,
    reviews: [],
  };
}
