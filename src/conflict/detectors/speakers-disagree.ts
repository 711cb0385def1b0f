import type { Detector } from '../detector.ts';
import { finding } from '../finding.ts';

/** Two sources, opposite content: a denial and what it denies, or one speaker against another. */
export const SPEAKERS_DISAGREE: Detector = {
  name: 'speakers-disagree',
  find(_context, compared) {
    return compared
      .filter(({ verdict }) => verdict.list === 'disagreement')
      .map(({ a, b, verdict }) => finding('speakers-disagree', a, b, verdict));
  },
};
