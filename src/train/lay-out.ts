import { scanQuotations } from '../extract/scan.ts';
import {
  beforeOf,
  EDGE_TYPE,
  kindOf,
  MARGIN,
  OFFSETS,
  OUTSIDE_MARKS,
  PLACE_FEATURES,
  placeRows,
  type Profiles,
  QuotationCursor,
  STRETCH_FEATURES,
  stretchRows,
  TYPE_FEATURE_LIMIT,
  typeRows,
  Unit,
  unitsOf,
  Vocabulary,
  WINDOW,
} from '../extract/sequence/index.ts';
import { paragraphs } from '../text/index.ts';
import { flatSpans, labelsOf } from './gold-labels.ts';
import { WordCounts } from './learn-profiles.ts';
import type { GoldArticle } from './polnear.ts';

/** Features of one token at most. */
const MOST_FEATURES = OFFSETS * TYPE_FEATURE_LIMIT + PLACE_FEATURES + STRETCH_FEATURES;

/** A unit ready to train on: the feature rows of each token, one after the other, and its label. */
export interface Example {
  readonly count: number;
  readonly rows: Int32Array;
  /** Where the rows of token `i` begin; one more than there are tokens. */
  readonly offsets: Int32Array;
  readonly labels: Uint8Array;
}

/** Calls `visit` for each unit of an article, laid out as the tagger lays it out, with its gold labels. */
export function eachUnit(
  article: GoldArticle,
  vocabulary: Vocabulary,
  visit: (unit: Unit, labels: Uint8Array) => void,
): void {
  const { text } = article;
  const blocks = paragraphs(text);
  const cursor = new QuotationCursor(text, scanQuotations(text, blocks));
  const gold = flatSpans(article.attributions);
  const unit = new Unit();
  for (const block of blocks) {
    for (const laid of unitsOf(text, block, { unit, vocabulary, cursor, onClear: () => undefined })) {
      visit(laid, labelsOf(laid, gold));
    }
    unit.before = beforeOf(text, block, cursor);
  }
}

/** What the words of an article were. */
export function countWords(article: GoldArticle, vocabulary: Vocabulary): WordCounts {
  const counts = new WordCounts();
  eachUnit(article, vocabulary, (unit, labels) => {
    for (let at = 0; at < unit.count; at += 1) {
      if (unit.states[at + MARGIN] !== OUTSIDE_MARKS) continue;
      const kind = kindOf(labels[at] ?? 0);
      counts.add(article.text.slice(unit.starts[at], unit.ends[at]), kind === 'content' ? null : kind);
    }
  });
  return counts;
}

/** The units of an article as examples, with word profiles that were learned without it. */
export function examplesOf(article: GoldArticle, profiles: Profiles): Example[] {
  const vocabulary = new Vocabulary(profiles);
  const examples: Example[] = [];
  eachUnit(article, vocabulary, (unit, labels) => {
    examples.push(exampleOf(unit, vocabulary, labels));
  });
  return examples;
}

function exampleOf(unit: Unit, vocabulary: Vocabulary, labels: Uint8Array): Example {
  const rows = new Int32Array(unit.count * MOST_FEATURES);
  const offsets = new Int32Array(unit.count + 1);
  let count = 0;
  for (let at = 0; at < unit.count; at += 1) {
    for (let offset = -WINDOW; offset <= WINDOW; offset += 1) {
      const place = at + offset;
      const type = place < 0 || place >= unit.count ? EDGE_TYPE : (unit.types[place] ?? EDGE_TYPE);
      count += typeRows(rows.subarray(count), vocabulary, type, offset);
    }
    count += placeRows(rows.subarray(count), unit, at);
    count += stretchRows(rows.subarray(count), unit, at);
    offsets[at + 1] = count;
  }
  return { count: unit.count, rows: rows.slice(0, count), offsets, labels };
}
