import type { Part, Revisit, Served } from '../../pipeline.ts';

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
  /** A page that was met again unchanged, whose content no file that is read has: it may be kept already. */
  | { readonly kind: 'revisit'; readonly path: string; readonly revisit: Revisit }
  /** Something was passed over on purpose; the rest of the folder is read. */
  | { readonly kind: 'note'; readonly path: string; readonly message: string };

/** The bytes of one article, or of one feed. */
export type BytesInput = Extract<Input, { readonly kind: 'bytes' }>;

/** A part as bytes to read; `isPart` where its file may hold others. */
export const inputOf = ({ path, address, bytes, capturedAt }: Part, isPart: boolean): BytesInput => ({
  kind: 'bytes',
  path,
  address,
  bytes,
  capturedAt,
  isPart,
});

/** The address of standard input: its articles answer to it with their own digest. */
export const STANDARD_INPUT = 'stdin:';

/** A quotation's file larger than this is refused. */
export const MOST_BYTES = 64 * 1024 * 1024;
