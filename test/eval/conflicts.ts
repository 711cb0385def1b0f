import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareStatements, type Verdict } from '../../src/conflict/index.ts';
import { statement, type Given } from '../conflict/world.ts';
import { markdownTable, type Measured, type Section } from './section.ts';

const FOLDER = 'data/conflicts';
const TRICKY = `${FOLDER}/tricky_pairs_dev.jsonl`;
/** Sets of sentence pairs with the columns that hold the two sides; `claimdiff` holds no contradiction at all. */
const SETS = [
  { name: 'rte3', file: `${FOLDER}/rte3_3way.tsv`, a: 'premise', b: 'hypothesis' },
  { name: 'vitaminc', file: `${FOLDER}/vitaminc_real_sample.tsv`, a: 'premise', b: 'hypothesis' },
  { name: 'claimdiff', file: `${FOLDER}/claimdiff.tsv`, a: 'claim_a', b: 'claim_b' },
] as const;
/** The sets do not date their sentences; all are taken for one day, the hardest case for a false alarm. */
const DAY = '2031-03-04';

interface TrickySide {
  readonly text: string;
  readonly speaker: string | null;
  readonly published: string;
  readonly quote: boolean;
}

interface TrickyPair {
  readonly a: TrickySide;
  readonly b: TrickySide;
  readonly expected: string;
}

/** Pairs of statements: which of them are listed as contradicting each other, and whether they do. */
export const conflicts: Section = {
  name: 'conflicts',
  needs: [TRICKY, ...SETS.map(({ file }) => file)],
  run(data) {
    if (data === null) throw new Error('the section needs $QUOTETRAIL_DATA');
    const tricky = trickyFigures(readFileSync(join(data, TRICKY), 'utf8'));
    const rows = SETS.map((set) => setRow(set, readFileSync(join(data, set.file), 'utf8')));
    const head = ['set', 'pairs', 'contradictions', 'listed, right', 'listed, wrong'];
    const quiet = rows.find(([name]) => name === 'claimdiff');
    const alarms = Number(quiet?.[4] ?? 0) / Math.max(1, Number(quiet?.[1] ?? 0));
    const table = `Tricky pairs: ${tricky.right.toFixed(1)} % in the right list, ${tricky.quiet.toFixed(1)} % of those that are no conflict kept out of it.\n\n${markdownTable(head, rows)}`;
    return Promise.resolve<Measured>({
      figures: {
        'tricky.right': tricky.right,
        'tricky.quiet': tricky.quiet,
        'claimdiff.quiet': 100 * (1 - alarms),
      },
      table,
    });
  },
};

const given = ({ text, speaker, published, quote }: TrickySide): Given => ({
  text,
  published,
  quote,
  ...(speaker === null ? {} : { speaker }),
});

const compared = (a: Given, b: Given): Verdict | null =>
  compareStatements(statement('a', a), statement('b', b));

function trickyFigures(jsonl: string): { readonly right: number; readonly quiet: number } {
  const outcomes = jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TrickyPair)
    .map(({ a, b, expected }) => ({ expected, found: compared(given(a), given(b))?.list ?? 'none' }));
  const none = outcomes.filter(({ expected }) => expected !== 'conflict');
  const share = (part: number, whole: number): number => (100 * part) / Math.max(1, whole);
  return {
    right: share(outcomes.filter(({ expected, found }) => expected === found).length, outcomes.length),
    quiet: share(none.filter(({ found }) => found !== 'conflict').length, none.length),
  };
}

function setRow(set: (typeof SETS)[number], tsv: string): string[] {
  const [head = '', ...lines] = tsv.trim().split('\n');
  const columns = head.split('\t');
  const at = (name: string): number => columns.indexOf(name);
  let contradictions = 0;
  let right = 0;
  let wrong = 0;
  for (const cells of lines.map((line) => line.split('\t'))) {
    const is = cells[at('label')] === 'contradiction';
    const side = (name: string): Given => ({ text: cells[at(name)] ?? '', published: DAY });
    const list = compared(side(set.a), side(set.b))?.list;
    if (is) contradictions += 1;
    if (list !== 'conflict' && list !== 'disagreement') continue;
    if (is) right += 1;
    else wrong += 1;
  }
  return [set.name, ...[lines.length, contradictions, right, wrong].map(String)];
}
