import type { OutletRef } from './outlet.ts';
import type { Span } from './span.ts';

export const DUPLICATE_KINDS = ['same-article', 'across-articles', 'rewrite'] as const;
export type DuplicateKind = (typeof DUPLICATE_KINDS)[number];

export interface Passage extends Span {
  readonly articleId: string;
  readonly path: string;
  readonly outlet: OutletRef | null;
}

/** A passage that stands twice, or (`rewrite`) the aligned passages of one pair of articles, in order. */
export interface Duplicate {
  readonly id: string;
  readonly kind: DuplicateKind;
  /** 0 to 1: share of the shorter side's words found in the other. */
  readonly similarity: number;
  readonly passages: readonly Passage[];
}
