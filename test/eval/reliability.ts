import type { Entry } from '../../src/model/index.ts';
import { CONFIDENCE_SHOWN } from '../../src/model/index.ts';
import { rightOnes } from '../../src/train/match-gold.ts';
import type { GoldArticle } from '../../src/train/polnear.ts';

/** Quotes of one tenth of the confidences. */
export interface Decile {
  /** Confidences from this on, to the next decile's. */
  readonly from: number;
  readonly count: number;
  /** Percent. */
  readonly confidence: number;
  readonly right: number;
}

export interface Reliability {
  /** Only those that hold a quote, in rising order. */
  readonly deciles: readonly Decile[];
  /** Expected calibration error: how far share and confidence lie apart, weighed by the quotes, in points. */
  readonly error: number;
  /** Quotes below the confidence shown, and the percent of them that is right. */
  readonly hidden: { readonly count: number; readonly right: number };
}

const TENTHS = 10;

/** Whether confidences mean what they say: the share of quotes that is right among those told alike. */
export function reliability(
  gold: readonly GoldArticle[],
  entries: ReadonlyMap<string, Pick<Entry, 'extraction'>>,
): Reliability {
  const judged = gold.flatMap(({ name, attributions }) => {
    const quotes = entries.get(name)?.extraction.quotes ?? [];
    const found = quotes.map(({ content, speaker }) => ({ content, source: speaker?.mention ?? [] }));
    const right = rightOnes(attributions, found);
    return quotes.map(({ confidence }, at) => ({ confidence, right: right[at] ?? false }));
  });
  const rows = Array.from({ length: TENTHS }, (_, tenth) => {
    const told = judged.filter(
      ({ confidence }) => Math.min(TENTHS - 1, Math.floor(confidence * TENTHS)) === tenth,
    );
    const mean = told.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, told.length);
    return { from: tenth / TENTHS, count: told.length, confidence: 100 * mean, right: shareRight(told) };
  });
  const deciles = rows.filter(({ count }) => count > 0);
  const apart = deciles.reduce(
    (sum, { count, confidence, right }) => sum + count * Math.abs(confidence - right),
    0,
  );
  const hidden = judged.filter(({ confidence }) => confidence < CONFIDENCE_SHOWN);
  return {
    deciles,
    error: apart / Math.max(1, judged.length),
    hidden: { count: hidden.length, right: shareRight(hidden) },
  };
}

const shareRight = (told: readonly { readonly right: boolean }[]): number =>
  (100 * told.filter(({ right }) => right).length) / Math.max(1, told.length);
