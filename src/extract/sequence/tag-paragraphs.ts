import type { Span } from '../../model/index.ts';
import type { Quotation } from '../quotation.ts';
import type { TagLabel, TaggedSpan } from '../tagged-span.ts';
import { Decoder } from './decoder.ts';
import { Emissions } from './emissions.ts';
import { kindOf, opens } from './labels.ts';
import { beforeOf, QuotationCursor } from './quotation-state.ts';
import { Unit } from './unit.ts';
import { unitsOf } from './units-of.ts';
import { Vocabulary } from './vocabulary.ts';
import { type SequenceWeights, unpackWeights, wordsOf } from './weights.ts';

/**
 * A trained sequence model, ready to tag.
 *
 * It keeps buffers and a bounded memo of words between calls; neither changes an answer.
 */
export class SequenceModel {
  readonly vocabulary: Vocabulary;
  readonly emissions: Emissions;
  readonly decoder: Decoder;
  readonly unit = new Unit();

  constructor({ profiles, rows, transitions, step }: SequenceWeights) {
    this.vocabulary = new Vocabulary(profiles);
    this.emissions = new Emissions(wordsOf(rows), this.vocabulary);
    this.decoder = new Decoder(transitions, step);
  }
}

/**
 * The model in an asset that training wrote; it looks at the given bytes, which must not change.
 *
 * Throws an `Error` with one clear line where the bytes are no such asset or are damaged. A few milliseconds.
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
  const { unit, vocabulary, decoder, emissions } = model;
  const cursor = new QuotationCursor(text, quotations);
  const shared = {
    unit,
    vocabulary,
    cursor,
    onClear: () => {
      emissions.forget();
    },
  };
  unit.before = 0;
  for (const block of blocks) {
    for (const { count } of unitsOf(text, block, shared)) {
      emissions.score(unit, decoder.emissions);
      if (!decoder.decode(count)) continue;
      decoder.weigh(count);
      collect(model, found);
    }
    unit.before = beforeOf(text, block, cursor);
  }
  return found;
}

/** Turns the best labels of the unit into spans. */
function collect(model: SequenceModel, found: TaggedSpan[]): void {
  const { unit, decoder } = model;
  const { best } = decoder;
  let at = 0;
  while (at < unit.count) {
    const label = kindOf(best[at] ?? 0);
    let end = at + 1;
    if (label !== null) {
      while (end < unit.count && kindOf(best[end] ?? 0) === label && !opens(best[end] ?? 0)) end += 1;
      found.push(spanOf(model, label, at, end));
    }
    at = end;
  }
}

function spanOf({ unit, decoder }: SequenceModel, label: TagLabel, from: number, to: number): TaggedSpan {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += decoder.likelihood(at);
  return {
    label,
    start: unit.starts[from] ?? 0,
    end: unit.ends[to - 1] ?? 0,
    score: Math.min(1, sum / (to - from)),
  };
}
