import { existsSync, renameSync, rmSync } from 'node:fs';
import { syncFolder } from './files/durable.ts';
import { indexFile } from './open-store.ts';
import { fromFiles, StoreError } from './store-error.ts';
import type { Store } from './store.ts';
import { makeFolder } from './files/make-folder.ts';

/** An index that is being made beside the one in use. */
export interface IndexInMaking {
  readonly store: Store;
  /** Closes it and puts it in the place of the old one. Killed in between, the old one is missing and says so. */
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

/** Files that SQLite keeps beside an index; a log that is left beside a new index would be read into it. */
const BESIDE = ['', '-wal', '-shm', '-journal'];

/** Begins an empty index beside the one of `dir`, which is not looked at: it may be damaged or missing. */
export async function beginIndex(dir: string): Promise<IndexInMaking> {
  const [{ createIndex }, { sqliteStore }] = await Promise.all([
    import('./sqlite/open-index.ts'),
    import('./sqlite/sqlite-store.ts'),
  ]);
  const file = indexFile(dir);
  const made = `${file}.rebuild`;
  try {
    makeFolder(dir);
    removeAll(made);
  } catch (error) {
    throw fromFiles(error, file);
  }
  const db = createIndex(made);
  if (db === null) throw new StoreError('unwritable', `${made} cannot be made; check the folder's rights`);
  return {
    store: sqliteStore(db),
    finish: async () => {
      await Promise.resolve();
      db.close();
      try {
        putInPlace(made, file, dir);
      } catch (error) {
        throw fromFiles(error, file);
      }
    },
    abandon: async () => {
      await Promise.resolve();
      db.close();
      removeAll(made);
    },
  };
}

/** The old index goes aside with all that is beside it, so that its log never meets the new file. */
function putInPlace(made: string, file: string, dir: string): void {
  const old = `${file}.old`;
  removeAll(old);
  for (const ending of BESIDE) {
    if (existsSync(file + ending)) renameSync(file + ending, old + ending);
  }
  renameSync(made, file);
  syncFolder(dir);
  removeAll(old);
}

function removeAll(file: string): void {
  for (const ending of BESIDE) rmSync(file + ending, { force: true, recursive: true });
}
