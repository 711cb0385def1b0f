import { isIP } from 'node:net';
import { FetchRefusal } from './fetch-refusal.ts';
import type { Network } from './network.ts';

/** Longer than any page's address; browsers and servers stop near here too. */
const LONGEST = 4096;

/**
 * The address a person typed or a server redirects to, or a refusal: http and https alone, no credentials, permitted
 * ports, no private address written out. A name is checked when it is resolved: see `resolved`.
 */
export function webAddress(given: string, base: URL | null, network: Network): URL {
  if (given.length > LONGEST) throw refused(`it is longer than ${LONGEST} characters`);
  const url = URL.parse(given, base?.href);
  if (url === null) throw refused('it is no web address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused(`only http and https are fetched, not ${url.protocol.slice(0, 20)}`);
  if (url.username !== '' || url.password !== '')
    throw refused('it carries a user name or password; they are never sent');
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  if (!network.isPermittedPort(port)) throw refused(`port ${port} is not one of the web (80, 443)`);
  const literal = hostOf(url);
  if (isIP(literal) !== 0 && !network.isPermitted(literal)) throw notPublic(literal);
  url.hash = '';
  return url;
}

/** The host without the brackets of an IPv6 address. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/gu, '');

/**
 * The addresses of a host, every one of them permitted; one that is not refuses them all, so that a name cannot hide
 * a private address among public ones. The caller connects to these and asks nobody again.
 */
export async function resolved(url: URL, network: Network): Promise<readonly string[]> {
  const host = hostOf(url);
  const addresses = isIP(host) === 0 ? await network.resolve(host) : [host];
  const wrong = addresses.find((address) => !network.isPermitted(address));
  if (wrong !== undefined) throw notPublic(wrong, host);
  if (addresses.length === 0)
    throw new FetchRefusal('no-connection', `no address is known for ${host}; check the spelling`);
  return addresses;
}

const refused = (words: string): FetchRefusal => new FetchRefusal('not-an-address', words);

function notPublic(address: string, host = address): FetchRefusal {
  const which = host === address ? address : `${host} (${address})`;
  return new FetchRefusal(
    'private-address',
    `${which} is no public address; save the page in a browser and add the file`,
  );
}
