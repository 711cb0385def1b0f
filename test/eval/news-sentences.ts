import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownOutlets, readEntries } from '../../src/pipeline.ts';

const OWN = join(import.meta.dirname, '../../corpus');
/** Where PolNeAR dev lies under the data. */
export const NEWS = 'data/polnear/dev/text';
/** Words of a sentence that is edited. */
const SHORTEST = 8;
const LONGEST = 40;

/** Whole sentences that outlets say in their own voice: of the corpus of the project, and of PolNeAR dev where it is at hand. */
export async function newsSentences(data: string | null): Promise<readonly string[]> {
  const folders = readdirSync(OWN)
    .map((name) => join(OWN, name, 'articles'))
    .filter((folder) => existsSync(folder));
  if (data !== null && existsSync(join(data, NEWS))) folders.push(join(data, NEWS));
  return (await Promise.all(folders.map((folder) => sentencesIn(folder)))).flat();
}

async function sentencesIn(folder: string): Promise<readonly string[]> {
  const outlets = await knownOutlets({ outlets: [] });
  const found: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const source = { path: name, address: name, bytes, sha256, capturedAt: null };
    for await (const one of readEntries(source, outlets)) {
      if (one.kind === 'refused') continue;
      const { article, extraction } = one.entry;
      const own = extraction.claims.filter(({ voice }) => voice === 'outlet');
      found.push(...own.map(({ span }) => article.text.slice(span.start, span.end)));
    }
  }
  return found.filter(isWhole);
}

function isWhole(sentence: string): boolean {
  const words = sentence.split(/\s+/u).length;
  return /^\p{Lu}[^"“”\n]*\.$/u.test(sentence) && words >= SHORTEST && words <= LONGEST;
}
