/** Where a date was read; the strength of a basis is decided where dates are combined, not here. */
export const DATE_BASES = [
  'metadata',
  'feed',
  'address',
  'dateline',
  'body',
  'copyright',
  'capture',
  'adding',
  'inferred',
  'person',
] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/**
 * A moment known as an interval of RFC 3339 instants (UTC, `…Z`), both ends included.
 *
 * A missing side is unknown, not unbounded. A date without a time zone spans the
 * fifty hours in which that date was the date somewhere on Earth.
 */
export interface When {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis: DateBasis;
}

/** A moment read off words in the article ("on Tuesday"), with those words. */
export interface Said extends When {
  readonly words: string;
}
