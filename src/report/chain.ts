import type { ArticleFacts, Group, Link, LinkRole } from '../model/index.ts';
import { foldWord } from '../text/index.ts';
import { placeName } from './facts.ts';
import type { ArticleIndex } from './facts.ts';

/** One station of the way a quote came: a name, or an article held here, and who took it from there. */
export interface ChainNode {
  readonly name: string;
  /** The article held here, or null for a name that is only spoken of. */
  readonly article: ArticleFacts | null;
  /** How this station relates to the one before it; null at the top. */
  readonly role: LinkRole | null;
  /** The words that say so. */
  readonly words: readonly string[];
  /** Other names this article gives that have no place of their own in the tree. */
  readonly also: readonly { readonly role: LinkRole; readonly name: string }[];
  readonly next: readonly ChainNode[];
}

/** Nearest the speaker first; roles that do not order two texts are absent. */
const DISTANCE: ReadonlyMap<LinkRole, number> = new Map<LinkRole, number>([
  ['said-via', 0],
  ['said-to', 1],
  ['reported-by', 2],
  ['translated-from', 3],
  ['copied-from', 4],
  ['syndicated-from', 5],
  ['carried-by', 6],
  ['distributed-by', 7],
  // A later state of a page hangs on the earlier one, which has the rest of the way.
  ['revision-of', 8],
]);

type Steps = ReadonlyMap<string, readonly Link[]>;

interface Station {
  readonly key: string;
  readonly name: string;
  readonly article: ArticleFacts | null;
  readonly role: LinkRole | null;
  readonly words: readonly string[];
}

/**
 * The way a group's quote came, as a forest: nearest to the speaker at the top, carriers below.
 *
 * Each article's path is its source's path (where that article is held), then the names it credits,
 * nearest first, then itself; equal beginnings are one branch. Cost: members × links of one article.
 */
export function chainOf(group: Group, links: readonly Link[], articles: ArticleIndex): ChainNode[] {
  const steps = stepsOf(group, links, articles);
  const ids = [...new Set(group.members.map((member) => member.articleId))];
  const paths = ids.map((id) => pathOf(id, steps, articles, new Set()));
  const also = new Map(ids.map((id) => [id, unplaced(id, steps, paths)]));
  return grown(paths, 0, also);
}

/** The links of each of the group's articles that are about the whole article or one of its quotes here. */
function stepsOf(group: Group, links: readonly Link[], articles: ArticleIndex): Steps {
  const quotes = new Set(group.members.map((member) => member.quoteId));
  const members = new Set(group.members.map((member) => member.articleId));
  const heldAt = firstByOutlet(members, articles);
  const ours = links
    .filter(({ from }) => members.has(from.articleId) && (from.quoteId === null || quotes.has(from.quoteId)))
    .map((link) => ({ ...link, to: { ...link.to, articleId: link.to.articleId ?? heldAt(link) } }));
  const nearest = ours.toSorted((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1));
  return Map.groupBy(nearest, (link) => link.from.articleId);
}

/** A credited outlet is met in the group by its earliest article, where it has one. */
function firstByOutlet(members: ReadonlySet<string>, articles: ArticleIndex): (link: Link) => string | null {
  const held = [...members].flatMap((id) => articles.get(id) ?? []).sort(byDate);
  return ({ from, to }) =>
    held.find(({ id, outlet }) => outlet !== null && outlet.id === to.outletId && id !== from.articleId)
      ?.id ?? null;
}

const distance = (link: Link): number => DISTANCE.get(link.role) ?? 9;

function pathOf(id: string, steps: Steps, articles: ArticleIndex, above: ReadonlySet<string>): Station[] {
  const article = articles.get(id) ?? null;
  const ordered = (steps.get(id) ?? []).filter((link) => DISTANCE.has(link.role));
  const parent = heldSource(id, ordered, above, articles);
  const path = parent === null ? [] : pathOf(parent.articleId, steps, articles, new Set([...above, id]));
  const seen = new Set([...path.flatMap(keysOf), article?.outlet?.id ?? id]);
  let step: Link | null = parent?.link ?? null;
  for (const link of namesAfter(parent, ordered)) {
    const key = nameKey(link.to.outletId, link.to.name);
    if (seen.has(key)) continue;
    seen.add(key);
    path.push(stationOf(key, link.to.name, null, step));
    step = link;
  }
  return [...path, stationOf(id, article === null ? id : placeName(article), article, step)];
}

