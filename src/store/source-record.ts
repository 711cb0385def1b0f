/** Bytes as they were added, and where from. */
export interface SourceRecord {
  /** SHA-256 of the bytes: what they are found by. */
  readonly sha256: string;
  /** Path and address as they were given with the bytes (an article in them may name another address). */
  readonly path: string;
  readonly address: string;
  /** RFC 3339 instants. */
  readonly addedAt: string;
  readonly capturedAt: string | null;
  /** What the server that gave the bytes said of them; absent where they came from a file. */
  readonly served?: { readonly contentType: string | null; readonly lastModified: string | null };
  /** The articles in the bytes that are kept; one that was removed is no longer here. */
  readonly articles: readonly { readonly id: string; readonly address: string }[];
}
