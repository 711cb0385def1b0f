import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis, Entry } from '../../src/model/index.ts';
import { analyse, knownOutlets, readEntries } from '../../src/pipeline.ts';
import { EMPTY_KNOWLEDGE } from '../../src/store/index.ts';
import { CORPUS } from './expected.ts';

/** A set of the corpus, read and analysed as the product does it, nothing kept. */
export interface ReadSet {
  /** By file name. */
  readonly entryOf: ReadonlyMap<string, Entry>;
  readonly analysis: Analysis;
}

export async function readSet(set: string): Promise<ReadSet> {
  const folder = join(CORPUS, set, 'articles');
  const outlets = await knownOutlets(EMPTY_KNOWLEDGE);
  const entryOf = new Map<string, Entry>();
  for (const name of readdirSync(folder).toSorted()) {
    const bytes = readFileSync(join(folder, name));
    const source = { path: name, address: name, bytes, sha256: hash('sha256', bytes), capturedAt: null };
    for await (const found of readEntries(source, outlets)) {
      if (found.kind === 'refused') throw new Error(found.warning.message);
      entryOf.set(name, { ...found.entry, revisionOf: null });
    }
  }
  return { entryOf, analysis: await analyse([...entryOf.values()], EMPTY_KNOWLEDGE) };
}
