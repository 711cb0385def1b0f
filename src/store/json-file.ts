import { readFileSync } from 'node:fs';
import { Low } from 'lowdb';
import type { Adapter } from 'lowdb';
import type { ZodType } from 'zod';
import { writeDurably } from './files/durable.ts';
import { fromFiles, StoreError } from './store-error.ts';

/**
 * A small JSON file that people may also edit by hand, read through a schema.
 *
 * A file that does not fit is refused with its place and first fault, and never written over.
 * Writing goes through one whole temporary file (see `writeDurably`); the caller holds the folder's lock.
 */
export async function openJsonFile<T>(path: string, schema: ZodType<T>, whenAbsent: T): Promise<Low<T>> {
  const low = new Low<T>(durableAdapter(path, schema), whenAbsent);
  await low.read();
  return low;
}

function durableAdapter<T>(path: string, schema: ZodType<T>): Adapter<T> {
  return {
    read: async () => {
      await Promise.resolve();
      const text = readText(path);
      return text === null ? null : parsed(path, text, schema);
    },
    write: async (data) => {
      await Promise.resolve();
      writeDurably(path, `${JSON.stringify(data, null, 2)}\n`);
    },
  };
}

/** The file's text, or null where there is no file. */
export function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw fromFiles(error, path);
  }
}

function parsed<T>(path: string, text: string, schema: ZodType<T>): T {
  const remedy = 'correct it or bring it back from a backup; it was not changed';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    throw new StoreError('damaged', `${path} is not valid JSON (${oneLine(fault)}); ${remedy}`, error);
  }
  refuseNewer(path, value);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where =
    issue === undefined || issue.path.length === 0 ? 'the file' : issue.path.map(String).join('.');
  throw new StoreError(
    'damaged',
    `${path}: ${where}: ${oneLine(issue?.message ?? 'does not fit')}; ${remedy}`,
  );
}

/** The version of the files this program writes; a file without one is the schema's to refuse. */
const VERSION = 1;

function refuseNewer(path: string, value: unknown): void {
  if (value === null || typeof value !== 'object' || !('version' in value)) return;
  const { version } = value;
  if (typeof version !== 'number' || version <= VERSION) return;
  const formats = `format ${version}, this one knows ${VERSION}`;
  throw new StoreError(
    'newer-version',
    `${path} was written by a newer quotetrail (${formats}); update quotetrail, nothing was changed`,
  );
}

const oneLine = (message: string): string => message.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 200);
