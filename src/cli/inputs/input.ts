import type { Served } from '../../pipeline.ts';

/** Bytes to read, or one line why a path gives none. */
export type Input =
  | {
      readonly kind: 'bytes';
      readonly path: string;
      /** What makes it the same article again; see `STANDARD_INPUT`. */
      readonly address: string;
      readonly bytes: Uint8Array;
      readonly capturedAt: string | null;
      /** True for a record or member of a file of many. */
      readonly isPart: boolean;
      /** What the server said of a fetched page; absent for a file. */
      readonly served?: Served;
    }
  | { readonly kind: 'refused'; readonly path: string; readonly code: string; readonly message: string }
  /** Something was passed over on purpose; the rest of the folder is read. */
  | { readonly kind: 'note'; readonly path: string; readonly message: string };

/** The address of standard input: its articles answer to it with their own digest. */
export const STANDARD_INPUT = 'stdin:';

/** A quotation's file larger than this is refused. */
export const MOST_BYTES = 64 * 1024 * 1024;
