export type { RawSource, Reading } from './reading.ts';
export { readSource } from './read-source.ts';
