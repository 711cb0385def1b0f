/** A page that was met again unchanged: where, when, and in which record its content stands. */
export interface Revisit {
  /** Of the record, as a person knows it. */
  readonly path: string;
  readonly url: string;
  /** WARC-Date as it is written. */
  readonly date: string;
  /** What the record with the content answers to: its id, its address and time, the digest of what it holds. */
  readonly keys: readonly string[];
  /** Addresses at which the content was met before: the one that is named, and its own. */
  readonly addresses: readonly string[];
}
