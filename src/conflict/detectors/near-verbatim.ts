import { pairDetector } from '../pair-detector.ts';

/**
 * Nearly the same words of one voice that no detector before it has taken: quotations that grouping holds apart, and a
 * hedge that one side dropped.
 */
export const NEAR_VERBATIM = pairDetector(
  'near-verbatim',
  ({ verdict: { list, kind } }) => list === 'conflict' || (list === 'quote-variant' && kind === 'modality'),
);
