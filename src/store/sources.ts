import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkSources, inOrder, straysAmong, surveySources } from './check-sources.ts';
import type { SourceSurvey } from './check-sources.ts';
import { removeDurably, writeDurably } from './files/durable.ts';
import { withLock } from './files/folder-lock.ts';
import { bytesPath, list, readBytes, readRecord, RECORD, recordPath, writeRecord } from './source-files.ts';
import type { SourceRecord } from './source-record.ts';
import { StoreError } from './store-error.ts';

/**
 * The record of what was seen: bytes addressed by their content, with a small JSON file for every address
 * they were added from. Nothing removes them but `drop`. What has resolved is on the disk.
 */
export interface Sources {
  /** Keeps bytes and record; a record already there gains the articles that are new to it and keeps its time. */
  keep(bytes: Uint8Array, record: SourceRecord): Promise<void>;
  /**
   * Puts back what was lost of a source whose bytes are at hand again: missing or damaged bytes, a missing or damaged
   * record, a record that lacks an article. Answers whether anything was; reads the kept bytes once.
   */
  heal(bytes: Uint8Array, record: SourceRecord): Promise<boolean>;
  /** Takes an article out of the record of its bytes; record and bytes go with their last article. */
  drop(sha256: string, articleId: string): Promise<void>;
  /** The bytes; throws `damaged` where they are missing or no longer have that digest. */
  bytes(sha256: string): Promise<Uint8Array>;
  /** Every record, in order of adding; throws `damaged` where one cannot be read. */
  records(): Promise<readonly SourceRecord[]>;
  /** The records that can be read, in order of adding, and a line for each that cannot. */
  survey(): Promise<SourceSurvey>;
  /** What is damaged, one line each. Reads every byte. */
  check(): Promise<readonly string[]>;
  /** Files that belong to no record, one line each: harmless, left by a killed program or put there by somebody. */
  strays(): Promise<readonly string[]>;
}

/** The sources in `dir`/sources; nothing is made until something is kept. */
export function openSources(dir: string): Sources {
  const folder = join(dir, 'sources');
  return {
    keep: (bytes, record) => withLock(dir, () => keep(folder, bytes, record)),
    heal: (bytes, record) => withLock(dir, () => heal(folder, bytes, record)),
    drop: (sha256, articleId) => withLock(dir, () => drop(folder, sha256, articleId)),
    bytes: async (sha256) => {
      await Promise.resolve();
      return readBytes(folder, sha256);
    },
    records: async () => inOrder(await Promise.all(list(folder, RECORD).map((path) => readRecord(path)))),
    survey: () => surveySources(folder),
    check: () => checkSources(folder),
    strays: async () => {
      await Promise.resolve();
      return straysAmong(folder);
    },
  };
}

/** True where at least one source is kept: an index can then be made anew. */
export function hasSources(dir: string): boolean {
  return list(join(dir, 'sources'), RECORD).length > 0;
}

async function keep(folder: string, bytes: Uint8Array, record: SourceRecord): Promise<void> {
  const path = recordPath(folder, record);
  const kept = await recordAt(path);
  const known = new Set(kept?.articles.map(({ id }) => id));
  const fresh = record.articles.filter(({ id }) => !known.has(id));
  if (kept !== null && fresh.length === 0) return;
  keepBytes(folder, record.sha256, bytes);
  writeRecord(path, { ...(kept ?? record), articles: [...(kept?.articles ?? []), ...fresh] });
}

/** An article may be in the record of another address: the same file, copied, that names its own address. */
async function heal(folder: string, bytes: Uint8Array, record: SourceRecord): Promise<boolean> {
  const areWhole = keepBytes(folder, record.sha256, bytes);
  const records = await Promise.all(recordsOf(folder, record.sha256).map(recordAt));
  const known = new Set(records.flatMap((one) => one?.articles.map(({ id }) => id) ?? []));
  const lost = record.articles.filter(({ id }) => !known.has(id));
  if (lost.length > 0) await keep(folder, bytes, { ...record, articles: lost });
  return !areWhole || lost.length > 0;
}

/** The record at a place; null where there is none, or one that is damaged and will be written anew. */
const recordAt = async (path: string): Promise<SourceRecord | null> =>
  existsSync(path) ? await readRecord(path).catch(damagedAsNull) : null;

/** Writes the bytes unless they are there and whole; answers whether they were. */
function keepBytes(folder: string, sha256: string, bytes: Uint8Array): boolean {
  const place = bytesPath(folder, sha256);
  const areWhole = existsSync(place) && isUnharmed(() => readBytes(folder, sha256));
  if (!areWhole) writeDurably(place, bytes);
  return areWhole;
}

const recordsOf = (folder: string, sha256: string): readonly string[] =>
  list(folder, RECORD, sha256.slice(0, 2)).filter((path) => path.includes(sha256));

function isUnharmed(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    damagedAsNull(error);
    return false;
  }
}

function damagedAsNull(error: unknown): null {
  if (error instanceof StoreError && error.code === 'damaged') return null;
  throw error;
}

async function drop(folder: string, sha256: string, articleId: string): Promise<void> {
  const mine = recordsOf(folder, sha256);
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
