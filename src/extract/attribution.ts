import type { Quote, Span } from '../model/index.ts';

/**
 * A quote before its speaker is resolved: content, cue and the words that name the source, linked.
 *
 * `mention` is empty where no words in the text name the source; `follows` is then the
 * index of the earlier attribution that has the same speaker (a continued or floating quote), or null.
 */
export interface Attribution extends Pick<
  Quote,
  'kind' | 'class' | 'content' | 'quoted' | 'cue' | 'via' | 'polarity' | 'flags' | 'confidence' | 'rule'
> {
  readonly mention: readonly Span[];
  readonly follows: number | null;
  /** Whom it was said to ("told reporters"), never the speaker. */
  readonly addressee: Span | null;
}

/** An attribution with the sentence of its cue: where intermediaries and times of speaking stand. */
export interface PlacedAttribution extends Attribution {
  readonly sentence: Span;
}
