import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDuplicates } from '../../src/group/index.ts';
import type { Corpus, Entry } from '../../src/model/index.ts';
import { background } from '../../src/pipeline.ts';
import { keyOf } from '../../src/text/index.ts';
import { articleOf } from '../extract/read-text.ts';
import { median, number, type Figure } from './measure.ts';
import type { BenchText } from './texts.ts';

const RUNS = 3;
/** Words in a row that are a copied passage for `sim_text`. */
const RUN_OF_WORDS = '12';

/** How long finding the passages that stand twice takes, beside Debian's `sim_text` on the same files. */
export async function duplicateFigures(texts: readonly BenchText[]): Promise<Figure[]> {
  const corpus: Corpus = { entries: texts.map(bodyOnly), speakers: [], speakerOf: new Map() };
  const common = await background();
  const ours = median(
    Array.from({ length: RUNS }, () => {
      const start = process.cpuUsage();
      findDuplicates(corpus, common);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );
  const of = `${number(texts.length)} articles`;
  return [
    { what: `duplicates among ${of}: CPU time of finding`, value: `${number(ours)} ms` },
    { what: `\`sim_text\` on the same: CPU time`, value: simText(texts) },
  ];
}

const bodyOnly = ({ name, text }: BenchText): Entry => ({
  article: articleOf(text, {
    id: keyOf('a', [name]),
    path: name,
    address: name,
    zones: [{ kind: 'body', start: 0, end: text.length }],
  }),
  extraction: { quotes: [], claims: [], warnings: [] },
  revisionOf: null,
});

function simText(texts: readonly BenchText[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'quotetrail-sim-'));
  try {
    const input = join(folder, 'texts');
    mkdirSync(input);
    const files = texts.map(({ name, text }) => {
      writeFileSync(join(input, name), text);
      return name;
    });
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      // The shell's own clock of children: the peer is a process of its own.
      const ran = spawnSync(
        'bash',
        [
          '-c',
          'TIMEFORMAT="%U %S"; time "$@" > ../found',
          'bash',
          'sim_text',
          '-r',
          RUN_OF_WORDS,
          '-s',
          '-n',
          ...files,
        ],
        { cwd: input, encoding: 'utf8' },
      );
      if (ran.status !== 0) return 'not installed here (Debian: similarity-tester)';
      const [user = 0, system = 0] = (ran.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
      times.push((user + system) * 1000);
    }
    return `${number(median(times))} ms`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
