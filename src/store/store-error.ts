/** What can be wrong with the place where things are kept. */
export const STORE_ERROR_CODES = [
  'damaged',
  'not-a-database',
  'newer-version',
  'unwritable',
  'missing-index',
  'nothing-kept',
  'disk-full',
  'busy',
  'invalid',
] as const;
export type StoreErrorCode = (typeof STORE_ERROR_CODES)[number];

/**
 * The one error of the store room. `message` is one line for a person: what is wrong, where, and what to do.
 *
 * When it is thrown nothing was changed.
 */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}

/** The remedy for an index that cannot be read: sources and people's knowledge are enough to make it anew. */
export const REBUILD = 'run "quotetrail rebuild" to make it anew from the kept sources';

// Primary result codes of SQLite (https://www.sqlite.org/rescode.html); extended codes carry them in the low byte.
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/** A fault of SQLite as a `StoreError` about `file`; anything else is given back as it came. */
export function fromSqlite(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error;
  const detail = error.message;
  switch (error.errcode & 0xff) {
    case BUSY:
    case LOCKED:
      return new StoreError('busy', `${file} is in use by another program; try again when it is done`, error);
    case READONLY:
    case CANTOPEN:
      return new StoreError(
        'unwritable',
        `cannot write ${file} (${detail}); check the folder's rights`,
        error,
      );
    case FULL:
      return new StoreError(
        'disk-full',
        `no room left to write ${file}; free some space and try again`,
        error,
      );
    case NOTADB:
      return new StoreError('not-a-database', `${file} is not a quotetrail index; ${REBUILD}`, error);
    case CORRUPT:
    case IOERR:
      return new StoreError('damaged', `${file} is damaged (${detail}); ${REBUILD}`, error);
    default:
      return error;
  }
}

const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const UNWRITABLE: ReadonlySet<string> = new Set(
  'ENOENT EINVAL EACCES EPERM EROFS ENOTDIR EEXIST ENAMETOOLONG EISDIR ELOOP'.split(' '),
);

/** A fault of the file system as a `StoreError` about `path`; anything else is given back as it came. */
export function fromFiles(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  if (NO_ROOM.has(error.code)) {
    return new StoreError('disk-full', `no room left to write ${path}; free some space and try again`, error);
  }
  if (!UNWRITABLE.has(error.code)) return error;
  const message = `cannot write ${path} (${error.code}); check the folder's rights or name another place`;
  return new StoreError('unwritable', message, error);
}
