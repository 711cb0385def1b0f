import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { urlToHttpOptions } from 'node:url';
import { FetchRefusal, fromConnection } from './fetch-refusal.ts';
import type { Network } from './network.ts';
import { hostOf, resolved } from './web-address.ts';

/** Headers of an answer beyond this are refused. */
const MOST_HEADER_BYTES = 32 * 1024;

/** What every request tells of itself. */
export interface Asking {
  readonly network: Network;
  /** Names the product and its version. */
  readonly userAgent: string;
  /** Aborts when the time is up or a person interrupts. */
  readonly signal: AbortSignal;
}

/**
 * One GET to a checked address, as it answers: no redirect followed, no cookie or credential sent, no proxy used.
 *
 * The name is resolved once, every address of it checked, and the connection made to those addresses and no others;
 * the server still hears the name (Host, TLS server name). Whoever gets the answer reads or destroys it.
 */
export async function answerTo(url: URL, asking: Asking): Promise<IncomingMessage> {
  const { network, signal } = asking;
  try {
    const addresses = await inTime(resolved(url, network), signal);
    return await asked(url, addresses, asking);
  } catch (error) {
    throw refusalOf(error, hostOf(url), asking);
  }
}

/** A fault on the way as a refusal; time that is up and an interruption come before what they caused. */
export function refusalOf(error: unknown, host: string, { network, signal }: Asking): FetchRefusal {
  if (!signal.aborted || error instanceof FetchRefusal) return fromConnection(error, host);
  const isTime = signal.reason instanceof Error && signal.reason.name === 'TimeoutError';
  if (!isTime) return new FetchRefusal('interrupted', 'fetching was interrupted', error);
  const seconds = network.limits.milliseconds / 1000;
  return new FetchRefusal('too-slow', `${host} took longer than ${seconds} seconds; try again later`, error);
}

/** The look-up of a name cannot be called off, but need not be waited for. */
async function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => {
    reject(new Error('aborted', { cause: signal.reason }));
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function asked(url: URL, addresses: readonly string[], asking: Asking): Promise<IncomingMessage> {
  const isSecure = url.protocol === 'https:';
  const options: RequestOptions = {
    ...urlToHttpOptions(url),
    // An agent of its own: the shared one may be told by the environment to use a proxy.
    agent: isSecure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
    lookup: pinnedTo(addresses),
    headers: {
      'user-agent': asking.userAgent,
      accept: 'text/html, application/xhtml+xml, text/*;q=0.9, */*;q=0.5',
      'accept-encoding': 'gzip, br',
      connection: 'close',
    },
    signal: asking.signal,
    maxHeaderSize: MOST_HEADER_BYTES,
  };
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = isSecure ? httpsRequest(options, resolve) : httpRequest(options, resolve);
  request.on('error', reject);
  request.end();
  return promise;
}

/** A look-up that asks nobody and gives the addresses that were checked. */
function pinnedTo(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  const [first = { address: '', family: 4 }] = found;
  return (_, { all }, answer) => {
    if (all === true) answer(null, found);
    else answer(null, first.address, first.family);
  };
}
