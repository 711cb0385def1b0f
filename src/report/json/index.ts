// A door by itself, so that a program's question loads no wording for people: results as version 1 of the JSON has them.
export type { ArticleFigures } from './article-json.ts';
export { articleJson, extractJson } from './article-json.ts';
export { chainJson, linkJson } from './chain-json.ts';
export { conflictJson, possibleJson } from './conflict-json.ts';
export { duplicateJson } from './duplicate-json.ts';
export { groupJson } from './group-json.ts';
export { historyJson } from './history-json.ts';
export { refJson, spansJson } from './members.ts';
export type { ListedQuote } from './quote-json.ts';
export { listedQuoteJson, quoteWords } from './quote-json.ts';
