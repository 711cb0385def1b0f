import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fromFiles } from '../store-error.ts';
import { makeFolder } from './make-folder.ts';

/** Temporary files are dotted and end so; a killed writer leaves one behind, and nothing reads it. */
export const HALF_WRITTEN = /^\..{1,200}\.[0-9a-f-]{36}\.tmp$/;

/**
 * Puts a file in its place so that after a crash there is the old file or the new one, whole:
 * a file of its own name, fsync, rename, fsync of the folder. Has the folder made where it is missing.
 */
export function writeDurably(path: string, data: Uint8Array | string): void {
  const folder = dirname(path);
  const half = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    for (const made of makeFolder(folder)) syncFolder(dirname(made));
    try {
      writeAndSync(half, typeof data === 'string' ? Buffer.from(data) : data);
      renameSync(half, path);
    } finally {
      rmSync(half, { force: true });
    }
    syncFolder(folder);
  } catch (error) {
    throw fromFiles(error, path);
  }
}

function writeAndSync(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Removes a file, if it is there, and has that on the disk. */
export function removeDurably(path: string): void {
  try {
    rmSync(path, { force: true });
    syncFolder(dirname(path));
  } catch (error) {
    throw fromFiles(error, path);
  }
}

/** Has the names in a folder on the disk. Windows has no such call and keeps names in its journal. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
