// Whether every article of the index still has the bytes it was read from: what `doctor` tells and `rebuild` asks first.
import type { Sources, Store } from './store/index.ts';
import { openSources, openStore, StoreError } from './store/index.ts';

/** Paths of the articles in the index that no kept source gives; a rebuilt index would lose them. Reads every record. */
export async function articlesWithoutSource(store: Store, sources: Sources): Promise<readonly string[]> {
  const records = await sources.records();
  const kept = new Set(records.flatMap(({ articles }) => articles.map(({ id }) => id)));
  const lost: string[] = [];
  for await (const { article } of store.entries()) if (!kept.has(article.id)) lost.push(article.path);
  return lost;
}

/**
 * Throws where the present index can be read and holds articles whose sources are gone, or is of a newer version.
 * An index that is missing or damaged has nothing to say: making it anew is what `rebuild` is for.
 */
export async function refuseToLose(dir: string): Promise<void> {
  let store: Store;
  try {
    store = await openStore(dir, { create: false });
  } catch (error) {
    if (error instanceof StoreError && error.code !== 'newer-version') return;
    throw error;
  }
  const lost = await lostOf(store, dir).finally(() => store.close());
  if (lost.length > 0) throw new StoreError('damaged', sourcesGone(dir, lost));
}

async function lostOf(store: Store, dir: string): Promise<readonly string[]> {
  try {
    return await articlesWithoutSource(store, openSources(dir));
  } catch (error) {
    if (error instanceof StoreError) return [];
    throw error;
  }
}

/** One line about articles without a source: how many, one by name, what to do. */
export function sourcesGone(dir: string, paths: readonly string[]): string {
  const first = paths[0] ?? '';
  const others = paths.length > 1 ? ` and ${paths.length - 1} more` : '';
  return `no kept source for ${first}${others}, which the index still holds; bring ${dir}/sources back from a backup, or remove the index file to rebuild without them`;
}
