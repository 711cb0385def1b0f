import type { Outlet } from './outlet.ts';

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
}

/** What people know, kept apart from everything the machine finds. */
export interface Knowledge {
  readonly aliases: readonly SpeakerAlias[];
  readonly outlets: readonly Outlet[];
  readonly reviews: readonly Review[];
}
