import type { Article, Warning } from '../model/index.ts';

/** Bytes as they came, and where from. */
export interface RawSource {
  /** The file or address as a person knows it; its extension tells the format. */
  readonly path: string;
  /** What makes it the same article again where the bytes name no URL. */
  readonly address: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  /** When the bytes were captured, where that is known (RFC 3339): an upper bound of the publication. */
  readonly capturedAt: string | null;
  /** What the server that gave the bytes said of them; absent where none did. */
  readonly served?: Served;
}

/** The headers of an answer that speak of its body. */
export interface Served {
  /** As the server names it: the kind, and the charset before any that the page declares. */
  readonly contentType: string | null;
  /** RFC 3339: the page was there by then, so it was published before. */
  readonly lastModified: string | null;
}

/** One article read, or one clear line why not. */
export type Reading =
  | { readonly kind: 'article'; readonly article: Article; readonly warnings: readonly Warning[] }
  | {
      readonly kind: 'refused';
      /** Where: the source, or the item, record or member of it. */
      readonly path: string;
      /** Why, and what to do; one line without the path. */
      readonly warning: Warning;
    };
