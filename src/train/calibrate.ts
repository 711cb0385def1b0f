import type { PlacedAttribution } from '../extract/attribution.ts';
import { attribute } from '../extract/attribute/attribute.ts';
import type { Calibration } from '../extract/calibration.ts';
import { scanQuotations } from '../extract/scan.ts';
import {
  packWeights,
  readSequenceModel,
  type SequenceModel,
  tagParagraphs,
} from '../extract/sequence/index.ts';
import { paragraphs } from '../text/index.ts';
import { type Case, fitCalibration } from './fit-calibration.ts';
import { rightOnes } from './match-gold.ts';
import type { GoldArticle } from './polnear.ts';
import { trainSequence } from './train-sequence.ts';

/** Parts of the corpus: what stands in one is told by a model that was trained on the others. */
const FOLDS = 3;

/** One calibration for the rules beside the model, one for the rules alone. */
export interface Calibrations {
  readonly model: Calibration;
  readonly rules: Calibration;
}

/**
 * Calibrations learned on annotated articles, each read with a model that never saw it.
 *
 * Trains a model for each part of the corpus: some minutes. The same articles give the same numbers.
 */
export function calibrate(articles: readonly GoldArticle[], tell: (line: string) => void): Calibrations {
  const isIn = (fold: number) => (_of: GoldArticle, index: number) => index % FOLDS === fold;
  const withModel = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const others = articles.filter((article, index) => !isIn(fold)(article, index));
    const weights = trainSequence(others, (line) => {
      tell(`part ${fold + 1} of ${FOLDS} held out: ${line}`);
    });
    return casesOf(articles.filter(isIn(fold)), readSequenceModel(packWeights(weights)));
  });
  return { model: fitCalibration(withModel), rules: fitCalibration(casesOf(articles, null)) };
}

/**
 * Every attribution read in the articles, and whether the annotation has it. Attributions inside others are left out:
 * the annotation holds the outer ones alone.
 */
export function casesOf(articles: readonly GoldArticle[], model: SequenceModel | null): Case[] {
  return articles.flatMap(({ text, attributions }) => {
    const read = readAttributions(text, model);
    const found = read.filter(({ flags }) => !flags.includes('nested'));
    const right = rightOnes(
      attributions,
      found.map((one) => ({ content: one.content, source: sourceOf(one, read) })),
    );
    return found.map((judged, at): Case => ({ judged, right: right[at] ?? false }));
  });
}

function readAttributions(text: string, model: SequenceModel | null): readonly PlacedAttribution[] {
  const blocks = paragraphs(text);
  const quotations = scanQuotations(text, blocks);
  const tags = model === null ? null : tagParagraphs(text, blocks, quotations, model);
  return attribute(text, blocks, quotations, tags);
}

/** A continued or floating quote has the source of the one it follows. */
function sourceOf(
  { mention, follows }: PlacedAttribution,
  all: readonly PlacedAttribution[],
): PlacedAttribution['mention'] {
  return mention.length > 0 || follows === null ? mention : (all[follows]?.mention ?? []);
}
