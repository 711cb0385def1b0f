/** How who speaks in one quote stands to who speaks in another; `related` is a body and somebody who speaks for it. */
export type PairVoices = 'same' | 'related' | 'open' | 'different';

/** How near the occasions of two quotes are, by the days between them and how alike their articles are. */
export type PairOccasion = 'one' | 'near' | 'later' | 'undated' | 'far';

/** What keeps two quotes from being one utterance. */
export type PairLack = 'apart' | 'voices' | 'altered' | 'edits' | 'weight' | 'shared';

/** Two quotes as grouping compares them, with what it measured and what it asks. */
export interface QuotePair {
  readonly sameArticle: boolean;
  /** Whole days between the two, null where one is undated. */
  readonly gap: number | null;
  /** How alike the articles are, 0 to 1. */
  readonly likeness: number;
  readonly agreement: PairVoices;
  readonly closeness: PairOccasion;
  /** Words of either that are compared. */
  readonly words: readonly [number, number];
  /** Words the shorter has in common with the longer, those of matter among them, and those changed; null where it stands in no way in it. */
  readonly equal: number | null;
  readonly equalMatter: number | null;
  readonly edits: number | null;
  readonly altered: 'negation' | 'number' | 'opposite' | null;
  /** What is asked of such quotes: words shared at least, of matter among them, and words changed at most. */
  readonly least: { readonly words: number; readonly matter: number } | null;
  readonly most: number | null;
  /** Longest run of equal words where neither stands in the other, null where it is too short to count. */
  readonly run: number | null;
  /** The rule they meet, or what they lack. */
  readonly rule: string | null;
  readonly lacks: PairLack | null;
}
