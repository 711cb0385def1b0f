import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { fromSqlite } from '../store-error.ts';

type Value = string | number | null | Uint8Array;
export type Columns = Readonly<Record<string, unknown>>;

/** A connection that answers in plain values and speaks of its faults as `StoreError`s. Statements are prepared once. */
export interface Connection {
  readonly file: string;
  get(sql: string, ...values: readonly Value[]): Columns | null;
  all(sql: string, ...values: readonly Value[]): readonly Columns[];
  /** Row after row, for tables too large to hold; nothing else may be asked in between. */
  each(sql: string, work: (row: Columns) => void): void;
  run(sql: string, ...values: readonly Value[]): { readonly changes: number; readonly lastRowId: number };
  /** Runs `work` in one immediate transaction: all of it or nothing. */
  transaction<T>(work: () => T): T;
  close(): void;
}

export function connection(db: DatabaseSync, file: string): Connection {
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const guarded = <T>(work: () => T): T => guard(file, work);
  return {
    file,
    get: (sql, ...values) => guarded(() => prepared(sql).get(...values) ?? null),
    all: (sql, ...values) => guarded(() => prepared(sql).all(...values)),
    each: (sql, work) => {
      guarded(() => {
        for (const row of prepared(sql).iterate()) work(row);
      });
    },
    run: (sql, ...values) =>
      guarded(() => {
        const { changes, lastInsertRowid } = prepared(sql).run(...values);
        return { changes: Number(changes), lastRowId: Number(lastInsertRowid) };
      }),
    transaction: (work) =>
      guarded(() => {
        db.exec('BEGIN IMMEDIATE');
        try {
          const result = work();
          db.exec('COMMIT');
          return result;
        } catch (error) {
          if (db.isTransaction) db.exec('ROLLBACK');
          throw error;
        }
      }),
    close: () => {
      if (db.isOpen) db.close();
    },
  };
}

/** Runs `work`; what SQLite throws is thrown on as a `StoreError` about `file`. */
export function guard<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw fromSqlite(error, file);
  }
}

/** A column that holds text; the empty string where it does not (a damaged row fails its digest then). */
export function text(columns: Columns | null, name: string): string {
  const value = columns?.[name];
  return typeof value === 'string' ? value : '';
}

export function number(columns: Columns | null, name: string): number {
  const value = columns?.[name];
  return typeof value === 'number' ? value : 0;
}
