import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HALF_WRITTEN, removeDurably, writeDurably } from './files/durable.ts';
import { withLock } from './files/folder-lock.ts';
import { order } from './revisions.ts';
import type { SourceRecord } from './source-record.ts';
import { fromFiles, StoreError } from './store-error.ts';

/**
 * The record of what was seen: bytes addressed by their content, with a small JSON file for every address
 * they were added from. Nothing removes them but `drop`. What has resolved is on the disk.
 */
export interface Sources {
  /** Keeps bytes and record; a record already there gains the articles that are new to it and keeps its time. */
  keep(bytes: Uint8Array, record: SourceRecord): Promise<void>;
  /** Takes an article out of the record of its bytes; record and bytes go with their last article. */
  drop(sha256: string, articleId: string): Promise<void>;
  /** The bytes; throws `damaged` where they are missing or no longer have that digest. */
  bytes(sha256: string): Promise<Uint8Array>;
  /** Every record, in order of adding. */
  records(): Promise<readonly SourceRecord[]>;
  /** What is damaged, one line each. Reads every byte. */
  check(): Promise<readonly string[]>;
}

const RECORD = /^([0-9a-f]{64})\.[0-9a-f]{16}\.json$/;
const BYTES = /^[0-9a-f]{64}$/;

/** The sources in `dir`/sources; nothing is made until something is kept. */
export function openSources(dir: string): Sources {
  const folder = join(dir, 'sources');
  return {
    keep: (bytes, record) => withLock(dir, () => keep(folder, bytes, record)),
    drop: (sha256, articleId) => withLock(dir, () => drop(folder, sha256, articleId)),
    bytes: async (sha256) => {
      await Promise.resolve();
      return readBytes(folder, sha256);
    },
    records: async () => {
      const records = await Promise.all(list(folder, RECORD).map((path) => readRecord(path)));
      return records.sort(
        (a, b) => order(a.addedAt, b.addedAt) || order(a.address, b.address) || order(a.sha256, b.sha256),
      );
    },
    check: () => check(folder),
  };
}

/** True where at least one source is kept: an index can then be made anew. */
export function hasSources(dir: string): boolean {
  return list(join(dir, 'sources'), RECORD).length > 0;
}

async function keep(folder: string, bytes: Uint8Array, record: SourceRecord): Promise<void> {
  const path = recordPath(folder, record);
  const kept = existsSync(path) ? await readRecord(path) : null;
  const known = new Set(kept?.articles.map(({ id }) => id));
  const fresh = record.articles.filter(({ id }) => !known.has(id));
  if (kept !== null && fresh.length === 0) return;
  const place = bytesPath(folder, record.sha256);
  if (!existsSync(place)) writeDurably(place, bytes);
  writeRecord(path, { ...(kept ?? record), articles: [...(kept?.articles ?? []), ...fresh] });
}

async function drop(folder: string, sha256: string, articleId: string): Promise<void> {
  const mine = list(folder, RECORD, sha256.slice(0, 2)).filter((path) => path.includes(sha256));
  let left = 0;
  for (const path of mine) {
    const record = await readRecord(path);
    const articles = record.articles.filter(({ id }) => id !== articleId);
    if (articles.length > 0) left += 1;
    if (articles.length === record.articles.length) continue;
    if (articles.length > 0) writeRecord(path, { ...record, articles });
    else removeDurably(path);
  }
  if (left === 0 && mine.length > 0) removeDurably(bytesPath(folder, sha256));
}

function writeRecord(path: string, record: SourceRecord): void {
  writeDurably(path, `${JSON.stringify(record, null, 1)}\n`);
}

async function readRecord(path: string): Promise<SourceRecord> {
  const { sourceRecordSchema } = await import('./source-record-schema.ts');
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return sourceRecordSchema.parse(value);
  } catch (error) {
    const advice = 'bring it back from a backup, or move it away and add its article again';
    throw new StoreError('damaged', `${path} is damaged; ${advice}`, error);
  }
}

function readBytes(folder: string, sha256: string): Uint8Array {
  const path = bytesPath(folder, sha256);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new StoreError(
      'damaged',
      `${path} is missing or cannot be read; bring it back from a backup`,
      error,
    );
  }
  if (hash('sha256', bytes) === sha256) return bytes;
  throw new StoreError('damaged', `${path} is damaged (its digest is another); bring it back from a backup`);
}

async function check(folder: string): Promise<readonly string[]> {
  const lines: string[] = [];
  const due = new Set<string>();
  for (const path of list(folder, RECORD)) {
    due.add(path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('/') + 65));
    await reported(lines, () => readRecord(path));
  }
  for (const sha256 of due) await reported(lines, () => Promise.resolve(readBytes(folder, sha256)));
  return lines;
}

async function reported(lines: string[], work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    lines.push(error.message);
  }
}

const bytesPath = (folder: string, sha256: string): string => {
  if (!BYTES.test(sha256)) throw new StoreError('invalid', 'a source is named by 64 hex digits');
  return `${folder}/${sha256.slice(0, 2)}/${sha256}`;
};

function recordPath(folder: string, { sha256, address }: SourceRecord): string {
  return `${bytesPath(folder, sha256)}.${hash('sha256', JSON.stringify(address)).slice(0, 16)}.json`;
}

/** Files of a pattern in the two-digit folders, in order; what a killed writer left is passed over. */
function list(folder: string, pattern: RegExp, only: string | null = null): readonly string[] {
  const shards = names(folder).filter((name) => /^[0-9a-f]{2}$/.test(name) && (only ?? name) === name);
  return shards.sort().flatMap((shard) =>
    names(`${folder}/${shard}`)
      .filter((name) => pattern.test(name) && !HALF_WRITTEN.test(name))
      .sort()
      .map((name) => `${folder}/${shard}/${name}`),
  );
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw fromFiles(error, folder);
  }
}
