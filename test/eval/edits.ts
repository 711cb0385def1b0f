import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GivenSide } from '../../src/compare.ts';
import { compareGiven } from '../../src/compare.ts';
import { knownOutlets, readEntries } from '../../src/pipeline.ts';
import { markdownTable, type Section } from './section.ts';
import type { EditKind } from './seeded-edits.ts';
import { EDIT_KINDS, edited, namesIn } from './seeded-edits.ts';

const OWN = join(import.meta.dirname, '../../corpus');
const NEWS = 'data/polnear/dev/text';
/** Edits made of each kind; more say nothing new. */
const MOST_EDITS = 600;
/** Words of a sentence that is edited. */
const SHORTEST = 8;
const LONGEST = 40;

/** Two printings of one sentence, one of them edited in one place: how many are found to contradict each other. */
export const edits: Section = {
  name: 'edits',
  needs: [],
  async run(data) {
    const folders = readdirSync(OWN)
      .map((name) => join(OWN, name, 'articles'))
      .filter((folder) => existsSync(folder));
    if (data !== null && existsSync(join(data, NEWS))) folders.push(join(data, NEWS));
    const sentences = (await Promise.all(folders.map((folder) => sentencesIn(folder)))).flat();
    const names = [...new Set(sentences.flatMap(namesIn))];
    const found = await Promise.all(EDIT_KINDS.map((kind) => measuredKind(kind, sentences, names)));
    const rows = found.map(({ kind, made, right, listed }) => [
      kind,
      String(made),
      String(right),
      (100 * right) / Math.max(1, made),
      (100 * listed) / Math.max(1, made),
    ]);
    const head = ['edit', 'sentences', 'found as conflict', 'recall (%)', 'in any list (%)'];
    return {
      figures: Object.fromEntries(
        found.map(({ kind, made, right }) => [`edits.${kind}`, (100 * right) / Math.max(1, made)]),
      ),
      table: `${TOLD}\n\n${markdownTable(head, rows)}`,
    };
  },
};

const TOLD = `Sentences of the corpus that comes with the project, and of PolNeAR dev where it is at hand, each printed twice, the second
time with one edit; both undated, in the outlets' own voice. Modal words are edited inside a quotation of one speaker: outside
of one, a hedge that was dropped contradicts nothing. Opposites are taken from the product's own table, so that line says how
safely they are recognised and not how many the table knows.`;

/** Sentences the outlets say themselves. */
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

async function measuredKind(
  kind: EditKind,
  sentences: readonly string[],
  names: readonly string[],
): Promise<{
  readonly kind: EditKind;
  readonly made: number;
  readonly right: number;
  readonly listed: number;
}> {
  let made = 0;
  let right = 0;
  let listed = 0;
  for (const [at, sentence] of sentences.entries()) {
    const other = made < MOST_EDITS ? edited(kind, sentence, { at, names }) : null;
    if (other === null || other === sentence) continue;
    made += 1;
    const found = await compareGiven(printed(sentence, kind), printed(other, kind));
    if (found !== null) listed += 1;
    if (found?.verdict.list === 'conflict') right += 1;
  }
  return { kind, made, right, listed };
}

const printed = (text: string, kind: EditKind): GivenSide => ({
  text,
  speaker: kind === 'modality' ? 'Mara Tolliver' : null,
  outlet: null,
  published: null,
  quote: kind === 'modality',
});
