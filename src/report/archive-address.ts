import { ARCHIVE_HOSTS } from '../lexicon/index.ts';
import { webAddress } from './escape-html.ts';

/**
 * The copy a web archive keeps of a page, where one of the addresses it came by is such a copy's; else null. None is
 * ever made up from the page's own address: an archive may not have it.
 */
export function archiveAddress(cameBy: readonly (string | null)[]): string | null {
  for (const address of cameBy) {
    const href = webAddress(address);
    if (href !== null && ARCHIVE_HOSTS.has(new URL(href).hostname.replace(/^www\./u, ''))) return href;
  }
  return null;
}
