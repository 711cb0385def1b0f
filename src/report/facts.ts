import type { Article, OutletRef, When } from '../model/index.ts';

/** What a list needs to know of an article: everything but its text. */
export type ArticleFacts = Pick<
  Article,
  'id' | 'path' | 'url' | 'title' | 'outlet' | 'byline' | 'published' | 'sha256'
>;

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
    const day = dayOf(when);
    if (day === null) {
      undated += 1;
      continue;
    }
    if (from === null || day < from) from = day;
    if (to === null || day > to) to = day;
  }
  return { articles, from, to, undated };
}

const HOUR = 3_600_000;
/** A date without a zone spans fifty hours and begins fourteen hours before its own midnight in Greenwich. */
const ZONELESS_LEAD = 14 * HOUR;

/** The calendar day a moment falls on as printed, or null where nothing dates it. */
export function dayOf(when: When | null): string | null {
  const earliest = instantOf(when?.earliest ?? null);
  const latest = instantOf(when?.latest ?? null);
  if (earliest !== null && latest !== null && latest - earliest > 48 * HOUR && latest - earliest <= 50 * HOUR)
    return isoDay(earliest + ZONELESS_LEAD);
  const known = earliest ?? latest;
  return known === null ? null : isoDay(known);
}

/** Milliseconds since 1970, or null where the text is no instant. */
export function instantOf(text: string | null): number | null {
  const parsed = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(parsed) ? null : parsed;
}

/** `YYYY-MM-DD` in Greenwich. */
export const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Groups by how many outlets carried them; an article of an unknown outlet counts as one carrier of its own. */
export function carriersOf(
  members: readonly { readonly outlet: OutletRef | null; readonly articleId: string }[],
): number {
  return new Set(members.map((member) => member.outlet?.id ?? member.articleId)).size;
}
