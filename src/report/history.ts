import type { Entry, RevisionChanges } from '../model/index.ts';

/** One state of a page, and what it changed of the one before. */
export interface PageState {
  readonly entry: Entry;
  /** RFC 3339 instants. */
  readonly addedAt: string;
  readonly capturedAt: string | null;
  /** Null for the first state. */
  readonly changes: RevisionChanges | null;
}

/** All states of one page, the newest first, and where it stands. */
export interface PageHistory {
  readonly address: string;
  readonly states: readonly PageState[];
}
