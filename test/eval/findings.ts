import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../src/model/index.ts';
import { CONFLICT_LISTS } from '../../src/model/index.ts';
import { analyse, knownOutlets, readEntries } from '../../src/pipeline.ts';
import { EMPTY_KNOWLEDGE } from '../../src/store/index.ts';
import { markdownTable, type Section } from './section.ts';

const CORPUS = 'data/polnear';

/**
 * Lines of the default list over real news, by how a person who read every one of them judged them. The list changes with
 * the code: where the count below is another than this one, the lines have to be read again.
 */
const JUDGED = { lines: 0, right: 0, wrong: 0 };

/** What is listed over real articles of a year, dated and named as their corpus says. */
export const findings: Section = {
  name: 'findings',
  needs: [CORPUS],
  async run(data) {
    if (data === null) throw new Error('the section needs $QUOTETRAIL_DATA');
    const entries = await datedEntries(join(data, CORPUS));
    const { conflicts } = await analyse(entries, EMPTY_KNOWLEDGE);
    const count = (list: string): number => conflicts.filter((one) => one.list === list).length;
    const lines = count('conflict');
    const judged =
      lines === JUDGED.lines
        ? `Every line of \`conflict\` was read and judged: ${String(JUDGED.right)} right, ${String(JUDGED.wrong)} wrong.`
        : `The list \`conflict\` has ${String(lines)} lines, ${String(JUDGED.lines)} were judged: it has to be read again.`;
    return {
      figures: { 'findings.quiet': Math.max(0, 100 * (1 - lines / Math.max(1, entries.length))) },
      table: [
        `PolNeAR train and dev, ${String(entries.length)} articles of seven outlets over a year. ${judged} An earlier state of the rules, before
slots were compared, listed three lines, all judged wrong: a fragment read against a whole speech, a question against an
assertion, a negation in the sentence before.`,
        markdownTable(
          ['list', 'findings', 'a thousand articles'],
          CONFLICT_LISTS.map((list) => [
            list,
            String(count(list)),
            (1000 * count(list)) / Math.max(1, entries.length),
          ]),
        ),
      ].join('\n\n'),
    };
  },
};

async function datedEntries(folder: string): Promise<readonly Entry[]> {
  const outlets = await knownOutlets({ outlets: [] });
  const entries: Entry[] = [];
  for (const line of readFileSync(join(folder, 'metadata.tsv'), 'utf8').trim().split('\n').slice(1)) {
    const [part = '', name = '', , , publisher = '', day = ''] = line.split('\t');
    const file = join(folder, part, 'text', `${name}.txt`);
    if (!existsSync(file)) continue;
    const bytes = readFileSync(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const source = { path: `${name}.txt`, address: name, bytes, sha256, capturedAt: null };
    const published = {
      earliest: `${day}T00:00:00Z`,
      latest: `${day}T23:59:59Z`,
      basis: 'metadata',
    } as const;
    const outlet = { id: `o.${publisher}`, name: publisher };
    for await (const one of readEntries(source, outlets)) {
      if (one.kind === 'refused') continue;
      const article = { ...one.entry.article, published, outlet };
      entries.push({ ...one.entry, article, revisionOf: null });
    }
  }
  return entries;
}
