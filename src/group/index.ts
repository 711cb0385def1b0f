export { findDuplicates } from './duplicates/find-duplicates.ts';
export { groupQuotes } from './quotes/group-quotes.ts';
export type { MatchKind, RankedGroup } from './search/rank-groups.ts';
export { rankGroups } from './search/rank-groups.ts';