/** The step that leads to a station says how it relates to the one before. */
const stationOf = (key: string, name: string, article: ArticleFacts | null, step: Link | null): Station => ({
  key,
  name,
  article,
  role: step === null ? null : step.role,
  words: step === null ? [] : step.evidence.slice(0, 1).map(({ words }) => words),
});

interface HeldSource {
  readonly link: Link;
  readonly articleId: string;
}

/** What stands between a held source and the article; what is nearer to the speaker is the source's to say. */
function namesAfter(parent: HeldSource | null, ordered: readonly Link[]): readonly Link[] {
  if (parent === null) return ordered;
  return ordered.filter(
    (link) => distance(link) >= distance(parent.link) && link.to.articleId !== parent.articleId,
  );
}

/**
 * The credited source that is held here and stands nearest to the article: it has the rest of the way itself.
 * One that leads back to the article is none.
 */
function heldSource(
  id: string,
  ordered: readonly Link[],
  above: ReadonlySet<string>,
  articles: ArticleIndex,
): HeldSource | null {
  for (const link of ordered.toReversed()) {
    const { articleId } = link.to;
    if (articleId !== null && articleId !== id && articles.has(articleId) && !above.has(articleId))
      return { link, articleId };
  }
  return null;
}

const nameKey = (outletId: string | null, name: string): string => outletId ?? foldWord(name);

const keysOf = (station: Station): string[] => [
  station.key,
  nameKey(station.article?.outlet?.id ?? null, station.name),
];

/** What the article names that its own path does not show. */
function unplaced(
  id: string,
  steps: ReadonlyMap<string, readonly Link[]>,
  paths: readonly (readonly Station[])[],
): ChainNode['also'] {
  const path = paths.find((stations) => stations.at(-1)?.key === id) ?? [];
  const shown = new Set(path.flatMap(keysOf));
  const also = new Map<string, ChainNode['also'][number]>();
  for (const { role, to } of steps.get(id) ?? []) {
    const isShown =
      shown.has(nameKey(to.outletId, to.name)) || (to.articleId !== null && shown.has(to.articleId));
    if (!isShown || !DISTANCE.has(role)) also.set(`${role} ${to.name}`, { role, name: to.name });
  }
  return [...also.values()];
}

/** Equal beginnings of the paths as one branch each, in order of arrival on the page: dated first, then by name. */
function grown(
  paths: readonly (readonly Station[])[],
  depth: number,
  also: ReadonlyMap<string, ChainNode['also']>,
): ChainNode[] {
  const branches = Map.groupBy(
    paths.filter((path) => path.length > depth),
    (path) => path[depth]?.key ?? '',
  );
  const nodes = [...branches].flatMap(([key, branch]) => {
    const station = branch.find((path) => path.length > depth)?.[depth];
    if (station === undefined) return [];
    return [
      {
        name: station.name,
        article: station.article,
        role: station.role,
        words: station.words,
        also: also.get(key) ?? [],
        next: grown(branch, depth + 1, also),
      },
    ];
  });
  return nodes.sort(byDateThenName);
}

const byDateThenName = (a: ChainNode, b: ChainNode): number =>
  order(dateOf(a.article), dateOf(b.article)) ||
  order(a.name, b.name) ||
  order(a.article?.id ?? '', b.article?.id ?? '');

const byDate = (a: ArticleFacts, b: ArticleFacts): number => order(dateOf(a), dateOf(b)) || order(a.id, b.id);

/** Undated ones last. */
const dateOf = (article: ArticleFacts | null): string => article?.published?.earliest ?? '9999';

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
