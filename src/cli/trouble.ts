import { EXIT } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';

/** Expected trouble: one line for a person (what, where, what to do) and the exit code. Never a stack trace. */
export class Trouble extends Error {
  readonly exitCode: ExitCode;
  constructor(message: string, exitCode: ExitCode = EXIT.fault) {
    super(message);
    this.name = 'Trouble';
    this.exitCode = exitCode;
  }
}

/** The command line cannot be understood. */
export const usage = (message: string): Trouble => new Trouble(message, EXIT.usage);

/** Nothing answers to what was asked for. */
export const nothing = (message: string): Trouble => new Trouble(message, EXIT.nothing);

/** The system's name of a fault ("ENOENT"), or null for anything else. */
export function faultCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

const FAULT_WORDS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['EACCES', 'it may not be read; check its rights'],
  ['EPERM', 'it may not be read; check its rights'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is not a folder'],
  ['ELOOP', 'its links lead in a circle'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EMFILE', 'too many files are open'],
  ['EIO', 'the disk could not read it'],
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk is read-only'],
]);

/** A fault of the file system in words. */
export function faultWords(error: unknown): string {
  const code = faultCode(error);
  const words = code === null ? undefined : FAULT_WORDS.get(code);
  if (words !== undefined) return words;
  return error instanceof Error ? error.message : String(error);
}
