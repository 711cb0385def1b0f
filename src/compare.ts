// Two statements given directly, read and compared as those of stored articles are. Nothing is kept.
import type { ComparedTexts } from './conflict/index.ts';
import { RELATIVE_DAYS, WEEKDAYS } from './lexicon/index.ts';
import type { Article, Claim, OutletRef, When } from './model/index.ts';

/** A statement as somebody hands it in. */
export interface GivenSide {
  readonly text: string;
  readonly speaker: string | null;
  readonly outlet: OutletRef | null;
  readonly published: When | null;
  /** The text is the words of a quotation. */
  readonly quote: boolean;
}

/** One day for statements of which neither is dated: somebody who sets two side by side takes them for one time. */
const ONE_DAY: When = {
  earliest: '2001-01-03T00:00:00Z',
  latest: '2001-01-03T23:59:59Z',
  basis: 'person',
};

/**
 * What two given statements are to each other, by the code that compares the claims of a corpus; null where nothing
 * can be listed.
 *
 * Where neither is dated both are taken to be of one day. Cost: their words, and the product of their sentences.
 */
export async function compareGiven(a: GivenSide, b: GivenSide): Promise<ComparedTexts | null> {
  const [{ readClaims }, { compareTexts }] = await Promise.all([
    import('./extract/index.ts'),
    import('./conflict/index.ts'),
  ]);
  const together = a.published === null && b.published === null;
  const read = (side: GivenSide, id: string): Parameters<typeof compareTexts>[0] => {
    const published = together ? ONE_DAY : side.published;
    return { ...side, id, published, claims: claimsOf(side, { id, published, together }, readClaims) };
  };
  return compareTexts(read(a, 'a'), read(b, 'b'));
}

type ReadClaims = (article: Article, quotes: readonly never[]) => readonly Claim[];

interface Reading {
  readonly id: string;
  readonly published: When | null;
  readonly together: boolean;
}

/** The claims of a text; a day of the made-up date tells weekdays apart and is no year or month of anything. */
function claimsOf(side: GivenSide, { id, published, together }: Reading, read: ReadClaims): readonly Claim[] {
  const claims = read(articleOf(side, id, published), []);
  if (!together) return claims;
  const undated = read(articleOf(side, id, null), []);
  return claims.map((claim, at) => ({
    ...claim,
    dates: claim.dates.map((date, n) =>
      RELATIVE_DAYS.has(date.key) || WEEKDAYS.has(date.key) ? date : (undated[at]?.dates[n] ?? date),
    ),
  }));
}

const articleOf = ({ text, outlet }: GivenSide, id: string, published: When | null): Article => ({
  id,
  path: id,
  address: id,
  url: null,
  title: null,
  outlet,
  byline: null,
  language: 'en',
  published,
  modified: null,
  sha256: '',
  text,
  zones: [{ kind: 'body', start: 0, end: text.length }],
  credits: [],
});
