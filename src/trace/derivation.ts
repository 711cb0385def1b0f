import type { Article, Link, LinkRole, OutletRef, QuoteGroup } from '../model/index.ts';
import { nameKey } from './outlet-index.ts';
import type { Reach, ReachOf } from './reach.ts';

/** One article of a group, with what it says of its sources. */
export interface Appearance {
  readonly article: Article;
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
 * The articles of a group with their credited sources, in order of article id.
 *
 * A link counts where it is about the whole article or about one of the group's quotes.
 */
export function appearancesOf(group: QuoteGroup, sightings: Sightings): readonly Appearance[] {
  const { articleById, linksFrom } = sightings;
  const ids = [...new Set(group.members.map((member) => member.articleId))].sort();
  const articles = ids.flatMap((id) => articleById.get(id) ?? []);
  const quoteIds = new Set(group.members.map((member) => member.quoteId));
  const circle = {
    ids: new Set(ids),
    byOutlet: Map.groupBy(articles, ({ outlet }) => outlet?.id ?? null),
    reachOf: sightings.reachOf,
  };
  return articles.map((article) => {
    const links = (linksFrom.get(article.id) ?? []).filter(
      ({ role, from }) =>
        DISTANCE[role] !== undefined && (from.quoteId === null || quoteIds.has(from.quoteId)),
    );
    return {
      article,
      sources: distinct(links.map((link) => sourceOf(link, article, circle)).sort(nearer)),
    };
  });
}

/** The articles of one group, by id and by outlet. */
interface Circle {
  readonly ids: ReadonlySet<string>;
  readonly byOutlet: ReadonlyMap<string | null, readonly Article[]>;
  readonly reachOf: ReachOf;
}

function sourceOf(link: Link, article: Article, circle: Circle): Source {
  const { role, to } = link;
  const isOwn = to.outletId !== null && to.outletId === article.outlet?.id;
  const held = new Set(
    isOwn || to.outletId === null ? [] : circle.byOutlet.get(to.outletId)?.map(({ id }) => id),
  );
  if (to.articleId !== null && circle.ids.has(to.articleId)) held.add(to.articleId);
  held.delete(article.id);
  const outlet = to.outletId === null ? null : { id: to.outletId, name: to.name };
  return {
    role,
    outlet,
    name: to.name,
    key: to.outletId ?? nameKey(to.name),
    held: [...held],
    isOwn,
    reach: circle.reachOf(link),
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
