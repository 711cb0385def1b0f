import { pairDetector } from '../pair-detector.ts';

/** Reasons that tell of a condition one side lacks. */
const CODES: ReadonlySet<string> = new Set(['condition-lost', 'condition-cut']);

/** A condition that one print of a quotation, or one report of a statement, has and the other lacks. */
export const CONDITION_DROPPED = pairDetector(
  'condition-dropped',
  ({ verdict }) => verdict.list === 'conflict' && CODES.has(verdict.reason.code),
);
