import type { Detector } from '../detector.ts';
import { finding } from '../finding.ts';

/** The same words in quotation marks, credited to two different named persons by two articles. */
export const TWO_SPEAKERS: Detector = {
  name: 'two-speakers',
  find(_context, compared) {
    return compared
      .filter(({ verdict }) => verdict.kind === 'attribution')
      .map(({ a, b, verdict }) => finding('two-speakers', a, b, verdict));
  },
};
