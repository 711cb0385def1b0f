import type { ConflictKind } from '../model/index.ts';
import type { AlignedWord } from './aligned-words.ts';

/** One place where two aligned statements differ, and what kind of difference it is. */
export interface Difference {
  /**
   * A kind that can make a finding; or `harmless`, `added` (content on one side only), `edge` (the
   * same at the beginning or the end, where a passage may be cut), `other` (different matter).
   */
  readonly kind: ConflictKind | 'harmless' | 'added' | 'edge' | 'other';
  readonly code: string;
  readonly a: readonly AlignedWord[];
  readonly b: readonly AlignedWord[];
  /** The shared word behind the difference, or in front of it at the end. */
  readonly anchor: readonly [AlignedWord | null, AlignedWord | null];
  /** Equal words that touch it on both sides. */
  readonly anchors: number;
}
