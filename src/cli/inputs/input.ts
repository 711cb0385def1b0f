/** Bytes to read, or one line why a path gives none. */
export type Input =
  | {
      readonly kind: 'bytes';
      readonly path: string;
      readonly address: string | null;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'refused'; readonly path: string; readonly message: string }
  /** Something was passed over on purpose; the rest of the folder is read. */
  | { readonly kind: 'note'; readonly path: string; readonly message: string };

/** A file larger than this is refused: no article is, and memory is bounded. */
export const MOST_BYTES = 64 * 1024 * 1024;
