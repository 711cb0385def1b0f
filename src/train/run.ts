import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packWeights, readSequenceModel } from '../extract/sequence/index.ts';
import { packCommonGrams } from '../text/index.ts';
import { calibrate } from './calibrate.ts';
import { calibrationSource } from './calibration-source.ts';
import { countGrams, countWords } from './count-grams.ts';
import { measureTags } from './measure-tags.ts';
import { modelCard } from './model-card.ts';
import { type GoldArticle, readGold } from './polnear.ts';
import { trainSequence } from './train-sequence.ts';

const ASSET = fileURLToPath(new URL('../extract/sequence/weights.bin', import.meta.url));
const COMMON_GRAMS = fileURLToPath(new URL('../text/common-grams.bin', import.meta.url));
const COMMON_WORDS = fileURLToPath(new URL('../text/common-words.bin', import.meta.url));
const CARD = fileURLToPath(new URL('../../docs/model-card.md', import.meta.url));

const CALIBRATIONS = fileURLToPath(new URL('../extract/calibrations.ts', import.meta.url));

const { values } = parseArgs({ options: { calibrate: { type: 'boolean' } } });

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Trains on PolNeAR train, writes the asset and its card, and measures on dev; with `--calibrate`, the calibrations. */
function run(): number {
  const root = process.env['QUOTETRAIL_DATA'];
  const corpus = root === undefined ? null : join(root, 'data', 'polnear');
  if (corpus === null || !existsSync(join(corpus, 'train', 'attributions'))) {
    say(
      'npm run train: set QUOTETRAIL_DATA to the folder that holds data/polnear/train (text/ and attributions/)',
    );
    return 2;
  }
  const train = readGold(join(corpus, 'train'));
  return values.calibrate === true ? writeCalibrations(train) : writeModel(train, join(corpus, 'dev'));
}

/** Learns from held-out parts of the corpus what a confidence means; minutes. The weights stay as they are. */
function writeCalibrations(train: readonly GoldArticle[]): number {
  const source = calibrationSource(calibrate(train, say));
  const before = existsSync(CALIBRATIONS) ? readFileSync(CALIBRATIONS, 'utf8') : null;
  writeFileSync(CALIBRATIONS, source);
  say(`${CALIBRATIONS}: written${before === source ? ', the same as before' : ''}`);
  return 0;
}

function writeModel(train: readonly GoldArticle[], devFolder: string): number {
  const grams = packCommonGrams(countGrams(train.map(({ text }) => text)));
  writeFileSync(COMMON_GRAMS, grams);
  say(`${COMMON_GRAMS}: ${grams.length} bytes`);
  const words = packCommonGrams(countWords(train.map(({ text }) => text)));
  writeFileSync(COMMON_WORDS, words);
  say(`${COMMON_WORDS}: ${words.length} bytes`);
  const bytes = packWeights(trainSequence(train, say));
  const before = existsSync(ASSET) ? readFileSync(ASSET) : null;
  writeFileSync(ASSET, bytes);
  const isSame = before !== null && Buffer.compare(before, bytes) === 0;
  say(`${ASSET}: ${bytes.length} bytes${isSame ? ', the same as before' : ''}`);
  const dev = existsSync(devFolder) ? readGold(devFolder) : [];
  const scores = dev.length === 0 ? null : measureTags(dev, readSequenceModel(bytes));
  writeFileSync(
    CARD,
    modelCard({ articles: train.length, bytes: bytes.length, scores, measuredOn: dev.length }),
  );
  say(`${CARD}: written`);
  return 0;
}

process.exitCode = run();
