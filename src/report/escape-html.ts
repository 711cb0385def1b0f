import { visible } from './visible.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Any text as HTML text or as a quoted attribute's value; steering characters are shown, not obeyed. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/gu, (character) => ENTITIES.get(character) ?? character);
}

/** Foreign words in a line of ours: escaped, and kept from reordering what stands around them. */
export function foreign(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

/** The address where it is one a browser may be sent to (`http:`, `https:`), else null. */
export function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/**
 * The address as a URI of RFC 3986, which is what other tools demand of one: browsers let signs stand in an address that
 * are none of its own, and here they become percent codes.
 */
export function uriOf(address: string | null): string | null {
  const href = webAddress(address);
  if (href === null) return null;
  const start = href.indexOf('/', href.indexOf('//') + 2);
  if (start === -1) return href;
  const behind = href
    .slice(start)
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, (sign) => encodeURIComponent(sign))
    .replace(/%(?![0-9A-Fa-f]{2})/gu, '%25');
  const [page = '', ...place] = behind.split('#');
  return href.slice(0, start) + page + (place.length === 0 ? '' : `#${place.join('%23')}`);
}
