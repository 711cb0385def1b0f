import type { Connection } from './connection.ts';
import { text } from './connection.ts';

/** A fact about the index itself, or null where none was kept. */
export function readMeta(db: Connection, key: string): string | null {
  const row = db.get('SELECT value FROM meta WHERE key = ?', key);
  return row === null ? null : text(row, 'value');
}

export function writeMeta(db: Connection, key: string, value: string): void {
  db.run(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    value,
  );
}
