import { pairDetector } from '../pair-detector.ts';

/** The same thing, later: a count that moved on, a day that was put off, a speaker who turned. */
export const LATER_STATE = pairDetector('later-state', ({ verdict }) => verdict.list === 'changed');
