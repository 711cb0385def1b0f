import { pairDetector } from '../pair-detector.ts';

/** What two outlets say in their own voice, with a difference that decides: one of them is wrong. */
export const OWN_VOICE = pairDetector(
  'own-voice',
  ({ a, b, verdict }) => verdict.list === 'conflict' && a.quoteId === null && b.quoteId === null,
);
