// The four formats as the feed library gives them, brought into one form.
import type { AtomFeed, JsonFeed, parseFeed, RdfFeed, RssFeed } from 'feedsmith';
import { authorOf, type Feed, type FeedItem, isMarkup, plainTitle, resolved, wordsOf } from './feed-item.ts';

type Parsed = ReturnType<typeof parseFeed<string>>;

/** The feed in one form; `address` is where it was read from, for addresses that stand alone in it. */
export function feedOf(parsed: Parsed, address: string): Feed {
  switch (parsed.format) {
    case 'rss':
      return ofRss(parsed.feed, address);
    case 'rdf':
      return ofRdf(parsed.feed, address);
    case 'atom':
      return ofAtom(parsed.feed, address);
    case 'json':
      return ofJson(parsed.feed, address);
  }
}

function ofRss(feed: RssFeed.Feed<string>, address: string): Feed {
  const outer = [feed.xml?.base, feed.link, feed.atom?.links?.[0]?.href, address];
  const site = resolved(feed.link, [feed.xml?.base, address]);
  return {
    head: { title: plainTitle(feed.title), site, language: wordsOf(feed.language) },
    items: (feed.items ?? []).map((item) => rssItem(item, item.atom, [item.xml?.base, ...outer])),
  };
}

function rssItem(
  item: RssFeed.Item<string>,
  atom: RssFeed.Item<string>['atom'] = {},
  bases: readonly (string | undefined)[],
): FeedItem {
  const also = dublinCore(item);
  const { guid } = item;
  const id = wordsOf(guid?.value);
  const link = resolved(item.link ?? linkOf(atom.links), bases);
  return {
    title: plainTitle(item.title ?? also.title),
    url: link ?? (guid?.isPermaLink === false ? null : resolved(id, [])),
    id,
    ...wordsFrom([item.content?.encoded, item.description, also.description]),
    authors: [...new Set([...also.creators, ...namesOf(item.authors)])],
    published: wordsOf(item.pubDate ?? also.date ?? atom.published),
    modified: wordsOf(atom.updated ?? also.modified),
    language: wordsOf(item.xml?.lang ?? also.language),
    credits: [sourceName(item.source, bases), ...also.sources].flatMap(given),
  };
}

function ofRdf(feed: RdfFeed.Feed<string>, address: string): Feed {
  const outer = [feed.xml?.base, feed.link, address];
  const site = resolved(feed.link, [feed.xml?.base, address]);
  const head = { title: plainTitle(feed.title), site, language: wordsOf(dublinCore(feed).language) };
  return { head, items: (feed.items ?? []).map((item) => rdfItem(item, [item.xml?.base, ...outer])) };
}

function rdfItem(item: RdfFeed.Item<string>, bases: readonly (string | undefined)[]): FeedItem {
  const also = dublinCore(item);
  const about = wordsOf(item.rdf?.about);
  return {
    title: plainTitle(item.title ?? also.title),
    url: resolved(item.link ?? about, bases),
    id: about,
    ...wordsFrom([item.content?.encoded, item.description, also.description]),
    authors: also.creators,
    published: wordsOf(also.date),
    modified: wordsOf(also.modified),
    language: wordsOf(item.xml?.lang ?? also.language),
    credits: also.sources.flatMap(given),
  };
}

/** What Dublin Core elements beside the format's own say. */
function dublinCore({ dc, dcterms }: Pick<RssFeed.Item<string>, 'dc' | 'dcterms'>): {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly date: string | undefined;
  readonly modified: string | undefined;
  readonly language: string | undefined;
  readonly creators: readonly string[];
  readonly sources: readonly string[];
} {
  return {
    title: first(dc?.titles),
    description: first(dc?.descriptions),
    date: first(dc?.dates) ?? first(dcterms?.issued),
    modified: first(dcterms?.modified),
    language: first(dc?.languages),
    creators: (dc?.creators ?? []).map(authorOf).filter((name) => name !== null),
    sources: dc?.sources ?? [],
  };
}

const first = (values: readonly string[] | undefined): string | undefined => values?.[0];

/** The names in a list of people, addresses alone left out. */
const namesOf = (people: readonly { readonly name?: string | undefined }[] | undefined): readonly string[] =>
  (people ?? []).map(({ name }) => authorOf(name)).filter((name) => name !== null);

function ofAtom(feed: AtomFeed.Feed<string>, address: string): Feed {
  const site = resolved(linkOf(feed.links), [feed.xml?.base, address]);
  const self = feed.links?.find(({ rel }) => rel === 'self')?.href;
  const outer = [feed.xml?.base, self, site ?? undefined, address];
  const own = namesOf(feed.authors);
  const items = (feed.entries ?? []).map((entry) => atomEntry(entry, [entry.xml?.base, ...outer], own));
  return { head: { title: plainTitle(feed.title?.value), site, language: wordsOf(feed.xml?.lang) }, items };
}

