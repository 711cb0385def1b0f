// One article's worth of bytes out of a source of many, so that each can be kept and read again alone.
import type { Revisit } from './archives/revisit.ts';
import type { Reading } from './reading.ts';

/** Bytes that hold one article, or a few that belong together (a feed), and read the same alone. */
export interface Part {
  readonly kind: 'part';
  /** The source's path, with `#` and the number of the record where it has many. */
  readonly path: string;
  /** What makes it the same article again: its URL, else the source's address and what it holds. */
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly capturedAt: string | null;
}

/**
 * A part, one line about something in the source that is not read, one about something passed over on purpose, or a
 * page that was met again unchanged and whose content stands somewhere else.
 */
export type PartEvent =
  | Part
  | { readonly kind: 'revisit'; readonly path: string; readonly revisit: Revisit }
  | Extract<Reading, { readonly kind: 'refused' }>
  | { readonly kind: 'note'; readonly path: string; readonly message: string };

/** The path of the record with a number, counted from 1; a part's own path stays as it is. */
export const numbered = (path: string, number: number): string =>
  isNumbered(path) ? path : `${path}#${number}`;

/** True for the path of a record out of a source of many. */
export const isNumbered = (path: string): boolean => /#\d{1,10}(?:\.\d{1,10})?$/u.test(path);
