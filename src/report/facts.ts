import type { ArticleFacts, Member, OutletRef, When } from '../model/index.ts';

/** The articles a rendering speaks of, by id. */
export type ArticleIndex = ReadonlyMap<string, ArticleFacts>;

/** The outlet's name, else the file's: what a person would call the place it was printed. */
export function placeName(article: { readonly outlet: OutletRef | null; readonly path: string }): string {
  if (article.outlet !== null) return article.outlet.name;
  const { path } = article;
  return path.slice(path.lastIndexOf('/', path.length - 2) + 1);
}

/** The corpus an answer speaks of: its size, the days its dated articles span, and how many have no date. */
export interface CorpusExtent {
  readonly articles: number;
  /** First and last day of the dated articles, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  readonly undated: number;
}

/** One pass over the articles' dates. */
export function extentOf(dates: Iterable<When | null>): CorpusExtent {
  let articles = 0;
  let undated = 0;
  let from: string | null = null;
  let to: string | null = null;
  for (const when of dates) {
    articles += 1;
    const { first, last } = daysOf(when);
    const [begins, ends] = [first ?? last, last ?? first];
    if (begins === null || ends === null) {
      undated += 1;
      continue;
    }
    if (from === null || begins < from) from = begins;
    if (to === null || ends > to) to = ends;
  }
  return { articles, from, to, undated };
}

const HOUR = 3_600_000;
/** A date without a zone begins fourteen hours before its midnight in Greenwich and ends twelve hours after it. */
const ZONELESS = { lead: 14 * HOUR, tail: 12 * HOUR, begins: 10, ends: 12 };

/** The first and last calendar day (`YYYY-MM-DD`) of a moment as it was printed; a side is null where nothing is known of it. */
export function daysOf(when: When | null): { readonly first: string | null; readonly last: string | null } {
  const earliest = instantOf(when?.earliest ?? null);
  const latest = instantOf(when?.latest ?? null);
  if (earliest !== null && latest !== null && isZoneless(earliest, latest)) {
    return { first: isoDay(earliest + ZONELESS.lead), last: isoDay(latest - ZONELESS.tail - 1) };
  }
  return {
    first: earliest === null ? null : isoDay(earliest),
    last: latest === null ? null : isoDay(latest),
  };
}

/** Days without a time zone: from ten o'clock on the day before the first to noon on the day after the last. */
function isZoneless(earliest: number, latest: number): boolean {
  const day = 24 * HOUR;
  return (
    earliest % day === ZONELESS.begins * HOUR &&
    latest % day === ZONELESS.ends * HOUR &&
    latest - earliest > 2 * day
  );
}

/** Milliseconds since 1970, or null where the text is no instant. */
export function instantOf(text: string | null): number | null {
  const parsed = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(parsed) ? null : parsed;
}

/** `YYYY-MM-DD` in Greenwich. */
export const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** What counts carriers of a member. */
type Carried = Pick<Member, 'outlet' | 'page'>;

/**
 * How many outlets carried a group. Revisions of one page are one carrier, whatever each of them says of its outlet;
 * a page of an unknown outlet is a carrier of its own.
 */
export function carriersOf(members: readonly Carried[]): number {
  const carrierOf = new Map<string, string>();
  for (const { outlet, page } of members) {
    const known = carrierOf.get(page);
    if (known === undefined || known === page || (outlet !== null && outlet.id < known))
      carrierOf.set(page, outlet?.id ?? page);
  }
  return new Set(carrierOf.values()).size;
}

/** How many articles a group stands in; revisions of one page are one. */
export const articlesOf = (members: readonly Carried[]): number =>
  new Set(members.map(({ page }) => page)).size;
