import type { Article, Link, LinkRole, OutletRef, QuoteGroup } from '../model/index.ts';
import { nameKey } from './outlet-index.ts';
import type { Pages } from './pages.ts';
import type { Reach, ReachOf } from './reach.ts';

/** One page a group stands in, with what it says of its sources: its revisions are not appearances of their own. */
export interface Appearance {
  /** The earliest state of the page that stands in the group. */
  readonly article: Article;
  /** Every state of the page that stands in the group, by article id. */
  readonly states: readonly Article[];
  /** Names it gives as nearer to the speaker, nearest first. */
  readonly sources: readonly Source[];
}

/** A name an appearance credits, and the group's articles by that outlet. */
export interface Source {
  readonly role: LinkRole;
  readonly outlet: OutletRef | null;
  readonly name: string;
  /** Equal for equal names: the outlet's id, else the name without "the" and "news agency". */
  readonly key: string;
  readonly held: readonly string[];
  /** True where the name is the appearance's own outlet ("told this newspaper"). */
  readonly isOwn: boolean;
  readonly reach: Reach;
}

/** What the links of a corpus are read with. */
export interface Sightings {
  readonly articleById: ReadonlyMap<string, Article>;
  readonly linksFrom: ReadonlyMap<string, readonly Link[]>;
  readonly reachOf: ReachOf;
  readonly pages: Pages;
}

/** Distance from the speaker: who heard it stands before who printed it first, and a distributor last. */
const DISTANCE: Readonly<Partial<Record<LinkRole, number>>> = {
  'said-via': 0,
  'said-to': 0,
  'reported-by': 1,
  'translated-from': 2,
  'copied-from': 2,
  'syndicated-from': 3,
  'carried-by': 3,
  'distributed-by': 4,
};

/**
 * The pages of a group with their credited sources, in order of article id.
 *
 * A link counts where it is about a whole article or about one of the group's quotes; what any state of a page
 * credits, the page credits.
 */
export function appearancesOf(group: QuoteGroup, sightings: Sightings): readonly Appearance[] {
  const { articleById, linksFrom, pages } = sightings;
  const articles = [...new Set(group.members.map((member) => member.articleId))]
    .sort()
    .flatMap((id) => articleById.get(id) ?? []);
  const quoteIds = new Set(group.members.map((member) => member.quoteId));
  const statesOf = Map.groupBy(articles, ({ id }) => pages.pageOf(id));
  const circle = circleOf(articles, sightings);
  return pages
    .firstStates(articles.map(({ id }) => id))
    .flatMap((id) => articleById.get(id) ?? [])
    .map((article) => {
      const states = statesOf.get(pages.pageOf(article.id)) ?? [article];
      const sources = states.flatMap((state) =>
        (linksFrom.get(state.id) ?? [])
          .filter(({ role, from }) => isCredit(role) && (from.quoteId === null || quoteIds.has(from.quoteId)))
          .map((link) => sourceOf(link, state, circle)),
      );
      return { article, states, sources: distinct(sources.sort(nearer)) };
    });
}

const isCredit = (role: LinkRole): boolean => DISTANCE[role] !== undefined;

/** The pages of one group, each by its earliest state here: of every state, and of every outlet. */
interface Circle {
  readonly firstOf: ReadonlyMap<string, string>;
  readonly byOutlet: ReadonlyMap<string, readonly string[]>;
  readonly reachOf: ReachOf;
}

function circleOf(articles: readonly Article[], { pages, reachOf }: Sightings): Circle {
  const first = new Map(
    pages.firstStates(articles.map(({ id }) => id)).map((id) => [pages.pageOf(id), id] as const),
  );
  const firstOf = new Map(articles.map(({ id }) => [id, first.get(pages.pageOf(id)) ?? id] as const));
  const byOutlet = new Map<string, string[]>();
  for (const { id, outlet } of articles) {
    if (outlet === null) continue;
    const held = byOutlet.get(outlet.id) ?? [];
    held.push(firstOf.get(id) ?? id);
    byOutlet.set(outlet.id, held);
  }
  return { firstOf, byOutlet, reachOf };
}

function sourceOf(link: Link, article: Article, { firstOf, byOutlet, reachOf }: Circle): Source {
  const { role, to } = link;
  const isOwn = to.outletId !== null && to.outletId === article.outlet?.id;
  const held = new Set(isOwn || to.outletId === null ? [] : byOutlet.get(to.outletId));
  const target = to.articleId === null ? undefined : firstOf.get(to.articleId);
  if (target !== undefined) held.add(target);
  held.delete(firstOf.get(article.id) ?? article.id);
  return {
    role,
    outlet: to.outletId === null ? null : { id: to.outletId, name: to.name },
    name: to.name,
    key: to.outletId ?? nameKey(to.name),
    held: [...held],
    isOwn,
    reach: reachOf(link),
  };
}

const distanceOf = (source: Source): number => DISTANCE[source.role] ?? 9;

const nearer = (a: Source, b: Source): number =>
  distanceOf(a) - distanceOf(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function distinct(sources: readonly Source[]): readonly Source[] {
  const byKey = new Map<string, Source>();
  for (const source of sources) {
    const key = `${source.role} ${source.key}`;
    if (!byKey.has(key)) byKey.set(key, source);
  }
  return [...byKey.values()];
}
