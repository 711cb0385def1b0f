export type { Locate, Located } from './anchor.ts';
export { articleAnchor, locator, passageAnchor, quoteAnchor } from './anchor.ts';
export type { Finding } from './findings.ts';
export { kindOf, passagesOf, standsOn } from './findings.ts';
export type { Present, ReviewedDecision, ReviewState } from './recheck.ts';
export { recheck } from './recheck.ts';
export type { Speaking } from './replay.ts';
export {
  aliasesOf,
  decidedDates,
  groupDecisions,
  withDates,
  withOrigins,
  withoutDismissed,
  withSpeakers,
  withStates,
} from './replay.ts';
export { standing, undoneBy } from './standing.ts';
export { whenOf } from './when-of.ts';
