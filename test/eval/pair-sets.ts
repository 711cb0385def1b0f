import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GivenSide } from '../../src/compare.ts';
import { compareGiven } from '../../src/compare.ts';
import type { Verdict } from '../../src/conflict/index.ts';

const FOLDER = 'data/conflicts';

/** A set of statement pairs: its file, the columns of the two sides, and the one that tells which rows belong together. */
export interface PairSet {
  readonly name: string;
  readonly file: string;
  readonly a: string;
  readonly b: string;
  readonly group: string | null;
}

const set = (name: string, file: string, group: string | null = null): PairSet => ({
  name,
  file: `${FOLDER}/${file}`,
  a: 'premise',
  b: 'hypothesis',
  group,
});

/** Pairs judged by people; `claimdiff` holds no contradiction at all. */
export const PAIR_SETS: readonly PairSet[] = [
  set('rte3', 'rte3_3way.tsv', 'id'),
  set('vitaminc', 'vitaminc_real_sample.tsv', 'page'),
  set('emergent', 'emergent.tsv', 'claim_id'),
  { ...set('claimdiff', 'claimdiff.tsv'), a: 'claim_a', b: 'claim_b' },
  { ...set('fnc1', 'fnc1_headline_pairs.tsv'), a: 'headline_a', b: 'headline_b' },
  set('climate', 'climate_fever.tsv', 'claim_id'),
  set('mnli', 'mnli_dev.tsv'),
];

/** Further sets, made for single kinds of difference. */
export const MADE_SETS: readonly PairSet[] = [
  set('conjnli', 'conjnli_dev.tsv'),
  set('nan_nli', 'nan_nli.tsv'),
  set('breaking', 'breaking_nli.tsv'),
];

/** One pair, as people judged it and as it was answered. */
export interface AnsweredPair {
  readonly set: string;
  /** Rows of one group are about one thing and are never parted. */
  readonly group: string;
  readonly isContradiction: boolean;
  readonly verdict: Verdict | null;
}

const known = new Map<string, Promise<readonly AnsweredPair[]>>();

/** Every pair of a set with the answer of `compare`; worked out once in a run. */
export function answeredPairs(pairs: PairSet, data: string): Promise<readonly AnsweredPair[]> {
  const before = known.get(pairs.name) ?? answersOf(pairs, data);
  known.set(pairs.name, before);
  return before;
}

async function answersOf(pairs: PairSet, data: string): Promise<readonly AnsweredPair[]> {
  const tsv = readFileSync(join(data, pairs.file), 'utf8');
  const [head = '', ...lines] = tsv.trim().split('\n');
  const columns = head.split('\t');
  const cell = (cells: readonly string[], name: string): string => cells[columns.indexOf(name)] ?? '';
  return Promise.all(
    lines.map(async (line, at) => {
      const cells = line.split('\t');
      const found = await compareGiven(plain(cell(cells, pairs.a)), plain(cell(cells, pairs.b)));
      return {
        set: pairs.name,
        group: pairs.group === null ? String(at) : cell(cells, pairs.group),
        isContradiction: cell(cells, 'label') === 'contradiction',
        verdict: found?.verdict ?? null,
      };
    }),
  );
}

/** Whether a pair was found to contradict: listed as a conflict or as a disagreement. */
export const isListed = ({ verdict }: AnsweredPair): boolean =>
  verdict?.list === 'conflict' || verdict?.list === 'disagreement';

const plain = (text: string): GivenSide => ({
  text,
  speaker: null,
  outlet: null,
  published: null,
  quote: false,
});
