import type { Served } from '../../../pipeline.ts';
import type { Fetcher, FetcherSettings } from './fetcher.ts';
import type { Network } from './network.ts';

/** What fetching needs before it is known whether anything is fetched. */
export type LazySettings = Omit<FetcherSettings, 'network'> & { readonly network: () => Promise<Network> };

/** A page that was fetched, or one line why it was not. */
export type Fetched =
  | {
      readonly kind: 'page';
      readonly address: string;
      readonly bytes: Uint8Array;
      readonly served: Served;
    }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** Fetches pages a person asked for, one after the other; nothing of the network is loaded before the first. */
export type FetchPage = (address: string) => Promise<Fetched>;

export function lazyFetcher({ network, userAgent, signal }: LazySettings): FetchPage {
  let made: Fetcher | null = null;
  return async (address) => {
    const [{ fetcher }, { FetchRefusal }] = await Promise.all([
      import('./fetcher.ts'),
      import('./fetch-refusal.ts'),
    ]);
    made ??= fetcher({ network: await network(), userAgent, signal });
    try {
      const { address: found, bytes, contentType, lastModified } = await made.page(address);
      return { kind: 'page', address: found, bytes, served: { contentType, lastModified } };
    } catch (error) {
      if (!(error instanceof FetchRefusal)) throw error;
      return { kind: 'refused', code: error.code, message: error.message };
    }
  };
}
