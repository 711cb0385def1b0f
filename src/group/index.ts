export { groupQuotes } from './quotes/group-quotes.ts';
