import type { QuoteFlag, Span } from '../../model/index.ts';
import type { CueClass } from '../../lexicon/index.ts';

/** An attribution while the rules still work on it. */
export interface Draft {
  /** In order and disjoint. */
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly mention: readonly Span[];
  readonly addressee: Span | null;
  readonly class: CueClass;
  readonly rule: string;
  readonly confidence: number;
  readonly negated: boolean;
  readonly flags: readonly QuoteFlag[];
  /** The earlier draft that has the same speaker, where no words here name one. */
  readonly follows: Draft | null;
  /** Indexes of the quotations that are (part of) the content in their own right. */
  readonly quotations: readonly number[];
  /** Where intermediaries and times of speaking are looked for. */
  readonly sentence: Span;
}
