import { pairDetector } from '../pair-detector.ts';

/** What one side states the other denies: "denied taking", "denied that", a body that confirms here and denies there. */
export const DENIAL = pairDetector('denial', ({ verdict }) => verdict.kind === 'denial');
