// A web server on this machine that plays both a newsroom and an attacker, and the network that leads to it.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fetcher } from '../../../src/cli/inputs/fetch/fetcher.ts';
import { fetcher } from '../../../src/cli/inputs/fetch/fetcher.ts';
import type { FetchLimits, Network } from '../../../src/cli/inputs/fetch/network.ts';

/** In these tests this address is the public internet … */
export const PUBLIC = '127.0.0.1';
/** … and this one is a machine behind the newsroom's wall. */
export const PRIVATE = '127.0.0.2';

export type Answers = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;

export interface Web {
  readonly port: number;
  /** "host path" of every request, in order. */
  readonly asked: string[];
  readonly headers: IncomingMessage['headers'][];
  /** Connections the private machine saw: always none. */
  readonly intrusions: () => number;
  readonly close: () => Promise<void>;
}

/** Serves `answers` by path on the public address; the private one, at the same port, only counts. */
export async function serve(answers: Answers): Promise<Web> {
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const open = createServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    asked.push(`${(request.headers.host ?? '').replace(/:\d+$/u, '')} ${request.url ?? ''}`);
    headers.push(request.headers);
    const answer = answers[path];
    if (answer !== undefined) answer(request, response);
    else response.writeHead(404).end();
  });
  await listening(open, PUBLIC, 0);
  const { port } = open.address() as AddressInfo;
  let intrusions = 0;
  const hidden = createServer((_, response) => response.end('secret'));
  hidden.on('connection', () => (intrusions += 1));
  await listening(hidden, PRIVATE, port);
  return {
    port,
    asked,
    headers,
    intrusions: () => intrusions,
    close: async () => {
      await Promise.all([closed(open), closed(hidden)]);
    },
  };
}

const listening = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => {
      resolve();
    });
  });

export const LIMITS: FetchLimits = {
  bytes: 100_000,
  robotsBytes: 10_000,
  milliseconds: 10_000,
  redirects: 5,
  pause: 1000,
};

/** Names ending in `.example` are public; others are in `names`, answers in turn, the last for ever. */
export function network(
  names: Readonly<Record<string, readonly (readonly string[])[]>> = {},
  limits: Partial<FetchLimits> = {},
): Network & { readonly resolutions: string[]; readonly waits: number[] } {
  const resolutions: string[] = [];
  const waits: number[] = [];
  return {
    resolutions,
    waits,
    resolve: async (host) => {
      await Promise.resolve();
      const answers = names[host] ?? [[PUBLIC]];
      const times = resolutions.filter((one) => one === host).length;
      resolutions.push(host);
      return answers[Math.min(times, answers.length - 1)] ?? [];
    },
    isPermitted: (address) => address === PUBLIC,
    isPermittedPort: () => true,
    wait: async (milliseconds) => {
      await Promise.resolve();
      waits.push(milliseconds);
    },
    limits: { ...LIMITS, ...limits },
  };
}

export const fetching = (through: Network, signal = new AbortController().signal): Fetcher =>
  fetcher({ network: through, userAgent: 'quotetrail/9.9.9', signal });

/** What became of a page: "ok" and its text, or the code of the refusal. */
export async function outcome(through: Fetcher, address: string): Promise<string> {
  try {
    const { bytes } = await through.page(address);
    return `ok ${new TextDecoder().decode(bytes)}`;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
