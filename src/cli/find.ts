import type { Entry, Group, Quote } from '../model/index.ts';
import type { Holdings } from '../holdings.ts';
import { visible } from '../report/terminal.ts';
import { groupHolding } from '../search.ts';
import type { Named } from '../store/index.ts';
import { nothing, usage } from './trouble.ts';

/** Ids shown of several that an unfinished id can mean. */
const SHOWN = 5;

/**
 * The one thing an id, or the beginning of one, names. A group that people decided about answers to the id it had then,
 * whatever became of it by that decision.
 */
export async function named(
  holdings: Holdings,
  id: string,
  kinds: readonly Named['kind'][] | null = null,
): Promise<Named> {
  const all = await holdings.store.named(id);
  const found = all.filter(({ kind }) => kinds === null || kinds.includes(kind));
  const exact = found.filter((one) => one.id === id);
  const [only, ...others] = exact.length > 0 ? exact : found;
  if (only === undefined) {
    const decided = kinds?.includes('group') === false ? null : await groupDecided(holdings, id);
    if (decided !== null) return { kind: 'group', id: decided.id };
    throw nothing(noneWords(id, all, kinds));
  }
  if (others.length > 0) {
    const shown = [only, ...others].slice(0, SHOWN).map((one) => `${one.kind} ${one.id}`);
    throw usage(
      `"${id}" can mean ${String(others.length + 1)} things: ${shown.join(', ')}. Give more of the id.`,
    );
  }
  return only;
}

function noneWords(id: string, [other]: readonly Named[], kinds: readonly Named['kind'][] | null): string {
  const lists = 'the lists (groups, quotes, articles …) show the ids';
  if (kinds === null) return `nothing here answers to "${id}"; ${lists}.`;
  const wanted = kinds.join(' or ');
  return other === undefined
    ? `nothing here answers to "${id}" as ${wanted}; ${lists}.`
    : `${other.kind} ${other.id} is no ${wanted}; give the id of one.`;
}

/** The group that a kept id names today, or null; see `named`. */
export async function groupStill(holdings: Holdings, id: string): Promise<Group | null> {
  return (await holdings.store.group(id)) ?? groupDecided(holdings, id);
}

/** The group that stands now where people last decided about a group of this id, or of this beginning of one; else null. */
async function groupDecided(holdings: Holdings, id: string): Promise<Group | null> {
  if (!/^g[0-9a-f]{1,16}$/u.test(id)) return null;
  const { reviews } = await holdings.knowledge.read();
  const last = reviews.findLast(({ target }) => target.startsWith(id));
  for (const { quoteId } of last?.anchors ?? []) {
    const group = quoteId === null ? null : await groupHolding(holdings, quoteId);
    if (group !== null) return group;
  }
  return null;
}

/** The group an id names: its own, that of a member's key, or that of one of its quotes. */
export async function groupNamed(holdings: Holdings, id: string): Promise<Group> {
  const direct = await holdings.store.group(id);
  if (direct !== null) return direct;
  const { kind, id: full } = await named(holdings, id, ['group', 'quote']);
  const group = kind === 'group' ? await holdings.store.group(full) : await groupHolding(holdings, full);
  if (group === null) throw nothing(`${kind} ${full} stands in no group.`);
  return group;
}

/** The quote of a full id with the article it stands in, or null. */
export async function quoteNamed(
  { store }: Holdings,
  quoteId: string,
): Promise<{ readonly entry: Entry; readonly quote: Quote } | null> {
  const articleId = await store.articleOfQuote(quoteId);
  const entry = articleId === null ? null : await store.entry(articleId);
  const quote = entry?.extraction.quotes.find(({ id }) => id === quoteId);
  return entry === null || quote === undefined ? null : { entry, quote };
}

/** The article an id, a path, the name of its file or an address names; the latest text where several stood at one address. */
export async function entryNamed(holdings: Holdings, words: string): Promise<Entry> {
  const { store } = holdings;
  const at = (await store.sourcesAt(words)).at(-1);
  const direct = await store.entry(at?.articleId ?? words);
  if (direct !== null) return direct;
  const found = await store.named(words);
  if (!found.some(({ kind }) => kind === 'article')) {
    const id = await articleAt(holdings, words);
    const byPath = id === null ? null : await store.entry(id);
    if (byPath !== null) return byPath;
  }
  const { id } = await named(holdings, words, ['article']);
  const entry = await store.entry(id);
  if (entry === null) throw nothing(`article ${visible(id)} is not held here.`);
  return entry;
}

/** The article of a path or an address; else of a file of that name, where there is one alone. Cost: the facts of all. */
async function articleAt({ store }: Holdings, words: string): Promise<string | null> {
  const page = pageOf(words);
  const named = new Map<string, string>();
  let exact: string | null = null;
  for await (const { id, path, url } of store.facts()) {
    const isPage = page !== null && url !== null && pageOf(url) === page;
    if (path === words || url === words || isPage) exact = id;
    else if (path.endsWith(`/${words}`)) named.set(path, id);
  }
  if (exact !== null || named.size === 0) return exact;
  const [first, ...others] = named;
  if (others.length === 0) return first?.[1] ?? null;
  const shown = [...named.keys()].sort().slice(0, SHOWN).join(', ');
  throw usage(`"${words}" can mean ${String(named.size)} articles: ${shown}. Give more of the path.`);
}

/** The page an address means however it is typed: without scheme, `www.`, fragment and closing slash; null for no address. */
function pageOf(words: string): string | null {
  const url = URL.parse(/^https?:\/\//iu.test(words) ? words : `https://${words}`);
  if (url?.hostname.includes('.') !== true || !words.includes('/')) return null;
  return `${url.hostname.replace(/^www\./u, '')}${url.pathname.replace(/\/$/u, '')}${url.search}`;
}
