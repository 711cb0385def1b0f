import { closeSync, existsSync, linkSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { syncFolder } from '../files/durable.ts';
import { fromFiles, REBUILD, StoreError } from '../store-error.ts';
import type { Connection } from './connection.ts';
import { connection, guard } from './connection.ts';
import { migrate } from './migrations.ts';
import { makeFolder } from '../files/make-folder.ts';

/** How long a writer waits for another one, in milliseconds. */
const BUSY_MS = 5000;
/**
 * Pages kept in memory. More than these the system keeps anyway: with four times as much, 1,000 articles that came to
 * 38,000 cost the same, and 50 MB more were held.
 */
const CACHE_KIB = 16_384;
const MAGIC = 'SQLite format 3\0';

/** Opens an index that is there; `null` where none is. Refuses what is no index of ours without touching it. */
export function openIndex(file: string): Connection | null {
  if (!hasIndex(file)) return null;
  return guard(file, () => {
    const db = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: BUSY_MS });
    try {
      migrate(db, file);
      db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = ${-CACHE_KIB}`);
      return connection(db, file);
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * Makes an empty index at `file`, complete before it has its name: a killed maker leaves no half index.
 * Where another process was faster, its index is opened.
 */
export function createIndex(file: string): Connection | null {
  const half = `${file}.${process.pid}.new`;
  try {
    makeFolder(dirname(file));
    rmSync(half, { force: true });
    guard(half, () => {
      const db = new DatabaseSync(half, { timeout: BUSY_MS });
      try {
        db.exec('PRAGMA synchronous = FULL');
        migrate(db, half);
      } finally {
        db.close();
      }
    });
    giveName(half, file);
  } catch (error) {
    throw fromFiles(error, file);
  } finally {
    rmSync(half, { force: true, recursive: true });
  }
  return openIndex(file);
}

/** A link fails where the name is taken, so a faster process's index is never replaced. */
function giveName(half: string, file: string): void {
  try {
    linkSync(half, file);
  } catch (error) {
    if (existsSync(file)) return;
    if (!isUnsupported(error)) throw error;
    renameSync(half, file);
  }
  syncFolder(dirname(file));
}

const isUnsupported = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(String(error.code));

/** True where `file` begins like an SQLite file, false where there is none; anything else is refused. */
function hasIndex(file: string): boolean {
  let opened: number;
  try {
    opened = openSync(file, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw fromFiles(error, file);
  }
  try {
    const head = Buffer.alloc(MAGIC.length);
    const read = readSync(opened, head, 0, head.length, 0);
    if (read === 0) throw new StoreError('damaged', `${file} is empty; ${REBUILD}`);
    if (head.toString('latin1') !== MAGIC) {
      throw new StoreError('not-a-database', `${file} is not a quotetrail index; ${REBUILD}`);
    }
    return true;
  } catch (error) {
    throw fromFiles(error, file);
  } finally {
    closeSync(opened);
  }
}
