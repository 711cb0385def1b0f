import type { Detector } from '../detector.ts';
import { finding } from '../finding.ts';

/** The same thing, later: a count that moved on, a day that was put off, a speaker who turned, a page revised. */
export const LATER_STATE: Detector = {
  name: 'later-state',
  find(_context, compared) {
    return compared
      .filter(({ verdict }) => verdict.list === 'changed')
      .map(({ a, b, verdict }) => finding('later-state', a, b, verdict));
  },
};
