import type { ConflictKind } from '../../model/index.ts';
import type { AlignedWord } from '../aligned-words.ts';

/** What two statements fill differently: the words on the shorter and on the longer side. */
export interface SlotClash {
  readonly kind: ConflictKind;
  readonly code: string;
  readonly short: readonly AlignedWord[];
  readonly long: readonly AlignedWord[];
}
