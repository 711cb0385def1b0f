import type { Reason } from './evidence.ts';
import type { SpeakerRef } from './group.ts';
import type { OutletRef } from './outlet.ts';
import type { Span } from './span.ts';

export const CONFLICT_LISTS = ['conflict', 'disagreement', 'changed', 'quote-variant'] as const;
export type ConflictList = (typeof CONFLICT_LISTS)[number];

export const CONFLICT_KINDS = [
  'negation',
  'number',
  'date',
  'antonym',
  'modality',
  'condition',
  'attribution',
  'addressee',
  'denial',
  'name',
  'unit',
  'place',
  'event',
  'truncation',
  'wording',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** One of the two passages; `deciding` marks the words that decide, inside `spans`. */
export interface Side {
  readonly articleId: string;
  readonly path: string;
  readonly outlet: OutletRef | null;
  readonly speaker: SpeakerRef | null;
  readonly spans: readonly Span[];
  readonly deciding: readonly Span[];
  readonly text: string;
  readonly quoteId: string | null;
}

/** Two passages and the typed reason they are listed. */
export interface Conflict {
  readonly id: string;
  readonly list: ConflictList;
  readonly kind: ConflictKind;
  readonly detector: string;
  readonly confidence: number;
  readonly state: 'open' | 'confirmed' | 'dismissed';
  readonly reason: Reason;
  /** What was checked before it was listed. */
  readonly guards: readonly string[];
  readonly sides: readonly [Side, Side];
}
