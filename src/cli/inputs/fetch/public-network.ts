import { lookup } from 'node:dns/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Network } from './network.ts';
import { isPublicAddress } from './public-addresses.ts';

const MEGABYTE = 1024 * 1024;

/** The internet as this machine sees it: public addresses alone, the two ports of the web, no proxy. */
export const publicNetwork = (): Network => ({
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isPermitted: isPublicAddress,
  isPermittedPort: (port) => port === 80 || port === 443,
  wait: (milliseconds) => wait(milliseconds),
  limits: {
    bytes: 20 * MEGABYTE,
    // RFC 9309 asks for at least 500 KiB.
    robotsBytes: 512 * 1024,
    milliseconds: 20_000,
    redirects: 5,
    pause: 1000,
  },
});
