import { resolve } from 'node:path';
import type { Holdings } from '../holdings.ts';
import { findingsDue, openHoldings, refresh } from '../holdings.ts';
import type { Invocation } from './command-spec.ts';
import { tell } from './io.ts';
import { progressBar } from './progress.ts';

/** The `--db` folder as an absolute path. */
export const dbFolder = ({ args, io }: Invocation): string => resolve(io.cwd, args.text('db') ?? 'db');

/** Opens the folder for a command that only looks, with findings that are current; closes it whatever happens. */
export async function withFindings<T>(
  invocation: Invocation,
  work: (holdings: Holdings) => Promise<T>,
): Promise<T> {
  return withHoldings(invocation, { create: false }, async (holdings) => {
    await refreshed(invocation, holdings);
    return work(holdings);
  });
}

/** Opens the folder and closes it whatever happens. */
export async function withHoldings<T>(
  invocation: Invocation,
  options: { readonly create: boolean },
  work: (holdings: Holdings) => Promise<T>,
): Promise<T> {
  const holdings = await openHoldings(dbFolder(invocation), options);
  try {
    return await work(holdings);
  } finally {
    await holdings.store.close();
  }
}

/** Articles whose grouping a person notices: some seconds. */
const MANY_ARTICLES = 2000;

/** Makes the findings anew where they are not those of what is kept, with a bar for a person who waits. */
export async function refreshed({ io }: Invocation, holdings: Holdings): Promise<void> {
  if (await findingsDue(holdings)) {
    const { articles } = await holdings.store.counts();
    if (articles >= MANY_ARTICLES)
      tell(io, `grouping ${String(articles)} articles: this takes a while, once`);
  }
  const bar = await progressBar(io, 'reading again');
  try {
    await refresh(holdings, bar.update);
  } finally {
    bar.stop();
  }
}
