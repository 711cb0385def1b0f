import { pairDetector } from '../pair-detector.ts';

/** Two sources, opposite content: one attributed statement against another, or against what an outlet says itself. */
export const SPEAKERS_DISAGREE = pairDetector(
  'speakers-disagree',
  ({ verdict }) => verdict.list === 'disagreement',
);
