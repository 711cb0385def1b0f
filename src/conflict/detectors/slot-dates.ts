import { pairDetector } from '../pair-detector.ts';

/** The same claim in other words, with another day for the same event. The comparison is `slots/other-date.ts`. */
export const SLOT_DATES = pairDetector(
  'slot-dates',
  ({ verdict }) => verdict.grounds.method === 'slots' && verdict.kind === 'date',
);
