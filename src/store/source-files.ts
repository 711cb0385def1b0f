// Where the bytes and records of sources lie, and how one of them is read.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { HALF_WRITTEN, writeDurably } from './files/durable.ts';
import type { SourceRecord } from './source-record.ts';
import { fromFiles, StoreError } from './store-error.ts';

/** Names of records: the digest of their bytes, then of the address. */
export const RECORD = /^([0-9a-f]{64})\.[0-9a-f]{16}\.json$/;
/** Names of bytes: their digest. */
export const BYTES = /^[0-9a-f]{64}$/;

export function writeRecord(path: string, record: SourceRecord): void {
  writeDurably(path, `${JSON.stringify(record, null, 1)}\n`);
}

/** A record, or `damaged` thrown where it is missing or does not fit. */
export async function readRecord(path: string): Promise<SourceRecord> {
  const { sourceRecordSchema } = await import('./source-record-schema.ts');
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return sourceRecordSchema.parse(value);
  } catch (error) {
    const advice = 'add the same file again, or bring it back from a backup';
    throw new StoreError('damaged', `${path} is damaged; ${advice}`, error);
  }
}

/** The bytes of a digest, or `damaged` thrown where they are missing or have another. */
export function readBytes(folder: string, sha256: string): Uint8Array {
  const path = bytesPath(folder, sha256);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new StoreError(
      'damaged',
      `${path} is missing or cannot be read; add the same file again, or bring it back from a backup`,
      error,
    );
  }
  if (hash('sha256', bytes) === sha256) return bytes;
  throw new StoreError(
    'damaged',
    `${path} is damaged (its digest is another); add the same file again, or bring it back from a backup`,
  );
}

/** Where the bytes of a digest lie; nothing else can name a place. */
export const bytesPath = (folder: string, sha256: string): string => {
  if (!BYTES.test(sha256)) throw new StoreError('invalid', 'a source is named by 64 hex digits');
  return `${folder}/${sha256.slice(0, 2)}/${sha256}`;
};

/** One record for every address the bytes came from. */
export function recordPath(folder: string, { sha256, address }: SourceRecord): string {
  return `${bytesPath(folder, sha256)}.${hash('sha256', JSON.stringify(address)).slice(0, 16)}.json`;
}

/** Files of a pattern in the two-digit folders, in order; what a killed writer left is passed over. */
export function list(folder: string, pattern: RegExp, only: string | null = null): readonly string[] {
  const shards = names(folder).filter((name) => /^[0-9a-f]{2}$/.test(name) && (only ?? name) === name);
  return shards.sort().flatMap((shard) =>
    names(`${folder}/${shard}`)
      .filter((name) => pattern.test(name) && !HALF_WRITTEN.test(name))
      .sort()
      .map((name) => `${folder}/${shard}/${name}`),
  );
}

/** The names in a folder; none where it is not there. */
export function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw fromFiles(error, folder);
  }
}
