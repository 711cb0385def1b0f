import type { Detector } from '../detector.ts';
import { finding } from '../finding.ts';

/** Nearly the same sentence in two articles, with one difference that makes them contradict or doubt each other. */
export const NEAR_VERBATIM: Detector = {
  name: 'near-verbatim',
  find(_context, compared) {
    return compared
      .filter(({ verdict }) => verdict.kind !== 'attribution')
      .filter(
        ({ verdict: { list, kind } }) =>
          list === 'conflict' || (list === 'quote-variant' && kind === 'modality'),
      )
      .map(({ a, b, verdict }) => finding('near-verbatim', a, b, verdict));
  },
};
