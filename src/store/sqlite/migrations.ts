import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';

/** Marks the file as ours in its header ("QTrl"), so that another program's SQLite file is never written to. */
export const APPLICATION_ID = 0x5154726c;

/** The same relative path from `src/store/sqlite` and from the compiled `dist/store/sqlite`. */
const MIGRATIONS = new URL('../../../db/migrations/', import.meta.url);

export interface Migration {
  /** 1 for the first; the `user_version` of an index is the number of its last. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** The shipped migrations in order; every number from 1 stands once. */
export function migrations(): readonly Migration[] {
  const names = readdirSync(MIGRATIONS).filter((name) => /^\d{4}-[a-z0-9-]{1,60}\.sql$/.test(name));
  return names.sort().map((name, index) => {
    const number = Number(name.slice(0, 4));
    if (number !== index + 1) throw new Error(`migration ${index + 1} is missing beside ${name}`);
    return { number, name, sql: readFileSync(new URL(name, MIGRATIONS), 'utf8') };
  });
}

/**
 * Brings an index to the newest format, all migrations in one transaction; an index that is newer than
 * this program, or not an index of ours, is refused untouched.
 */
export function migrate(db: DatabaseSync, file: string): void {
  const version = pragma(db, 'user_version');
  const application = pragma(db, 'application_id');
  if (application !== APPLICATION_ID && (application !== 0 || version !== 0 || hasTables(db))) {
    throw new StoreError(
      'not-a-database',
      `${file} belongs to another program; name another folder with --db, nothing was changed`,
    );
  }
  const known = newestVersion();
  if (version > known) {
    throw new StoreError(
      'newer-version',
      `${file} was written by a newer quotetrail (format ${version}, this one knows ${known}); update quotetrail`,
    );
  }
  if (version < known) apply(db, version);
}

/** The number of the newest migration, from the names alone. */
function newestVersion(): number {
  return readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql')).length;
}

function apply(db: DatabaseSync, before: number): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    const version = pragma(db, 'user_version');
    for (const { number, name, sql } of migrations()) {
      if (number <= Math.max(before, version)) continue;
      db.exec(sql);
      db.prepare('INSERT INTO migration (number, name, sha256) VALUES (?, ?, ?)').run(
        number,
        name,
        hash('sha256', sql),
      );
      db.exec(`PRAGMA user_version = ${number}`);
    }
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function pragma(db: DatabaseSync, name: 'user_version' | 'application_id'): number {
  const value = db.prepare(`PRAGMA ${name}`).get()?.[name];
  return typeof value === 'number' ? value : 0;
}

function hasTables(db: DatabaseSync): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
}
