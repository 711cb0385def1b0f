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

/** How one place that speaks of a date stands to the answer drawn from all of them; `near` is off by a day at most. */
export const DATE_STANDINGS = ['agrees', 'near', 'contradicts', 'ignored'] as const;
export type DateStanding = (typeof DATE_STANDINGS)[number];

/** What one place says of the moment of publication. */
export interface DateBase extends When {
  readonly stands: DateStanding;
  /** The words it was read from, as written there; null where there are none. */
  readonly words: string | null;
  /** Where the words stand in the article's text; null where they are no part of it. */
  readonly start: number | null;
}

/** The moment of publication: what its bases allow together, under the strongest. */
export interface Published extends When {
  /** Everything that speaks of it, strongest first; absent where only the answer is known. */
  readonly bases?: readonly DateBase[];
}

/** True where places that speak of the date contradict each other and no person has settled it. */
export const isContradicted = (when: Published | null): boolean =>
  when !== null &&
  when.basis !== 'person' &&
  (when.bases ?? []).some(({ stands }) => stands === 'contradicts');

/** A moment read off words in the article ("on Tuesday"), with those words. */
export interface Said extends When {
  readonly words: string;
}
