import { newsSentences } from './news-sentences.ts';
import { findingsAmong, findingsAmongEdits } from './judged-findings.ts';
import { answeredPairs, MADE_SETS, PAIR_SETS } from './pair-sets.ts';
import { scoreOf } from '../../src/conflict/score.ts';
import type { JudgedFinding } from './score-fit.ts';
import { fitted, FOLDS, outOfFold } from './score-fit.ts';
import { SCORE_WEIGHTS } from '../../src/conflict/score-weights.ts';
import { markdownTable, type Section } from './section.ts';

/** Lower ends of the classes of scores that are held against what was right. */
const CLASSES = [0, 0.6, 0.7, 0.8, 0.9, 0.95];
/** How far a shipped weight may lie from one fitted now before the table says so. */
const SAME = 0.05;

/** Whether the scores of findings mean what they say. */
export const scores: Section = {
  name: 'scores',
  needs: [...PAIR_SETS, ...MADE_SETS].map(({ file }) => file),
  async run(data) {
    if (data === null) throw new Error('the section needs $QUOTETRAIL_DATA');
    const sets = await Promise.all([...PAIR_SETS, ...MADE_SETS].map((set) => answeredPairs(set, data)));
    const { findings, harmless } = await findingsAmongEdits(await newsSentences(data));
    const all = [...findingsAmong(sets.flat()), ...findings];
    const held = outOfFold(all);
    const judged = held.filter(({ finding: { set } }) => !MADE.has(set));
    const strange = sets
      .flat()
      .flatMap(({ set, verdict, ...pair }) =>
        set === 'climate' && verdict !== null
          ? [{ score: scoreOf(verdict), right: pair.isContradiction }]
          : [],
      );
    return {
      figures: {
        'scores.close': 100 - errorOf(judged),
        'scores.harmless': 100 * (1 - harmless.listed / Math.max(1, harmless.made)),
      },
      table: [
        `How often findings of a score were right. Each score was given by a curve fitted on the other ${String(FOLDS - 1)} of ${String(FOLDS)} parts
(rows of one revision, claim or sentence are never parted). Pairs judged by people: rte3, vitaminc, emergent, mnli, conjnli,
nan_nli; mean distance of score and share ${errorOf(judged).toFixed(1)} points.${isShipped(all) ? '' : ' **The shipped weights are not the ones fitted now: run `test/eval/fit-scores.ts`.**'}`,
        table(judged.map(({ finding, score }) => ({ score, right: finding.right }))),
        `The same of \`climate\`, which was never fitted on: claims beside sentences that need not speak of the same thing, which
scores take for granted.`,
        table(strange),
        `Edited sentences, each as a sentence of two outlets and as a quotation of one speaker: ${String(harmless.listed)} of ${String(harmless.made)} edits that
leave the sense as it is were listed as a conflict.`,
      ].join('\n\n'),
    };
  },
};

/** Made for single words, or by us: fitted on with little weight, and not held against the score. */
const MADE: ReadonlySet<string> = new Set(['breaking', 'seeded', 'harmless']);

interface Told {
  readonly score: number;
  readonly right: boolean;
}

function table(told: readonly Told[]): string {
  const rows = CLASSES.flatMap((from, at) => {
    const to = CLASSES[at + 1] ?? 1.01;
    const inside = told.filter(({ score }) => score >= from && score < to);
    if (inside.length === 0) return [];
    const name = `${from.toFixed(2)} to ${Math.min(1, to).toFixed(2)}`;
    return [[name, String(inside.length), 100 * mean(inside), 100 * shareRight(inside)]];
  });
  return markdownTable(['score', 'findings', 'mean score', 'right (%)'], rows);
}

const mean = (told: readonly Told[]): number =>
  told.reduce((sum, { score }) => sum + score, 0) / Math.max(1, told.length);
const shareRight = (told: readonly Told[]): number =>
  told.filter(({ right }) => right).length / Math.max(1, told.length);

/** Expected calibration error in points over the classes. */
function errorOf(held: readonly { readonly finding: JudgedFinding; readonly score: number }[]): number {
  const told = held.map(({ finding, score }) => ({ score, right: finding.right }));
  const apart = CLASSES.reduce((sum, from, at) => {
    const inside = told.filter(({ score }) => score >= from && score < (CLASSES[at + 1] ?? 1.01));
    return sum + inside.length * Math.abs(mean(inside) - shareRight(inside));
  }, 0);
  return (100 * apart) / Math.max(1, told.length);
}

function isShipped(findings: readonly JudgedFinding[]): boolean {
  const now = fitted(findings);
  return (
    now.size === SCORE_WEIGHTS.size &&
    [...now].every(([name, weight]) => Math.abs(weight - (SCORE_WEIGHTS.get(name) ?? 0)) <= SAME)
  );
}
