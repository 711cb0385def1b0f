import type { Warning } from '../model/index.ts';
import type { Reading } from './reading.ts';

/** Why a source can not be read: a stable code, what is wrong, and what to do about it. */
export interface Trouble {
  readonly code: string;
  readonly what: string;
  readonly remedy: string;
}

/** The one line a person gets for a source that is not read: what is wrong and what to do; `path` says where. */
export function refusal(path: string, trouble: Trouble): Extract<Reading, { readonly kind: 'refused' }> {
  return { kind: 'refused', path, warning: warn(trouble.code, `${trouble.what}; ${trouble.remedy}`) };
}

/**
 * A warning about the article as a whole, or about the place `start` in its text. The message is one line, whatever
 * breaks and control characters stand in the words of the source that it quotes.
 */
export function warn(code: string, message: string, start: number | null = null): Warning {
  return { code, message: message.replace(/[\s\p{Cc}]+/gu, ' '), start };
}

/** Trouble found in the middle of a stream: carries its line to the reader that can tell it. */
export class StreamTrouble extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.what);
    this.name = 'StreamTrouble';
    this.trouble = trouble;
  }
}

/** Its quotes were read from articles that are here already: reading it would make a carrier of the report. */
export const OWN_REPORT = {
  code: 'own-report',
  what: 'this is a report that quotetrail wrote',
  remedy: 'add the articles it speaks of instead',
};
