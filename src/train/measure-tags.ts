import { scanQuotations } from '../extract/scan.ts';
import { type SequenceModel, tagParagraphs } from '../extract/sequence/index.ts';
import { TAG_LABELS, type TagLabel } from '../extract/tagged-span.ts';
import { paragraphs } from '../text/index.ts';
import { flatSpans } from './gold-labels.ts';
import type { GoldArticle } from './polnear.ts';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface TagScores {
  /** Both ends equal, marks and space at the ends aside. */
  readonly exact: Score;
  /** Characters inside spans of the label. */
  readonly chars: Score;
}

const EDGE = /[\s"“”'‘’.,;:!?—–-]/u;

function keyOf(text: string, span: { readonly start: number; readonly end: number }): string {
  let { start, end } = span;
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return `${start}-${end}`;
}

/** How well the tags alone agree with the annotation, by label, over all articles (not yet linked to attributions). */
export function measureTags(
  articles: readonly GoldArticle[],
  model: SequenceModel,
): Record<TagLabel, TagScores> {
  const exact = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] };
  const chars = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] };
  for (const { text, attributions } of articles) {
    const blocks = paragraphs(text);
    const found = tagParagraphs(text, blocks, scanQuotations(text, blocks), model);
    const gold = flatSpans(attributions);
    for (const label of TAG_LABELS) {
      const of = (spans: readonly { start: number; end: number; label: TagLabel }[]) =>
        spans.filter((span) => span.label === label);
      addTo(exact[label], keysOf(text, of(gold)), keysOf(text, of(found)));
      addTo(chars[label], placesOf(of(gold)), placesOf(of(found)));
    }
  }
  const of = (label: TagLabel): TagScores => ({ exact: scoreOf(exact[label]), chars: scoreOf(chars[label]) });
  return { source: of('source'), cue: of('cue'), content: of('content') };
}

type Spans = readonly { readonly start: number; readonly end: number }[];

const keysOf = (text: string, spans: Spans): Set<string> => new Set(spans.map((span) => keyOf(text, span)));

function placesOf(spans: Spans): Set<number> {
  const places = new Set<number>();
  for (const { start, end } of spans) for (let at = start; at < end; at += 1) places.add(at);
  return places;
}

function addTo<T>(tally: number[], gold: ReadonlySet<T>, found: ReadonlySet<T>): void {
  tally[0] = (tally[0] ?? 0) + [...found].filter((one) => gold.has(one)).length;
  tally[1] = (tally[1] ?? 0) + found.size;
  tally[2] = (tally[2] ?? 0) + gold.size;
}

function scoreOf([right = 0, found = 0, gold = 0]: readonly number[]): Score {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
