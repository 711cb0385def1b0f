import type { IncomingMessage } from 'node:http';
import { FetchRefusal } from './fetch-refusal.ts';
import { readBody } from './read-body.ts';
import type { Asking } from './request.ts';
import { answerTo, refusalOf } from './request.ts';
import { hostOf, webAddress } from './web-address.ts';

/** A page as it came. */
export interface FetchedPage {
  /** Where the bytes came from in the end, every redirect followed; without a fragment. */
  readonly address: string;
  readonly bytes: Uint8Array;
  /** The `Content-Type` as the server names it, or null. */
  readonly contentType: string | null;
  /** The `Last-Modified` as an RFC 3339 instant: the page was there by then. Null where it is none. */
  readonly lastModified: string | null;
}

/** Asked before each connection, redirects included; throws a refusal to stop there. */
export type Permission = (url: URL) => Promise<void>;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * The page at a checked address, redirects followed by hand: each is checked, permitted and resolved like the first.
 *
 * Throws a `FetchRefusal` for everything that keeps it from being read whole.
 */
export async function fetchPage(start: URL, asking: Asking, mayFetch: Permission): Promise<FetchedPage> {
  let url = start;
  for (let hops = 0; ; hops += 1) {
    await mayFetch(url);
    const answer = await answerTo(url, asking);
    try {
      const status = answer.statusCode ?? 0;
      if (!REDIRECTS.has(status)) return await pageOf(url, answer, asking);
      if (hops >= asking.network.limits.redirects)
        throw new FetchRefusal(
          'redirects',
          `it redirects more than ${asking.network.limits.redirects} times`,
        );
      url = nextOf(url, answer, asking);
    } finally {
      answer.destroy();
    }
  }
}

function nextOf(url: URL, answer: IncomingMessage, { network }: Asking): URL {
  const { location } = answer.headers;
  if (location === undefined)
    throw new FetchRefusal('damaged-answer', `${hostOf(url)} redirects without saying where to`);
  try {
    return webAddress(location, url, network);
  } catch (error) {
    if (!(error instanceof FetchRefusal)) throw error;
    throw new FetchRefusal(error.code, `it redirects to ${location.slice(0, 200)}: ${error.message}`, error);
  }
}

async function pageOf(url: URL, answer: IncomingMessage, asking: Asking): Promise<FetchedPage> {
  const status = answer.statusCode ?? 0;
  if (status !== 200) throw new FetchRefusal('status', statusWords(status, answer.statusMessage ?? ''));
  const contentType = answer.headers['content-type'] ?? null;
  refuseMedia(contentType);
  try {
    const bytes = await readBody(answer, asking.network.limits.bytes, 'refuse');
    const lastModified = instantOf(answer.headers['last-modified'] ?? null);
    return { address: url.href, bytes, contentType, lastModified };
  } catch (error) {
    throw refusalOf(error, hostOf(url), asking);
  }
}

/** Kinds that hold no article to read; everything else is left to the readers, for servers often name the kind wrongly. */
const MEDIA = /^\s{0,9}(?:(?:image|audio|video|font)\/|application\/pdf\b)/iu;

function refuseMedia(contentType: string | null): void {
  const media = contentType === null ? null : MEDIA.exec(contentType);
  if (media === null) return;
  const kind = (contentType ?? '').split(';', 1)[0]?.trim() ?? '';
  throw new FetchRefusal('not-a-page', `it is ${kind.slice(0, 60)}, not a page`);
}

/** What a person can do about an answer that is no page. */
function statusWords(status: number, message: string): string {
  const answered = `the server answers ${status}${message === '' ? '' : ` (${message.slice(0, 60)})`}`;
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return `${answered}: it does not give the page to programs; save it in a browser and add the file`;
  if (status === 404 || status === 410) return `${answered}: there is no such page`;
  if (status === 429 || status === 503) return `${answered}: it asks to be left alone for a while`;
  return answered;
}

/** The oldest moment a server can name: the web's first. */
const WEB_BEGAN = Date.UTC(1991, 7, 6);

/** An HTTP date as an RFC 3339 instant, or null where it is none or older than the web. */
function instantOf(httpDate: string | null): string | null {
  if (httpDate === null || httpDate.length > 40) return null;
  const instant = Date.parse(httpDate);
  return Number.isFinite(instant) && instant >= WEB_BEGAN ? new Date(instant).toISOString() : null;
}
