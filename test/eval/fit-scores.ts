// Fits the curve that scores findings on pairs judged by people and on edited sentences, and writes its weights into the
// product:  QUOTETRAIL_DATA=… node test/eval/fit-scores.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newsSentences } from './news-sentences.ts';
import { findingsAmong, findingsAmongEdits } from './judged-findings.ts';
import { answeredPairs, MADE_SETS, PAIR_SETS } from './pair-sets.ts';
import { fitted } from './score-fit.ts';

const data = process.env['QUOTETRAIL_DATA'];
if (data === undefined) {
  console.error('test/eval/fit-scores.ts needs $QUOTETRAIL_DATA');
  process.exit(2);
}
const pairs = (await Promise.all([...PAIR_SETS, ...MADE_SETS].map((set) => answeredPairs(set, data)))).flat();
const { findings, harmless } = await findingsAmongEdits(await newsSentences(data));
const all = [...findingsAmong(pairs), ...findings];
const weights = fitted(all);
const lines = [...weights].map(([name, weight]) => `  ['${name}', ${weight.toFixed(3)}],`);
writeFileSync(
  join(import.meta.dirname, '../../src/conflict/score-weights.ts'),
  `// Written by test/eval/fit-scores.ts; not by hand.

/** Weights of the logistic curve that scores findings, by name of the feature. */
export const SCORE_WEIGHTS: ReadonlyMap<string, number> = new Map([
${lines.join('\n')}
]);
`,
);
console.log(
  `${String(all.length)} findings, ${String(harmless.listed)} of ${String(harmless.made)} harmless edits listed`,
);
for (const [name, { made, listed }] of harmless.byEdit)
  if (listed > 0) console.log(`  ${name}: ${String(listed)} of ${String(made)}`);
