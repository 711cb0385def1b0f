export { findDuplicates } from './duplicates/find-duplicates.ts';
export { groupQuotes } from './quotes/group-quotes.ts';
export type { MatchKind, RankedGroup } from './search/rank-groups.ts';
export { closeWords } from './search/close-words.ts';
export { rankGroups } from './search/rank-groups.ts';
export type { UnifiedSpeakers } from './speakers/unify-speakers.ts';
export { unifySpeakers } from './speakers/unify-speakers.ts';