function atomEntry(
  entry: AtomFeed.Entry<string>,
  bases: readonly (string | undefined)[],
  ofFeed: readonly string[],
): FeedItem {
  const id = wordsOf(entry.id);
  const { source } = entry;
  const via = viaOf(entry.links);
  const names = [namesOf(entry.authors), namesOf(source?.authors), ofFeed];
  const from = sourceName({ title: source?.title?.value, url: linkOf(source?.links) }, bases);
  return {
    title: plainTitle(entry.title?.value),
    url: resolved(linkOf(entry.links), bases) ?? resolved(id, []),
    id,
    ...atomWords(entry),
    authors: names.find((one) => one.length > 0) ?? [],
    published: wordsOf(entry.published ?? entry.updated),
    modified: entry.published === undefined ? null : wordsOf(entry.updated),
    language: wordsOf(entry.xml?.lang),
    credits: [from, resolved(via, bases)].flatMap(given),
  };
}

/** The words of an entry; those that say they are plain are, unless tags of paragraphs stand in them. */
function atomWords(entry: AtomFeed.Entry<string>): Pick<FeedItem, 'html' | 'text'> {
  const content = contentOf(entry);
  const words = wordsFrom([content, entry.summary?.value]);
  const type = content === undefined ? entry.summary?.type : entry.content?.type;
  const isPlain = /^text(?:\/plain)?$/iu.test(type ?? '') && !/<(?:p|br|div)\b/iu.test(words.html ?? '');
  return isPlain && words.html !== null ? { html: null, text: words.html } : words;
}

/** The content of an entry where it is text or mark-up; a picture in Base64 is none. */
const contentOf = ({ content }: AtomFeed.Entry<string>): string | undefined =>
  /^(?:|x?html|text(?:\/.{1,60})?|application\/xhtml\+xml)$/iu.test(content?.type ?? '')
    ? content?.value
    : undefined;

function ofJson(feed: JsonFeed.Feed<string>, address: string): Feed {
  const bases = [feed.home_page_url, feed.feed_url, address];
  const own = namesOf(feed.authors);
  const site = resolved(feed.home_page_url, [feed.feed_url, address]);
  return {
    head: { title: plainTitle(feed.title), site, language: wordsOf(feed.language) },
    items: (feed.items ?? []).map((item) => jsonItem(item, bases, own)),
  };
}

function jsonItem(
  item: JsonFeed.Item<string>,
  bases: readonly (string | undefined)[],
  ofFeed: readonly string[],
): FeedItem {
  const names = namesOf(item.authors);
  const id = wordsOf(item.id);
  return {
    title: plainTitle(item.title),
    url: resolved(item.url, bases) ?? resolved(id, []),
    id,
    html: wordsOf(item.content_html),
    text: wordsOf(item.content_text) ?? wordsOf(item.summary),
    authors: names.length > 0 ? names : ofFeed,
    published: wordsOf(item.date_published),
    modified: wordsOf(item.date_modified),
    language: wordsOf(item.language),
    credits: given(resolved(item.external_url, bases)),
  };
}

const given = (words: string | null): readonly string[] => (words === null ? [] : [words.slice(0, 300)]);

/** Whom an item says it was taken from: the name, or the address where it has none. */
const sourceName = (
  source: { readonly title?: string | undefined; readonly url?: string | undefined } | undefined,
  bases: readonly (string | undefined)[],
): string | null => plainTitle(source?.title) ?? resolved(source?.url, bases);

interface Link {
  readonly href?: string | undefined;
  readonly rel?: string | undefined;
  readonly type?: string | undefined;
}

/** Where an entry says it was met. */
const viaOf = (links: readonly Link[] | undefined): string | undefined =>
  links?.find(({ rel }) => rel === 'via')?.href;

/** The link that leads to the page. */
function linkOf(links: readonly Link[] | undefined): string | undefined {
  const own = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  return (own.find(({ type }) => type === undefined || /html/iu.test(type)) ?? own[0])?.href;
}

/** The first words that say anything, as mark-up or plain. */
function wordsFrom(candidates: readonly (string | undefined)[]): Pick<FeedItem, 'html' | 'text'> {
  const words = candidates.map(wordsOf).find((one) => one !== null) ?? null;
  if (words === null) return { html: null, text: null };
  return isMarkup(words) ? { html: words, text: null } : { html: null, text: words };
}
