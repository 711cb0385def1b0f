import type { Span } from '../model/index.ts';

export const TAG_LABELS = ['source', 'cue', 'content'] as const;
export type TagLabel = (typeof TAG_LABELS)[number];

/** A stretch the sequence model takes for a source, a cue or a content; `score` is its mean marginal, 0 to 1. */
export interface TaggedSpan extends Span {
  readonly label: TagLabel;
  readonly score: number;
}
