// A door by itself, so that looking words up loads nothing of how groups are made.
export { closeWords } from './close-words.ts';
export type { MatchKind, RankedGroup } from './rank-groups.ts';
export { groupRanker, rankGroups } from './rank-groups.ts';
export { respeltNumbers } from './respelt-numbers.ts';
