import type { GivenSide } from '../../src/compare.ts';
import { compareGiven } from '../../src/compare.ts';
import { NEWS, newsSentences } from './news-sentences.ts';
import { markdownTable, type Measured, type Section } from './section.ts';
import type { EditKind } from './seeded-edits.ts';
import { EDIT_KINDS, edited, namesIn } from './seeded-edits.ts';

/** Edits made of each kind; more say nothing new. */
const MOST_EDITS = 600;

/** Two printings of one sentence, one of them edited in one place: how many are found to contradict each other. */
export const edits: Section = {
  name: 'edits',
  needs: [NEWS],
  run: async (data) => measuredOn(await newsSentences(data)),
};

/** The same on the sentences that come with the project alone: another sample has other figures. */
export const ownEdits: Section = {
  name: 'own-edits',
  needs: [],
  run: async () => measuredOn(await newsSentences(null)),
};

async function measuredOn(sentences: readonly string[]): Promise<Measured> {
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
}

const TOLD = `Sentences of the corpus that comes with the project, and in "edits" of PolNeAR dev too, each printed twice, the second
time with one edit; both undated, in the outlets' own voice. Modal words are edited inside a quotation of one speaker: outside
of one, a hedge that was dropped contradicts nothing. Opposites are taken from the product's own table, so that line says how
safely they are recognised and not how many the table knows.`;

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
