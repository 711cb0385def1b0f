import { join } from 'node:path';
import { hasSources } from './sources.ts';
import { REBUILD, StoreError } from './store-error.ts';
import type { Store } from './store.ts';

export interface OpenOptions {
  /** False: a folder where nothing was ever added is refused (`nothing-kept`) instead of begun. Default true. */
  readonly create?: boolean;
}

/** Where the index of a folder lies. */
export const indexFile = (dir: string): string => join(dir, 'index.sqlite');

/**
 * Opens the index of `dir`, beginning an empty one where nothing is kept yet.
 *
 * Every fault is a `StoreError` and leaves all as it was: a newer or damaged index, a file that is none,
 * a folder that cannot be written, sources whose index is missing.
 */
export async function openStore(dir: string, options: OpenOptions = {}): Promise<Store> {
  const [{ createIndex, openIndex }, { sqliteStore }] = await Promise.all([
    import('./sqlite/open-index.ts'),
    import('./sqlite/sqlite-store.ts'),
  ]);
  const file = indexFile(dir);
  const db = openIndex(file);
  if (db !== null) return sqliteStore(db);
  if (hasSources(dir)) {
    throw new StoreError('missing-index', `${file} is missing, its sources are there; ${REBUILD}`);
  }
  if (options.create === false) {
    throw new StoreError(
      'nothing-kept',
      `nothing has been added to ${dir} yet; begin with "quotetrail add PATH"`,
    );
  }
  const made = createIndex(file);
  if (made === null) throw new StoreError('unwritable', `${file} cannot be made; check the folder's rights`);
  return sqliteStore(made);
}
