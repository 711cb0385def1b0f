import { FetchRefusal } from './fetch-refusal.ts';
import { fetchPage } from './fetch-page.ts';
import type { FetchedPage, Permission } from './fetch-page.ts';
import type { Network } from './network.ts';
import { readBody } from './read-body.ts';
import type { Asking } from './request.ts';
import { answerTo, refusalOf } from './request.ts';
import { ALL_FORBIDDEN, NO_RULES, robotsRules } from './robots.ts';
import type { RobotsRules } from './robots.ts';
import { hostOf, webAddress } from './web-address.ts';

/** What fetching needs of its surroundings. */
export interface FetcherSettings {
  readonly network: Network;
  /** "quotetrail/1.2.3": who asks, for the server's log. */
  readonly userAgent: string;
  /** Aborted when a person interrupts. */
  readonly signal: AbortSignal;
}

/** Fetches pages one after the other, politely: what a host's robots.txt forbids is not asked for, and it is given time. */
export interface Fetcher {
  /** The page, or a `FetchRefusal` thrown. One at a time: the caller waits for it before it asks for the next. */
  page(address: string): Promise<FetchedPage>;
}

/** Longer than this a host cannot make us wait between two pages, whatever its robots.txt asks for. */
const LONGEST_PAUSE_MS = 30_000;

/** A fetcher for one run; the rules of each host are asked for once. */
export function fetcher(settings: FetcherSettings): Fetcher {
  const { network } = settings;
  const rules = new Map<string, Promise<RobotsRules>>();
  const visited = new Set<string>();
  const rulesOf = (url: URL): Promise<RobotsRules> => {
    const known = rules.get(url.origin) ?? fetchRules(url, settings);
    rules.set(url.origin, known);
    return known;
  };
  const mayFetch: Permission = async (url) => {
    const { allows } = await rulesOf(url);
    if (allows(url)) return;
    throw new FetchRefusal(
      'robots',
      `${url.origin}/robots.txt does not allow programs to fetch ${url.pathname.slice(0, 200)}; save the page in a browser and add the file`,
    );
  };
  return {
    page: async (address) => {
      const url = webAddress(address, null, network);
      await mayFetch(url);
      if (visited.has(url.host)) {
        const { pause } = await rulesOf(url);
        await network.wait(Math.min(Math.max(pause ?? 0, network.limits.pause), LONGEST_PAUSE_MS));
      }
      visited.add(url.host);
      return fetchPage(url, askingOf(settings), mayFetch);
    },
  };
}

/** A deadline of its own for each page and each robots.txt. */
function askingOf({ network, userAgent, signal }: FetcherSettings): Asking {
  const deadline = AbortSignal.timeout(network.limits.milliseconds);
  return { network, userAgent, signal: AbortSignal.any([signal, deadline]) };
}

/**
 * The rules of a host: none where it answers that there are none (4xx), all forbidden where it fails (RFC 9309 §2.3.1).
 * An address that is refused, or a host that cannot be reached at all, is told as what it is.
 */
async function fetchRules(page: URL, settings: FetcherSettings): Promise<RobotsRules> {
  const asking = askingOf(settings);
  let url = new URL('/robots.txt', page);
  for (let hops = 0; ; hops += 1) {
    const answer = await answerTo(url, asking);
    try {
      const status = answer.statusCode ?? 0;
      const { location } = answer.headers;
      if (status >= 300 && status < 400 && location !== undefined) {
        if (hops >= settings.network.limits.redirects) return NO_RULES;
        url = webAddress(location, url, settings.network);
        continue;
      }
      if (status >= 500) return ALL_FORBIDDEN;
      if (status !== 200) return NO_RULES;
      const bytes = await readBody(answer, settings.network.limits.robotsBytes, 'cut');
      return robotsRules(`${page.origin}/robots.txt`, new TextDecoder().decode(bytes));
    } catch (error) {
      throw refusalOf(error, hostOf(url), asking);
    } finally {
      answer.destroy();
    }
  }
}
