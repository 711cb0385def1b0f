import type { Outlet } from './outlet.ts';
import type { Span } from './span.ts';

/** A person's word that several names are one speaker; wins over every rule. */
export interface SpeakerAlias {
  readonly name: string;
  readonly aliases: readonly string[];
}

export const REVIEW_ACTIONS = [
  'confirm',
  'dismiss',
  'merge',
  'split',
  'set-speaker',
  'set-origin',
  'set-date',
  'alias',
  'note',
  'undo',
] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

/** One span a decision rests on, with the exact words a person saw there. */
export interface AnchoredWords extends Span {
  readonly words: string;
}

/**
 * What a decision rests on: the bytes of an article and the exact words in it.
 *
 * It holds while an article read from these bytes has these very words; it is never moved to words that are alike.
 */
export interface Anchor {
  readonly articleId: string;
  readonly address: string;
  /** SHA-256 of the article's bytes. */
  readonly sha256: string;
  /** The quote whose content the words are, or null for other passages and for an article as a whole. */
  readonly quoteId: string | null;
  /** Empty for an article as a whole. */
  readonly words: readonly AnchoredWords[];
}

/** A person's word on what reports one utterance, as quote ids; the later one wins. */
export interface GroupDecision {
  /** `together`: all of them, with the groups they stand in, are one. `apart`: they leave their groups and are one of their own. */
  readonly kind: 'together' | 'apart';
  readonly quoteIds: readonly string[];
}

/** A person's decision: append-only, numbered, never edited. */
export interface Review {
  readonly seq: number;
  /** RFC 3339 instant. */
  readonly at: string;
  readonly by: string;
  readonly action: ReviewAction;
  readonly target: string;
  readonly value: string | null;
  readonly note: string | null;
  /** What it was decided about, as it stood then; empty where it is about a name or another decision. */
  readonly anchors: readonly Anchor[];
}

/** What people know, kept apart from everything the machine finds. */
export interface Knowledge {
  readonly aliases: readonly SpeakerAlias[];
  readonly outlets: readonly Outlet[];
  readonly reviews: readonly Review[];
}
