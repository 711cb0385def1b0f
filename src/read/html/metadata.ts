// What a page says about itself in its head: meta tags, canonical link, JSON-LD, time elements.
import type { PageDocument, PageNode } from 'linkedom';
import { authorsBesideTitle, dateBesideTitle, textOf } from './beside-title.ts';
import { linkedData, type LinkedData } from './linked-data.ts';

/** Facts as the page writes them; absent is null. */
export interface PageMetadata extends LinkedData {
  readonly siteName: string | null;
  readonly canonical: string | null;
  readonly language: string | null;
  /** The address a syndication tag names as the original. */
  readonly originalSource: string | null;
  /** A date printed beside the title, where the mark-up calls it one. */
  readonly printed: string | null;
  /** The program the page says it was made by. */
  readonly generator: string | null;
}

const TITLES = ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'];
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'dc.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'sailthru.date',
  'parsely-pub-date',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'citation_date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'lastmod',
  'dcterms.modified',
  'article.updated',
];
/** Names that sites make up for their own use end alike ("site-post-date", "x:publish_date"). */
const PUBLISHED_NAME =
  /(?:^|[-_.:])(?:(?:post|pub|publish|published|publication|release)[-_.:]?(?:date|time|datetime)|date[-_.:]?(?:published|posted))$/u;
const AUTHORS = [
  'author',
  'article:author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'authors',
];
const SITES = ['og:site_name', 'application-name', 'publisher', 'dc.publisher', 'twitter:site:name'];
const SOURCES = ['syndication-source', 'original-source'];

/** The facts of a page's head; JSON-LD first, then meta tags, then elements. */
export function readMetadata(document: PageDocument, jsonLd: readonly string[]): PageMetadata {
  const metas = metaTags(document);
  const first = (names: readonly string[]): string | null =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null;
  const linked = linkedData(jsonLd);
  const published =
    linked.published ??
    first(PUBLISHED) ??
    named(metas, PUBLISHED_NAME) ??
    timeElement(document, 'datePublished');
  return {
    ...linked,
    title: linked.title ?? first(TITLES) ?? titleElement(document),
    published,
    modified: linked.modified ?? first(MODIFIED) ?? timeElement(document, 'dateModified'),
    authors:
      [linked.authors, authorTags(first(AUTHORS))].find((names) => names.length > 0) ??
      authorsBesideTitle(document),
    siteName: first(SITES),
    canonical: canonicalLink(document) ?? first(['og:url']),
    language:
      linked.language ??
      attribute(document.documentElement, 'lang') ??
      ownAlternate(document) ??
      first(['og:locale']),
    originalSource: first(SOURCES),
    printed: published === null ? dateBesideTitle(document) : null,
    generator: first(['generator']),
  };
}

/** The value of the first tag whose name is of a kind. */
const named = (metas: ReadonlyMap<string, string>, kind: RegExp): string | null =>
  [...metas].find(([name]) => name.length <= 80 && kind.test(name))?.[1] ?? null;

const titleElement = (document: PageDocument): string | null =>
  textOf(document.querySelector('h1')) ?? textOf(document.querySelector('title'));

const canonicalLink = (document: PageDocument): string | null =>
  attribute(document.querySelector('link[rel~="canonical"]'), 'href');

/** Links to other languages of a page that are looked at. */
const MOST_ALTERNATES = 200;

/** The language under which a page lists itself among its translations (`hreflang` of the link to its own address). */
function ownAlternate(document: PageDocument): string | null {
  const own = canonicalLink(document);
  if (own === null) return null;
  const links = [...document.querySelectorAll('link[rel~="alternate"]')].slice(0, MOST_ALTERNATES);
  const mine = links.find(
    (link) => attribute(link, 'href') === own && attribute(link, 'hreflang') !== 'x-default',
  );
  return attribute(mine ?? null, 'hreflang');
}

const attribute = (node: PageNode | null, name: string): string | null => node?.getAttribute?.(name) ?? null;

/** Name or property of each meta tag, lower case, to its first value. */
function metaTags(document: PageDocument): Map<string, string> {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = ['name', 'property', 'itemprop', 'http-equiv']
      .map((key) => meta.getAttribute?.(key))
      .find((value) => typeof value === 'string');
    const content = meta.getAttribute?.('content')?.trim();
    if (typeof name !== 'string' || content === undefined || content === '') continue;
    const key = name.toLowerCase().trim();
    if (!found.has(key)) found.set(key, content.slice(0, 2000));
  }
  return found;
}

const authorTags = (value: string | null): readonly string[] =>
  value === null || /^https?:/iu.test(value) || value.length > 160 ? [] : [value];

/** A time marked as the publication or change, or the first `<time>` that says `pubdate`. */
function timeElement(document: PageDocument, property: 'datePublished' | 'dateModified'): string | null {
  const marked = document.querySelector(`[itemprop~="${property}"]`);
  const plain =
    property === 'datePublished'
      ? document.querySelector(
          'time[pubdate], article time[datetime], header time[datetime], time.entry-date, time.published',
        )
      : null;
  for (const node of [marked, plain]) {
    const value = attribute(node, 'datetime') ?? attribute(node, 'content') ?? textOf(node);
    if (value !== null && value.trim() !== '') return value.trim();
  }
  return null;
}
