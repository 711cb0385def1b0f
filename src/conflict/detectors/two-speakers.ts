import { pairDetector } from '../pair-detector.ts';

/** The same words in quotation marks, credited to two different named persons by two articles. */
export const TWO_SPEAKERS = pairDetector('two-speakers', ({ verdict }) => verdict.kind === 'attribution');
