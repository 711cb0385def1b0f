import type { Span } from '../../model/index.ts';
import type { Quotation } from '../quotation.ts';
import type { TagLabel, TaggedSpan } from '../tagged-span.ts';
import { Chain } from './chain.ts';
import { Emissions } from './emissions.ts';
import { kindOf, LABEL_COUNT, opens } from './labels.ts';
import { beforeOf, QuotationCursor } from './quotation-state.ts';
import { Unit, UNIT_LIMIT } from './unit.ts';
import { unitsOf } from './units-of.ts';
import { Vocabulary } from './vocabulary.ts';
import { type SequenceWeights, unpackWeights } from './weights.ts';

/**
 * A trained sequence model, ready to tag.
 *
 * It keeps buffers and a bounded memo of words between calls; neither changes an answer.
 */
export class SequenceModel {
  readonly weights: SequenceWeights;
  readonly vocabulary: Vocabulary;
  readonly emissions: Emissions;
  readonly chain = new Chain(UNIT_LIMIT);
  readonly unit = new Unit();

  constructor(weights: SequenceWeights) {
    this.weights = weights;
    this.vocabulary = new Vocabulary(weights.profiles);
    this.emissions = new Emissions(weights, this.vocabulary);
  }
}

/**
 * The model in an asset that training wrote.
 *
 * Throws an `Error` with one clear line where the bytes are no such asset or are damaged. A few tens of milliseconds.
 */
export function readSequenceModel(bytes: Uint8Array): SequenceModel {
  return new SequenceModel(unpackWeights(bytes));
}

/**
 * The sources, cues and contents the model finds in the paragraphs `blocks`, in order, disjoint.
 *
 * `quotations` are those of the whole text in order. A span never crosses a
 * paragraph; its score is the mean probability of its labels. Linear in the text.
 */
export function tagParagraphs(
  text: string,
  blocks: readonly Span[],
  quotations: readonly Quotation[],
  model: SequenceModel,
): TaggedSpan[] {
  const found: TaggedSpan[] = [];
  const { unit, vocabulary, chain } = model;
  const cursor = new QuotationCursor(text, quotations);
  const shared = {
    unit,
    vocabulary,
    cursor,
    onClear: () => {
      model.emissions.forget();
    },
  };
  unit.before = 0;
  for (const block of blocks) {
    for (const { count } of unitsOf(text, block, shared)) {
      model.emissions.score(unit, chain.emissions);
      chain.decode(count, model.weights.transitions);
      if (!chain.hasSpans(count)) continue;
      chain.marginals(count, model.weights.transitions);
      collect(model, found);
    }
    unit.before = beforeOf(text, block, cursor);
  }
  return found;
}

/** Turns the best labels of the unit into spans. */
function collect(model: SequenceModel, found: TaggedSpan[]): void {
  const { unit, chain } = model;
  let at = 0;
  while (at < unit.count) {
    const label = kindOf(chain.best[at] ?? 0);
    let end = at + 1;
    if (label !== null) {
      while (end < unit.count && kindOf(chain.best[end] ?? 0) === label && !opens(chain.best[end] ?? 0))
        end += 1;
      found.push(spanOf(model, label, at, end));
    }
    at = end;
  }
}

function spanOf(model: SequenceModel, label: TagLabel, from: number, to: number): TaggedSpan {
  const { unit, chain } = model;
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    sum += chain.probabilities[at * LABEL_COUNT + (chain.best[at] ?? 0)] ?? 0;
  }
  return {
    label,
    start: unit.starts[from] ?? 0,
    end: unit.ends[to - 1] ?? 0,
    score: Math.min(1, sum / (to - from)),
  };
}
