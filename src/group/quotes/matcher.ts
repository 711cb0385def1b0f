import type { Closeness } from './verdict.ts';
import type { Agreement } from './voice.ts';

/**
 * What grouping asks of a set of quotes besides their words. Quotes are numbered in order of id; voices are numbers,
 * -1 where nobody known speaks.
 */
export interface Matcher {
  readonly count: number;
  readonly voices: Int32Array;
  /** Who speaks, by number: one speaker can have several voices, by what the articles print of them; -1 as above. */
  readonly speakers: Int32Array;
  /** 1 where a quote has no quotation marks. */
  readonly indirect: Uint8Array;
  /** First possible day of each quote in days since 1970; infinite where not known. */
  readonly days: Float64Array;
  /** Last possible day of each quote; infinite where not known. */
  readonly until: Float64Array;
  /** How two voices stand, by their numbers. */
  readonly agreement: (a: number, b: number) => Agreement;
  /** How close the occasions of two quotes are. */
  readonly closeness: (a: number, b: number) => Closeness;
}
