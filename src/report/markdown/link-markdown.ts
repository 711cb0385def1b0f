import { webAddress } from '../escape-html.ts';

/** Words (escaped already) as a link where the address is one a browser may go to; no sign of it can end the link. */
export function linkMarkdown(words: string, address: string | null): string {
  const href = webAddress(address);
  return href === null ? words : `[${words}](<${percented(href)}>)`;
}

/** Behind the host, every sign that could mean something in Markdown as its percent code. */
function percented(href: string): string {
  const { origin } = new URL(href);
  const behind = href.slice(origin.length).replace(/[<>|\\[\]()\s]/gu, hexOf);
  return href.startsWith(origin) ? origin + behind : href.replace(/[<>|\\\s]/gu, hexOf);
}

const hexOf = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
