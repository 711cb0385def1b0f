import type { LinkRole, OutletRef } from '../../model/index.ts';
import {
  counted,
  nameTest,
  placeName,
  ownShare,
  ROLE_WORDS,
  sharedSpans,
  table,
} from '../../report/index.ts';
import { oneLine, visible } from '../../report/terminal.ts';
import type { Screen } from '../../report/terminal.ts';
import type { Holdings } from '../../holdings.ts';
import { nothing } from '../trouble.ts';

/** A neighbour on the way: the house, how the steps to it are called, and how many articles show one. */
export interface Neighbour {
  readonly name: string;
  readonly roles: readonly LinkRole[];
  readonly articles: number;
}

/** What an outlet carried, how much of it was its own, and from whom it takes. */
export interface OutletPage {
  readonly outlet: OutletRef;
  readonly articles: number;
  readonly quotes: number;
  /** Mean share of its articles' bodies that stands in no other article here, 0 to 1; null where none is held. */
  readonly ownShare: number | null;
  /** Utterances it carries, and those of which it is the earliest known here. */
  readonly utterances: number;
  readonly first: number;
  readonly takesFrom: readonly Neighbour[];
  readonly givesTo: readonly Neighbour[];
}

/** The pages of the outlets that a name, a part of one or an id means. Cost: the names of all outlets, and the articles of these with what is found about them. */
export async function outletPages(holdings: Holdings, name: string): Promise<readonly OutletPage[]> {
  const outlets = await outletsHeld(holdings);
  const test = nameTest([name]);
  const all = [...outlets.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const exact = all.filter(
    (outlet) => outlet.id === name || outlet.name.toLowerCase() === name.toLowerCase(),
  );
  const meant = exact.length > 0 ? exact : all.filter((outlet) => test?.([outlet.name], outlet.id) === true);
  if (meant.length === 0)
    throw nothing(`no outlet here answers to "${name}"; "quotetrail outlets" lists them.`);
  const pages: OutletPage[] = [];
  for (const outlet of meant) pages.push(await pageOf(holdings, outlet));
  return pages;
}

async function outletsHeld({ store }: Holdings): Promise<Map<string, OutletRef>> {
  const outlets = new Map<string, OutletRef>();
  for (const outlet of await store.upkeep.carriers()) outlets.set(outlet.id, outlet);
  for (const outlet of await store.outletsCredited())
    if (!outlets.has(outlet.id)) outlets.set(outlet.id, outlet);
  return outlets;
}

async function pageOf({ store }: Holdings, outlet: OutletRef): Promise<OutletPage> {
  const ids = new Set(await store.articlesOfOutlet(outlet.id));
  const shared = sharedSpans(await store.findingsAbout('duplicate', ids));
  let quotes = 0;
  let own = 0;
  for (const id of ids) {
    const entry = await store.entry(id);
    if (entry === null) continue;
    quotes += entry.extraction.quotes.length;
    own += ownShare(entry.article, shared);
  }
  const carried = await store.findingsAbout('group', ids);
  const first = carried.filter(({ origin }) => origin.articleId !== null && ids.has(origin.articleId)).length;
  return {
    outlet,
    articles: ids.size,
    quotes,
    ownShare: ids.size === 0 ? null : own / ids.size,
    utterances: carried.length,
    first,
    ...(await neighboursOf({ store }, outlet, ids)),
  };
}

/** Roles that say nothing of who took from whom. */
const UNDIRECTED: ReadonlySet<LinkRole> = new Set([
  'same-text-as',
  'revision-of',
  'said-via',
  'translated-from',
]);

async function neighboursOf(
  { store }: Pick<Holdings, 'store'>,
  outlet: OutletRef,
  ids: ReadonlySet<string>,
): Promise<Pick<OutletPage, 'takesFrom' | 'givesTo'>> {
  const takes = new Map<string, { roles: Set<LinkRole>; articles: Set<string> }>();
  const gives = new Map<string, { roles: Set<LinkRole>; articles: Set<string> }>();
  const note = (to: typeof takes, name: string, role: LinkRole, articleId: string): void => {
    const known = to.get(name) ?? { roles: new Set(), articles: new Set() };
    known.roles.add(role);
    known.articles.add(articleId);
    to.set(name, known);
  };
  const links = new Map(
    [...(await store.findingsAbout('link', ids)), ...(await store.linksToOutlet(outlet.id))].map((link) => [
      link.id,
      link,
    ]),
  );
  const givers = await store.factsOf([...links.values()].map(({ from }) => from.articleId));
  const nameOf = (id: string): string => {
    const facts = givers.get(id);
    return facts === undefined ? id : placeName(facts);
  };
  for (const { from, role, to } of links.values()) {
    if (UNDIRECTED.has(role)) continue;
    const isOurs = ids.has(from.articleId);
    const isToUs = to.outletId === outlet.id || (to.articleId !== null && ids.has(to.articleId));
    if (isOurs && !isToUs) note(takes, to.name, role, from.articleId);
    if (!isOurs && isToUs) note(gives, nameOf(from.articleId), role, from.articleId);
  }
  const ranked = (found: typeof takes): Neighbour[] =>
    [...found]
      .map(([name, { roles, articles }]) => ({ name, roles: [...roles].sort(), articles: articles.size }))
      .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
  return { takesFrom: ranked(takes), givesTo: ranked(gives) };
}

/** A page for the terminal. */
export function outletPageText(page: OutletPage, screen: Screen): string {
  const own =
    page.ownShare === null ? '' : `, ${String(Math.round(page.ownShare * 100))}% of their words its own`;
  return [
    `${screen.palette.strong(visible(page.outlet.name))}  ${screen.palette.dim(visible(page.outlet.id))}\n`,
    page.articles === 0
      ? 'No article of this outlet is held here.\n'
      : `${counted(page.articles, 'article')}${own}; ${counted(page.quotes, 'quote')}.\n${counted(page.utterances, 'utterance')} carried; the earliest known of ${String(page.first)}.\n`,
    neighboursText('TAKES FROM', page.takesFrom, screen),
    neighboursText('IS TAKEN FROM BY', page.givesTo, screen),
  ].join('');
}

function neighboursText(title: string, neighbours: readonly Neighbour[], screen: Screen): string {
  if (neighbours.length === 0) return '';
  const rows = neighbours.map(({ name, roles, articles }) => [
    oneLine(name),
    String(articles),
    roles.map((role) => ROLE_WORDS[role]).join(', '),
  ]);
  const columns = [
    { title, flexible: true, lines: 2 },
    { title: 'ARTICLES', align: 'right' as const },
    { title: 'HOW', flexible: true, lines: 2 },
  ];
  return `\n${table(columns, rows, screen)}`;
}

/** A page for programs. */
export const outletPageJson = (page: OutletPage): object => ({ ...page });
