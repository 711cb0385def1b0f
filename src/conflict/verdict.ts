import type { ConflictKind, ConflictList, Reason, Span } from '../model/index.ts';

/**
 * How a difference was come by: two prints of one quotation; two sentences word by word; the same where all else is equal;
 * slot by slot in other words; the same words under other names; told by one article itself.
 */
export type Method = 'print' | 'words' | 'reprint' | 'slots' | 'credit' | 'told';

/** What the score of a finding rests on. */
export interface Grounds {
  readonly method: Method;
  /** Share of the content words that both have, 0 to 1: of the longer statement, for slots of the shorter one. */
  readonly coverage: number;
  /** Content words that both have. */
  readonly shared: number;
}

/** What two statements are to each other, where they are anything that is listed. */
export interface Verdict {
  readonly list: ConflictList;
  readonly kind: ConflictKind;
  /** See `scoreOf`. */
  readonly confidence: number;
  readonly grounds: Grounds;
  readonly reason: Reason;
  /** Names of the checks passed. */
  readonly guards: readonly string[];
  /** The words that decide, on each side. */
  readonly deciding: readonly [readonly Span[], readonly Span[]];
}

/** A verdict before it is scored. */
export type Unscored = Omit<Verdict, 'confidence' | 'grounds'>;
