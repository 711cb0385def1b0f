// RSS, Atom, RDF and JSON feeds: every item is an article.
import type { OutletRef, Warning } from '../../model/index.ts';
import { keyOf } from '../../text/index.ts';
import { hostOf, type KnownOutlets, refOf } from '../known-outlets.ts';
import { ofHost, siteNamed } from '../page-facts.ts';
import { isNumbered, numbered } from '../part.ts';
import type { RawSource, Reading } from '../reading.ts';
import { readStory } from '../story.ts';
import { refusal, type Trouble } from '../trouble.ts';
import type { Feed, FeedHead, FeedItem } from './feed-item.ts';
import { guardXml } from './guard-xml.ts';
import { feedOf } from './items-of.ts';

/** Items of one feed that are read; newsrooms' feeds have fewer than a hundred. */
const MOST_ITEMS = 20_000;

/**
 * The articles of a feed, in its order; `path#N` is the N-th item. An item without an address answers to the feed's
 * address and its own key, else to its words. Nothing outside the feed is fetched, no entity is expanded.
 */
export async function* readFeed(
  source: RawSource,
  text: string,
  known: KnownOutlets,
  warnings: readonly Warning[],
): AsyncIterable<Reading> {
  const feed = await parsed(text, source.address);
  if ('code' in feed) {
    yield refusal(source.path, feed);
    return;
  }
  for (const [index, item] of feed.items.slice(0, MOST_ITEMS).entries()) {
    const path = isNumbered(source.path) ? `${source.path}.${index + 1}` : numbered(source.path, index + 1);
    const address = item.url ?? `${source.address}#${item.id ?? wordsKey(item)}`;
    yield await readStory({ ...source, path, address }, storyOf(item, feed.head, known), known, warnings);
  }
  if (feed.items.length > MOST_ITEMS) yield refusal(source.path, tooMany(feed.items.length));
}

const wordsKey = (item: FeedItem): string => keyOf('', [item.title ?? '', item.html ?? '', item.text ?? '']);

const tooMany = (items: number): Trouble => ({
  code: 'too-big',
  what: `the feed has ${items} items, and the first ${MOST_ITEMS} were read`,
  remedy: 'split it',
});

async function parsed(text: string, address: string): Promise<Feed | Trouble> {
  const isXml = text.trimStart().startsWith('<');
  const guarded = isXml ? guardXml(text) : text;
  if (typeof guarded !== 'string') return guarded;
  const { parseFeed } = await import('feedsmith');
  try {
    const feed = feedOf(parseFeed(guarded), address);
    return feed.items.length === 0 ? NO_ITEMS : feed;
  } catch {
    return NO_FEED;
  }
}

const NO_ITEMS: Trouble = {
  code: 'no-article',
  what: 'the feed holds no items',
  remedy: 'fetch it again, or add the pages it speaks of',
};
const NO_FEED: Trouble = {
  code: 'feed',
  what: 'it is no RSS, Atom or JSON feed that can be read',
  remedy: 'fetch it again and add it as it came',
};

function storyOf(item: FeedItem, head: FeedHead, known: KnownOutlets): Parameters<typeof readStory>[1] {
  return {
    title: item.title,
    html: item.html,
    text: item.text,
    url: item.url,
    outlet: outletOf(item, head, known),
    byline: item.authors.length === 0 ? null : item.authors.join(', '),
    language: item.language ?? head.language,
    published: item.published,
    modified: item.modified,
    basis: 'feed',
    credits: item.credits,
    seen: null,
  };
}

/**
 * Whose page an item links to: the known outlet of its host; else the feed's title, where the feed belongs to that host
 * or names no site; else the host.
 */
function outletOf(item: FeedItem, head: FeedHead, known: KnownOutlets): OutletRef | null {
  const host = hostOf(item.url);
  const site = hostOf(head.site);
  const outlet = host === null ? null : known.byHost(host);
  if (outlet !== null) return refOf(outlet);
  const isOwn = host === null || site === null || isOneSite(host, site);
  const named = isOwn && head.title !== null ? siteNamed(siteTitle(head.title, known), known) : null;
  if (named !== null) return named;
  const own = host ?? site;
  return own === null ? null : ofHost(own, known);
}

const isOneSite = (a: string, b: string): boolean => a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);

/** "Harbour Daily" of "Harbour Daily - World news": the part the registry knows, else the first. */
function siteTitle(title: string, known: KnownOutlets): string {
  const parts = title.split(/\s[-–—|:»›·•]\s|\s?[|»›]\s?|:\s/u).map((part) => part.trim());
  const words = parts.filter((part) => part !== '');
  return words.find((part) => known.byName(part) !== null) ?? words[0] ?? title;
}
