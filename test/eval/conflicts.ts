import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GivenSide } from '../../src/compare.ts';
import { compareGiven } from '../../src/compare.ts';
import type { Verdict } from '../../src/conflict/index.ts';
import { whenOf } from '../../src/review/index.ts';
import type { PairSet } from './pair-sets.ts';
import { answeredPairs, isListed, PAIR_SETS } from './pair-sets.ts';
import { markdownTable, type Section } from './section.ts';

const TRICKY = 'data/conflicts/tricky_pairs_dev.jsonl';

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
  needs: [TRICKY, ...PAIR_SETS.map(({ file }) => file)],
  async run(data) {
    if (data === null) throw new Error('the section needs $QUOTETRAIL_DATA');
    const tricky = await trickyFigures(readFileSync(join(data, TRICKY), 'utf8'));
    const sets = await Promise.all(PAIR_SETS.map((set) => measuredSet(set, data)));
    const of = (name: string): SetFigures => sets.find((set) => set.name === name) ?? NOTHING;
    const quiet = of('claimdiff');
    return {
      figures: {
        'tricky.right': tricky.right,
        'tricky.quiet': tricky.quiet,
        'claimdiff.quiet': 100 * (1 - (quiet.right + quiet.wrong) / Math.max(1, quiet.pairs)),
        'rte3.precision': precision(of('rte3')),
        'rte3.recall': recall(of('rte3')),
        'vitaminc.precision': precision(of('vitaminc')),
        'vitaminc.recall': recall(of('vitaminc')),
        'emergent.f1': f1(of('emergent')),
      },
      table: [
        `Tricky pairs: ${tricky.right.toFixed(1)} % in the right list, ${tricky.quiet.toFixed(1)} % of those that are no conflict kept out of it.`,
        TOLD,
        markdownTable(HEAD, sets.map(rowOf)),
      ].join('\n\n'),
    };
  },
};

const TOLD = `Pairs of statements through \`compare\`, neither side dated; a pair counts as listed in \`conflict\` or \`disagreement\`. "Figures"
are the findings of kind number alone, their recall over all contradictions of the set. The rules were written looking at the
errors on \`rte3\`, \`vitaminc\` and \`emergent\`; \`claimdiff\`, \`fnc1\`, \`climate\` and \`mnli\` were looked at for false alarms
alone. All of these pairs speak of one event by their making, which news does not: see the section "findings".`;

const HEAD = [
  'set',
  'pairs',
  'contradictions',
  'listed, right',
  'listed, wrong',
  'P',
  'R',
  'F1',
  'figures P / R',
];

interface SetFigures {
  readonly name: string;
  readonly pairs: number;
  readonly contradictions: number;
  readonly right: number;
  readonly wrong: number;
  /** Of these, findings of kind number. */
  readonly rightFigures: number;
  readonly wrongFigures: number;
}

const NOTHING: SetFigures = {
  name: '',
  pairs: 0,
  contradictions: 0,
  right: 0,
  wrong: 0,
  rightFigures: 0,
  wrongFigures: 0,
};

const share = (part: number, whole: number): number => (100 * part) / Math.max(1, whole);
const precision = ({ right, wrong }: SetFigures): number => share(right, right + wrong);
const recall = ({ right, contradictions }: SetFigures): number => share(right, contradictions);
const f1 = (set: SetFigures): number => {
  const [p, r] = [precision(set), recall(set)];
  return (2 * p * r) / Math.max(1e-9, p + r);
};

function rowOf(set: SetFigures): (string | number)[] {
  const { name, pairs, contradictions, right, wrong, rightFigures, wrongFigures } = set;
  const figures = `${share(rightFigures, rightFigures + wrongFigures).toFixed(1)} / ${share(rightFigures, contradictions).toFixed(1)}`;
  return [
    name,
    ...[pairs, contradictions, right, wrong].map(String),
    precision(set),
    recall(set),
    f1(set),
    rightFigures + wrongFigures === 0 ? '' : figures,
  ];
}

const given = ({ text, speaker, published, quote }: TrickySide): GivenSide => ({
  text,
  speaker,
  quote,
  outlet: null,
  published: whenOf(published),
});

const compared = async (a: GivenSide, b: GivenSide): Promise<Verdict | null> =>
  (await compareGiven(a, b))?.verdict ?? null;

async function trickyFigures(jsonl: string): Promise<{ readonly right: number; readonly quiet: number }> {
  const pairs = jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TrickyPair);
  const outcomes = await Promise.all(
    pairs.map(async ({ a, b, expected }) => {
      const verdict = await compared(given(a), given(b));
      return { expected, found: verdict?.list ?? 'none' };
    }),
  );
  const none = outcomes.filter(({ expected }) => expected !== 'conflict');
  return {
    right: share(outcomes.filter(({ expected, found }) => expected === found).length, outcomes.length),
    quiet: share(none.filter(({ found }) => found !== 'conflict').length, none.length),
  };
}

async function measuredSet(set: PairSet, data: string): Promise<SetFigures> {
  const pairs = await answeredPairs(set, data);
  const counts = { contradictions: 0, right: 0, wrong: 0, rightFigures: 0, wrongFigures: 0 };
  for (const pair of pairs) {
    if (pair.isContradiction) counts.contradictions += 1;
    if (!isListed(pair)) continue;
    counts[pair.isContradiction ? 'right' : 'wrong'] += 1;
    if (pair.verdict?.kind === 'number') counts[pair.isContradiction ? 'rightFigures' : 'wrongFigures'] += 1;
  }
  return { name: set.name, pairs: pairs.length, ...counts };
}
