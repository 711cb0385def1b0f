import type { ConflictKind } from '../../model/index.ts';
import { pairDetector } from '../pair-detector.ts';

/** Kinds that tell whether something came about. */
const KINDS: ReadonlySet<ConflictKind> = new Set(['event', 'negation', 'antonym']);

/**
 * The same event in other words, which one side has happen and the other not: called off, negated, or the opposite done.
 * The comparisons are `slots/event-happened.ts`, `slots/negated-claim.ts` and `slots/opposite-predicate.ts`.
 */
export const EVENT_HAPPENED = pairDetector(
  'event-happened',
  ({ verdict }) => verdict.grounds.method === 'slots' && KINDS.has(verdict.kind),
);
