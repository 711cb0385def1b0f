import type { Conflict } from '../model/index.ts';
import type { Comparison } from './comparisons.ts';
import type { ConflictContext } from './context.ts';

/** One way of finding two passages that differ; its name is the name of its page in the documentation. */
export interface Detector {
  readonly name: string;
  /** `compared` holds the prints of one quotation, and the claims of different articles, that were compared with each other. */
  readonly find: (context: ConflictContext, compared: readonly Comparison[]) => readonly Conflict[];
}
