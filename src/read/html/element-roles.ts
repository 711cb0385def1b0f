// What the names of an element (class, id, role, itemprop) say it is for, in the words page templates share.
import type { PageNode } from 'linkedom';

/**
 * `furniture` is no part of the article; `biography` may be one of its author; `caption` stands under a picture;
 * `deck` is the sentence under the title.
 */
export type ElementRole = 'furniture' | 'biography' | 'caption' | 'deck';

/** Names are looked at this far: templates put what matters first, and a class list may be 10 MB. */
const LONGEST_NAMES = 300;

const ROLES = /^(?:navigation|search|dialog|alertdialog|contentinfo|menu|menubar|toolbar|tooltip)$/iu;

const FURNITURE =
  /-(?:related|recirc|recirculation|read-?more|read-?next|more-stories|most-(?:read|popular|viewed|shared)|trending|recommend(?:ed|ations?)|outbrain|taboola|rail|newsletters?|subscri(?:be|ption)|sign-?up|paywall|cookies?|consent|gdpr|share|sharing|sharebar|share-?tools|social-(?:share|links|bar|buttons|icons|follow|tools)|comments?|disqus|breadcrumbs?|advert|advertisements?|ad-(?:slot|unit|container|wrapper)|sponsored|tooltip|popover|popup|hover-?card|rollover|modal|overlay|lightbox|pagination|playlist|kicker|eyebrow|overline|dachzeile|spitzmarke|surtitre|antetitulo|occhiello|live-(?:badge|label|meta)|screen-reader-text|visually-?hidden|sr-only)-/u;

const BIOGRAPHY =
  /-(?:(?:author|writer|contributor|byline)s?-(?:bio|biography|box|info|card|profile|details?|description|content|about)|(?:about|post|article|entry|story)-authors?|authorbox|authorinfo|bio|biography|about-the-author)-/u;

const CAPTION =
  /-(?:captions?|wp-caption-text|cutline|fig-?caption|(?:photo|image|picture|media|embed)-?(?:captions?|credits?|legend|description)|credits?-text|credit)-/u;

const DECK =
  /-(?:dek|deck|stand-?first|sub-?headline|sub-?hed|sub-?title|article-sub-?heading|alternative-?headline)-/u;

const ITEM_DECK = /(?:^|\s)(?:alternativeHeadline|description)(?:\s|$)/u;
const ITEM_CAPTION = /(?:^|\s)(?:caption|copyrightHolder)(?:\s|$)/u;

/** Blocks that are one paragraph or title: a class on them is about their looks, so only captions and decks are told by it. */
const SINGLE = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'A',
  'BLOCKQUOTE',
  'BODY',
  'HTML',
  'MAIN',
  'ARTICLE',
]);

/** What an element is by its own names, or null where they do not say. */
export function elementRole(node: PageNode): ElementRole | null {
  const name = node.nodeName.toUpperCase();
  if (name === 'FIGCAPTION') return 'caption';
  const item = attribute(node, 'itemprop');
  if (ITEM_DECK.test(item)) return 'deck';
  if (ITEM_CAPTION.test(item)) return 'caption';
  const isSingle = SINGLE.has(name);
  if (!isSingle && ROLES.test(attribute(node, 'role'))) return 'furniture';
  const names = foldNames(`${attribute(node, 'class')} ${attribute(node, 'id')}`);
  return names === '' ? null : byNames(names, isSingle);
}

function byNames(names: string, isSingle: boolean): ElementRole | null {
  if (!isSingle && BIOGRAPHY.test(names)) return 'biography';
  if (!isSingle && FURNITURE.test(names)) return 'furniture';
  if (DECK.test(names)) return 'deck';
  return CAPTION.test(names) ? 'caption' : null;
}

const attribute = (node: PageNode, name: string): string =>
  (node.getAttribute?.(name) ?? '').slice(0, LONGEST_NAMES);

/** `InlineImage-imageEmbedCaption` as `-inline-image-image-embed-caption-`. */
function foldNames(names: string): string {
  const words = names
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-')
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  return words === null ? '' : `-${words.join('-')}-`;
}
