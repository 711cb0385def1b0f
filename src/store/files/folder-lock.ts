// One writer at a time over several files. The lock is SQLite's own lock on an empty database file: the operating
// system lets go of it when its holder dies, however it dies, so no lock can be left behind, and none is ever broken.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { fromFiles, fromSqlite, StoreError } from '../store-error.ts';
import { makeFolder } from './make-folder.ts';

const LOCK_FILE = '.lock.sqlite';
/** How long a writer waits for another one, and how often it looks, in milliseconds. */
const PATIENCE_MS = 15_000;
const STEP_MS = 10;

/** Runs `work` while no other process, and no other work of this one, holds the lock of the folder. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const db = openLock(folder);
  try {
    await take(db, folder);
    return await work();
  } finally {
    db.close();
  }
}

function openLock(folder: string): DatabaseSync {
  const file = join(folder, LOCK_FILE);
  try {
    makeFolder(folder);
    return new DatabaseSync(file, { timeout: 0 });
  } catch (error) {
    throw fromSqlite(fromFiles(error, folder), file);
  }
}

/** Never waits inside SQLite: the holder may be this very process and needs the thread to finish. */
async function take(db: DatabaseSync, folder: string): Promise<void> {
  for (let waited = 0; ; waited += STEP_MS) {
    try {
      db.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const fault = fromSqlite(error, join(folder, LOCK_FILE));
      if (!(fault instanceof StoreError) || fault.code !== 'busy') throw fault;
      if (waited >= PATIENCE_MS) {
        throw new StoreError(
          'busy',
          `another quotetrail is writing to ${folder}; try again when it is done`,
          error,
        );
      }
    }
    await wait(STEP_MS);
  }
}
