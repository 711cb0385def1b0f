import type { ArticleFacts, CountedDays, Member, OutletRef, When } from '../model/index.ts';
import { daySpanOf } from '../model/index.ts';

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
export const extentOf = (dates: Iterable<When | null>): CorpusExtent =>
  extentOfDays(Array.from(dates, (when) => ({ ...daySpanOf(when), articles: 1 })));

/** One pass over the days that articles span. */
export function extentOfDays(counted: Iterable<CountedDays>): CorpusExtent {
  let [articles, undated] = [0, 0];
  let from: string | null = null;
  let to: string | null = null;
  for (const days of counted) {
    articles += days.articles;
    if (days.first === null || days.last === null) {
      undated += days.articles;
      continue;
    }
    if (from === null || days.first < from) from = days.first;
    if (to === null || days.last > to) to = days.last;
  }
  return { articles, from, to, undated };
}

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
