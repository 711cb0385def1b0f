import type { ConflictKind, ConflictList, Reason, Span } from '../model/index.ts';

/** What two statements are to each other, where they are anything that is listed. */
export interface Verdict {
  readonly list: ConflictList;
  readonly kind: ConflictKind;
  readonly confidence: number;
  readonly reason: Reason;
  /** Names of the checks passed. */
  readonly guards: readonly string[];
  /** The words that decide, on each side. */
  readonly deciding: readonly [readonly Span[], readonly Span[]];
}
