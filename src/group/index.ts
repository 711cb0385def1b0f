export { findDuplicates } from './duplicates/find-duplicates.ts';
export { groupQuotes } from './quotes/group-quotes.ts';
