import {
  HASH_BITS,
  LABEL_COUNT,
  beginsSpan,
  type Profiles,
  type SequenceWeights,
  Vocabulary,
} from '../extract/sequence/index.ts';
import { countWords, type Example, examplesOf } from './lay-out.ts';
import { learnProfiles, WordCounts } from './learn-profiles.ts';
import { optimise } from './optimise.ts';
import type { GoldArticle } from './polnear.ts';
import { quantise, STEP } from './quantise.ts';

/** Passes over the corpus; more only learn it by heart. */
export const EPOCHS = 4;
/** First step of AdaGrad: small, because each token has over a hundred features that share the work. */
export const RATE = 0.01;
/** Weights below this change no label worth its bytes. */
export const LEAST_WEIGHT = 0.012;
/**
 * Added to the score of beginning a span. The likeliest labelling leaves out what it doubts; this much evens out what is
 * missed and what is wrong. On a tenth of the training articles that was held out 0.4 did best (0 to 1.5 tried), on dev
 * 0.4 to 0.6 do equally well.
 */
export const LEAN = 0.5;
/** Parts of the corpus: the profile of a word in one part is learned on the others, as it will be met on new text. */
const FOLDS = 10;
/**
 * Runs whose weights are averaged, each with its own order of the examples: what one order taught by chance is evened out.
 */
export const RUNS = 3;

const NO_PROFILES: Profiles = { hashes: new Uint32Array(0), bytes: new Uint8Array(0) };

/** Trains the chain on annotated articles. Minutes; the same articles give the same weights. `tell` hears one line a step. */
export function trainSequence(
  articles: readonly GoldArticle[],
  tell: (line: string) => void,
): SequenceWeights {
  const blank = new Vocabulary(NO_PROFILES);
  const counts = articles.map((article) => countWords(article, blank));
  const profiles = learnProfiles(sumOf(counts));
  const examples = layOutFolds(articles, counts);
  const tokens = examples.reduce((sum, { count }) => sum + count, 0);
  tell(`${articles.length} articles, ${examples.length} units, ${tokens} tokens`);
  const runs = Array.from({ length: RUNS }, (_, run) =>
    optimise(examples, { rows: 2 ** HASH_BITS, epochs: EPOCHS, rate: RATE, seed: run + 1 }, (epoch, loss) => {
      tell(`run ${run + 1} of ${RUNS}, epoch ${epoch} of ${EPOCHS}: loss ${loss.toFixed(4)} a token`);
    }),
  );
  const transitions = meanOf(runs.map((run) => run.transitions));
  return {
    step: STEP,
    transitions: Int16Array.from(transitions, (score, pair) => {
      const isBeginning = beginsSpan(Math.floor(pair / LABEL_COUNT), pair % LABEL_COUNT);
      return Math.round((score + (isBeginning ? LEAN : 0)) / STEP);
    }),
    profiles,
    rows: quantise(meanOf(runs.map((run) => run.weights)), LEAST_WEIGHT),
  };
}

function meanOf(columns: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(columns[0]?.length ?? 0);
  for (const column of columns) {
    column.forEach((value, at) => {
      mean[at] = (mean[at] ?? 0) + value / columns.length;
    });
  }
  return mean;
}

function layOutFolds(articles: readonly GoldArticle[], counts: readonly WordCounts[]): Example[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    learnProfiles(sumOf(counts.filter((_of, index) => index % FOLDS !== fold))),
  );
  return articles.flatMap((article, index) => examplesOf(article, folds[index % FOLDS] ?? NO_PROFILES));
}

function sumOf(counts: readonly WordCounts[]): WordCounts {
  const sum = new WordCounts();
  for (const count of counts) sum.addAll(count);
  return sum;
}
