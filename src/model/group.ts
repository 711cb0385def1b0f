import type { Reason } from './evidence.ts';
import type { OutletRef } from './outlet.ts';
import type { QuoteKind, SpeakerKind } from './quote.ts';
import type { Span } from './span.ts';

/** A speaker over the whole corpus: one person or body under all the forms it was printed in. */
export interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Surface names, most frequent first. */
  readonly forms: readonly string[];
  /** Roles as printed, most frequent first. */
  readonly roles: readonly string[];
}

export interface SpeakerRef {
  readonly id: string;
  readonly name: string;
}

/** How a wording relates to the fullest wording of its group. */
export const RELATIONS = [
  'identical',
  'punctuation',
  'truncated',
  'extended',
  'ellipsis',
  'bracketed',
  'reworded',
  'number-changed',
  'negation-changed',
  'spliced',
  'translated',
  'paraphrase',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** A quote in its group. */
export interface Member {
  readonly quoteId: string;
  readonly articleId: string;
  /** The first article at the address: revisions of one page share it, and are one carrier. */
  readonly page: string;
  readonly path: string;
  readonly outlet: OutletRef | null;
  readonly kind: QuoteKind;
  readonly relation: Relation;
  readonly content: readonly Span[];
  /** The words compared: what stands between the marks (`joinQuoted`), or the content of an indirect quote. */
  readonly text: string;
}

/** A distinct wording inside a group. */
export interface Variant {
  /** The words compared, as in `Member`. */
  readonly text: string;
  /** How they were printed: `direct` where any member prints them as a whole utterance in marks. */
  readonly kind: QuoteKind;
  /** The content of the first member of that kind as its article prints it, its own marks included (`joinSpans`). */
  readonly printed: string;
  readonly relation: Relation;
  readonly quoteIds: readonly string[];
}

/** Why two quotes stand together: the rule, its score in 0..1, and the words each side matched on. */
export interface Edge {
  readonly a: string;
  readonly b: string;
  readonly rule: string;
  readonly score: number;
  readonly aSpan: Span;
  readonly bSpan: Span;
}

export const ORIGIN_STATUSES = [
  'confirmed',
  'single',
  'tied',
  'external-named',
  'contradictory',
  'none',
] as const;
export type OriginStatus = (typeof ORIGIN_STATUSES)[number];

/** A witnessed, B named, C earliest dated, D cannot order, X contradictory. */
export const GRADES = ['A', 'B', 'C', 'D', 'X'] as const;
export type Grade = (typeof GRADES)[number];

/** The earliest known appearance in this corpus, as far as it can be told. */
export interface Origin {
  readonly status: OriginStatus;
  readonly grade: Grade;
  /** The one candidate, or null where there is none or more than one, and at the grades D and X. */
  readonly articleId: string | null;
  readonly outlet: OutletRef | null;
  /** Every article that may be first. */
  readonly candidates: readonly string[];
  readonly reasons: readonly Reason[];
  /** Outlets, programmes and events named as nearer to the speaker, and not held here. */
  readonly external: readonly string[];
}

/** What grouping knows: which quotes report one utterance, and why. */
export interface QuoteGroup {
  readonly id: string;
  /** Content keys of the members, sorted; the group answers to each. */
  readonly keys: readonly string[];
  readonly speaker: SpeakerRef | null;
  /** The fullest wording: the `text` of the first variant. */
  readonly wording: string;
  /** Ordered by article, then place. */
  readonly members: readonly Member[];
  /** Fullest first. */
  readonly variants: readonly Variant[];
  readonly edges: readonly Edge[];
}

/** A group with what tracing adds. */
export interface Group extends QuoteGroup {
  readonly independentReports: number;
  readonly origin: Origin;
}
