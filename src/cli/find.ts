import type { Entry, Group, Quote } from '../model/index.ts';
import type { Holdings } from '../holdings.ts';
import { visible } from '../report/terminal.ts';
import { groupHolding } from '../search.ts';
import type { Named } from '../store/index.ts';
import { nothing, usage } from './trouble.ts';

/** Ids shown of several that an unfinished id can mean. */
const SHOWN = 5;

/** The one thing an id, or the beginning of one, names. */
export async function named(
  { store }: Holdings,
  id: string,
  kinds: readonly Named['kind'][] | null = null,
): Promise<Named> {
  const found = (await store.named(id)).filter(({ kind }) => kinds === null || kinds.includes(kind));
  const exact = found.filter((one) => one.id === id);
  const [only, ...others] = exact.length > 0 ? exact : found;
  const wanted = kinds === null ? '' : ` as ${kinds.join(' or ')}`;
  if (only === undefined) {
    throw nothing(
      `nothing here answers to "${id}"${wanted}; the lists (groups, quotes, articles …) show the ids.`,
    );
  }
  if (others.length > 0) {
    const shown = [only, ...others].slice(0, SHOWN).map((one) => `${one.kind} ${one.id}`);
    throw usage(
      `"${id}" can mean ${String(others.length + 1)} things: ${shown.join(', ')}. Give more of the id.`,
    );
  }
  return only;
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

/** The article an id, a path or an address names; the latest text where several stood at one address. */
export async function entryNamed(holdings: Holdings, words: string): Promise<Entry> {
  const { store } = holdings;
  const at = (await store.sourcesAt(words)).at(-1);
  const direct = await store.entry(at?.articleId ?? words);
  if (direct !== null) return direct;
  let byPath: Entry | null = null;
  const found = await store.named(words);
  if (!found.some(({ kind }) => kind === 'article')) {
    const page = pageOf(words);
    let id: string | null = null;
    for await (const { id: at, path, url } of store.facts()) {
      const isPage = page !== null && url !== null && pageOf(url) === page;
      if (path === words || url === words || isPage) id = at;
    }
    byPath = id === null ? null : await store.entry(id);
  }
  if (byPath !== null) return byPath;
  const { id } = await named(holdings, words, ['article']);
  const entry = await store.entry(id);
  if (entry === null) throw nothing(`article ${visible(id)} is not held here.`);
  return entry;
}

/** The page an address means however it is typed: without scheme, `www.`, fragment and closing slash; null for no address. */
function pageOf(words: string): string | null {
  const url = URL.parse(/^https?:\/\//iu.test(words) ? words : `https://${words}`);
  if (url?.hostname.includes('.') !== true || !words.includes('/')) return null;
  return `${url.hostname.replace(/^www\./u, '')}${url.pathname.replace(/\/$/u, '')}${url.search}`;
}
