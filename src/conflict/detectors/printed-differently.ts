import { pairDetector } from '../pair-detector.ts';

/** One quotation of one group printed in two ways: what changed, and whether the meaning is kept. */
export const PRINTED_DIFFERENTLY = pairDetector(
  'printed-differently',
  ({ isOneUtterance }) => isOneUtterance,
);
