/** Trouble in the input, as data: work went on. `start` is a place in the article's text, or null. */
export interface Warning {
  readonly code: string;
  /** One sentence for a person: what, where, what to do. */
  readonly message: string;
  readonly start: number | null;
}
