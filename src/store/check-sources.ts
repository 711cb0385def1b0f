// What is wrong with the kept sources, and what lies among them that belongs to none.
import { basename } from 'node:path';
import { statSync } from 'node:fs';
import { HALF_WRITTEN } from './files/durable.ts';
import { order } from './revisions.ts';
import { BYTES, list, names, readBytes, readRecord, RECORD } from './source-files.ts';
import type { SourceRecord } from './source-record.ts';
import { StoreError } from './store-error.ts';

/** What the records tell, as far as they can be read. */
export interface SourceSurvey {
  readonly records: readonly SourceRecord[];
  readonly problems: readonly string[];
}

/** Records that cannot be read, and bytes that are missing or damaged, one line each. Reads every byte. */
export async function checkSources(folder: string): Promise<readonly string[]> {
  const lines: string[] = [];
  const due = new Set<string>();
  for (const path of list(folder, RECORD)) {
    due.add(digestIn(path));
    await reported(lines, () => readRecord(path));
  }
  for (const sha256 of due) await reported(lines, () => Promise.resolve(readBytes(folder, sha256)));
  return lines;
}

/** The records that can be read, in order of adding, and a line for each that cannot. */
export async function surveySources(folder: string): Promise<SourceSurvey> {
  const problems: string[] = [];
  const found: SourceRecord[] = [];
  for (const path of list(folder, RECORD)) {
    await reported(problems, async () => {
      found.push(await readRecord(path));
    });
  }
  return { records: inOrder(found), problems };
}

/** In order of adding; ties by address, then digest. */
export const inOrder = (records: readonly SourceRecord[]): readonly SourceRecord[] =>
  records.toSorted(
    (a, b) => order(a.addedAt, b.addedAt) || order(a.address, b.address) || order(a.sha256, b.sha256),
  );

/** Files that belong to no record, one line each. */
export function straysAmong(folder: string): readonly string[] {
  const due = new Set(list(folder, RECORD).map(digestIn));
  const strays: string[] = [];
  for (const name of names(folder).sort()) {
    const path = `${folder}/${name}`;
    if (!isShard(name) || !statSync(path).isDirectory()) {
      strays.push(`${path} is none of quotetrail's files`);
      continue;
    }
    for (const file of names(path).sort()) {
      const words = strayWords(file, due);
      if (words !== null) strays.push(`${path}/${file} ${words}`);
    }
  }
  return strays;
}

const isShard = (name: string): boolean => /^[0-9a-f]{2}$/.test(name);

/** The digest at the beginning of a record's name. */
const digestIn = (path: string): string => basename(path).slice(0, 64);

function strayWords(file: string, due: ReadonlySet<string>): string | null {
  if (HALF_WRITTEN.test(file)) return 'was left half-written by a program that was killed; it can be deleted';
  if (RECORD.test(file)) return null;
  if (!BYTES.test(file)) return "is none of quotetrail's files";
  return due.has(file) ? null : 'belongs to no record; add its article again, or delete it';
}

async function reported(lines: string[], work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    lines.push(error.message);
  }
}
