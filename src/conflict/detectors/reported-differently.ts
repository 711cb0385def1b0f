import { pairDetector } from '../pair-detector.ts';

/** One source's statement, reported by two outlets with a difference that decides: attribution against attribution. */
export const REPORTED_DIFFERENTLY = pairDetector(
  'reported-differently',
  ({ a, b, verdict }) =>
    verdict.list === 'conflict' && a.quoteId !== null && b.quoteId !== null && !(a.verbatim && b.verbatim),
);
