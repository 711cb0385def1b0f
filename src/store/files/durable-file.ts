import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fromFiles } from '../store-error.ts';
import { syncFolder } from './durable.ts';
import { makeFolder } from './make-folder.ts';

/** A file that is being written under a name of its own, and stands in its place only when it is whole. */
export interface DurableFile {
  write(data: Uint8Array | string): void;
  /** Has it on the disk and puts it in its place. */
  finish(): void;
  /** Takes what was written away; the place is as it was. */
  abandon(): void;
}

/** Characters held back until they are worth a write. */
const BUFFERED = 262_144;

/** A half-written file to which nothing was added for so long (milliseconds) is that of a writer that was killed. */
const ABANDONED = 600_000;
/** What stands behind the name of the file: the end of `HALF_WRITTEN`. */
const HALF = /^[0-9a-f-]{36}\.tmp$/;

/**
 * Begins a file of any length as `writeDurably` writes a short one: there is the old file or the new one, whole. What a killed writer of
 * this file left behind goes.
 */
export function beginDurably(path: string): DurableFile {
  const half = join(dirname(path), `.${basename(path).slice(0, 200)}.${randomUUID()}.tmp`);
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw fromFiles(error, path);
    }
  };
  const file = told(() => {
    for (const made of makeFolder(dirname(path))) syncFolder(dirname(made));
    sweepHalves(path);
    return openSync(half, 'wx');
  });
  let pending = '';
  const flush = (): void => {
    writeAll(file, Buffer.from(pending));
    pending = '';
  };
  return {
    write: (data) => {
      told(() => {
        if (typeof data === 'string') pending += data;
        if (typeof data === 'string' && pending.length < BUFFERED) return;
        flush();
        if (typeof data !== 'string') writeAll(file, data);
      });
    },
    finish: () => {
      told(() => {
        flush();
        fsyncSync(file);
        closeSync(file);
        renameSync(half, path);
        syncFolder(dirname(path));
      });
    },
    abandon: () => {
      told(() => {
        closeSync(file);
        rmSync(half, { force: true });
      });
    },
  };
}

function sweepHalves(path: string): void {
  const folder = dirname(path);
  const head = `.${basename(path).slice(0, 200)}.`;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(head) || !HALF.test(name.slice(head.length))) continue;
    const half = join(folder, name);
    const written = statSync(half, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (Date.now() - written > ABANDONED) rmSync(half, { force: true });
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}
