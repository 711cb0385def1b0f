import type { Article } from './article.ts';
import type { Claim } from './claim.ts';
import type { Conflict } from './conflict.ts';
import type { Duplicate } from './duplicate.ts';
import type { Group, Speaker } from './group.ts';
import type { Link } from './link.ts';
import type { Quote } from './quote.ts';
import type { Warning } from './warning.ts';

/** What was read out of one article. */
export interface Extraction {
  readonly quotes: readonly Quote[];
  readonly claims: readonly Claim[];
  readonly warnings: readonly Warning[];
}

/** An article and what was read out of it; `revisionOf` is the article that stood at its address before. */
export interface Entry {
  readonly article: Article;
  readonly extraction: Extraction;
  readonly revisionOf: string | null;
}

/** What the corpus stages read: every entry in order of article id, and who speaks across them. */
export interface Corpus {
  readonly entries: readonly Entry[];
  readonly speakers: readonly Speaker[];
  /** Quote id to speaker id; a quote without a known speaker is absent. */
  readonly speakerOf: ReadonlyMap<string, string>;
}

/** Everything the corpus stages found: a pure function of the set of articles and people's knowledge. */
export interface Analysis {
  readonly speakers: readonly Speaker[];
  readonly speakerOf: ReadonlyMap<string, string>;
  readonly groups: readonly Group[];
  readonly duplicates: readonly Duplicate[];
  readonly links: readonly Link[];
  readonly conflicts: readonly Conflict[];
}
