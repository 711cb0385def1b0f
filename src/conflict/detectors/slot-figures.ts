import { pairDetector } from '../pair-detector.ts';

/** The same claim in other words, with another figure for the same thing. The comparison is `slots/other-figure.ts`. */
export const SLOT_FIGURES = pairDetector(
  'slot-figures',
  ({ verdict }) => verdict.grounds.method === 'slots' && verdict.kind === 'number',
);
