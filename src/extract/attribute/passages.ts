import type { Span } from '../../model/index.ts';
import type { Quotation } from '../quotation.ts';
import type { Passage } from './item.ts';
import { passageOf } from './item.ts';
import { firstStartingAt } from './place-index.ts';

/** Paragraphs cut into words only while they are looked at: a long text never stands in memory as words. */
export interface Passages {
  readonly count: number;
  at(index: number): Passage | undefined;
  /** The outermost quotations of a paragraph, without cutting it up. */
  quotationsAt(index: number): readonly number[];
  /** The first of them, or null. */
  firstQuotationAt(index: number): number | null;
}

/** How many paragraphs are kept cut up; rules look at one and its neighbours. */
const KEPT = 4;

export function passagesOf(
  text: string,
  blocks: readonly Span[],
  quotations: readonly Quotation[],
): Passages {
  const outer = quotations.flatMap(({ depth }, index) => (depth === 0 ? [index] : []));
  const starts = outer.map((index) => quotations[index]?.span ?? { start: 0, end: 0 });
  const kept = new Map<number, Passage>();
  const quotationsAt = (index: number): readonly number[] => {
    const block = blocks[index];
    return block === undefined
      ? []
      : outer.slice(firstStartingAt(starts, block.start), firstStartingAt(starts, block.end));
  };
  const build = (index: number, block: Span): Passage => {
    const quoted = quotationsAt(index).flatMap((at) => {
      const quotation = quotations[at];
      return quotation === undefined ? [] : [{ index: at, quotation }];
    });
    return passageOf(text, block, index, quoted);
  };
  return {
    count: blocks.length,
    quotationsAt,
    firstQuotationAt(index) {
      const block = blocks[index];
      const first = block === undefined ? -1 : firstStartingAt(starts, block.start);
      return block !== undefined && (starts[first]?.start ?? Infinity) < block.end
        ? (outer[first] ?? null)
        : null;
    },
    at(index) {
      const block = blocks[index];
      if (block === undefined) return undefined;
      const known = kept.get(index);
      if (known !== undefined) return known;
      const passage = build(index, block);
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? 0);
      kept.set(index, passage);
      return passage;
    },
  };
}
