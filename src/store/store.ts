import type {
  Analysis,
  Article,
  ArticleFacts,
  Conflict,
  Duplicate,
  Entry,
  Group,
  Link,
  Speaker,
} from '../model/index.ts';

import type { Questions } from './questions.ts';
import type { Upkeep } from './upkeep.ts';

/** Bytes that were added, as the store keeps them: the record of what was seen. */
export interface StoredSource {
  readonly sha256: string;
  readonly path: string;
  readonly address: string;
  /** RFC 3339 instants. */
  readonly addedAt: string;
  readonly capturedAt: string | null;
  /** The article that was read from it. */
  readonly articleId: string;
}

/** What an id (or its first characters) can name. */
export interface Named {
  readonly kind: 'article' | 'quote' | 'group' | 'duplicate' | 'conflict' | 'link' | 'speaker' | 'outlet';
  readonly id: string;
}

export interface Counts {
  readonly articles: number;
  readonly quotes: number;
  readonly groups: number;
  readonly speakers: number;
}

/**
 * Where articles, extractions and findings are kept. Every store answers alike: the contract suite holds them to it.
 *
 * A write that has resolved is durable. Lists come in order of id. Findings belong
 * to a fingerprint of what they were made from (`analysisFingerprint`), which tells whether they are current.
 */
export interface Store extends Questions {
  /** Keeps an entry; one of the same article id is left as it is and answers `unchanged`. */
  add(entry: Entry, source: StoredSource): Promise<'added' | 'unchanged'>;
  /** Keeps an entry in place of the one of its article id, if there is one: how articles are read anew. */
  replace(entry: Entry, source: StoredSource): Promise<void>;
  /** Takes an article out with all that hangs on it; false where there is none. */
  remove(articleId: string): Promise<boolean>;
  /** `revisionOf` is worked out from what stands at the address, whatever the added entry said. */
  entry(articleId: string): Promise<Entry | null>;
  entries(): AsyncIterable<Entry>;
  /** What lists tell of every article; no text is read. */
  facts(): AsyncIterable<ArticleFacts>;
  /** Article id to the article that stood at its address before; articles without an earlier state are absent. No text is read. */
  revisions(): Promise<ReadonlyMap<string, string>>;
  /** The path of another article with the text of this one (but for white space at its ends), or null. */
  pathOfReprint(article: Pick<Article, 'id' | 'text'>): Promise<string | null>;
  /** A digest of the set of entries: equal for equal sets, whatever the order and time of adding. No scan. */
  articlesDigest(): Promise<string>;
  /** The article a quote stands in. */
  articleOfQuote(quoteId: string): Promise<string | null>;
  /** What was added at an address, oldest state of the page first. */
  sourcesAt(address: string): Promise<readonly StoredSource[]>;
  sourceOf(articleId: string): Promise<StoredSource | null>;

  /** What the entries were read and extracted with, as `setReadWith` last kept it; null before that. */
  readWith(): Promise<string | null>;
  setReadWith(fingerprint: string): Promise<void>;

  /** Replaces all findings at once, or leaves them as they were. */
  saveAnalysis(analysis: Analysis, fingerprint: string): Promise<void>;
  analysisFingerprint(): Promise<string | null>;
  analysis(): Promise<Analysis>;
  group(id: string): Promise<Group | null>;
  groups(): AsyncIterable<Group>;
  speaker(id: string): Promise<Speaker | null>;
  speakers(): Promise<readonly Speaker[]>;
  /** Quote id to speaker id, as in `Analysis`. */
  speakerOf(): Promise<ReadonlyMap<string, string>>;
  links(): AsyncIterable<Link>;
  duplicates(): AsyncIterable<Duplicate>;
  conflicts(): AsyncIterable<Conflict>;
  /** Groups any of whose members hold some of the words (folded as in `matchWords`), the rarest words first. */
  groupsWithWords(words: readonly string[], limit: number): Promise<readonly Group[]>;

  /**
   * Groups that hold many of the words, or in place of a word one that may stand for it (the others of its list);
   * a word that few groups hold tells more. Best first; ties in order of id.
   */
  groupsWithMost(words: readonly (readonly string[])[], limit: number): Promise<readonly Group[]>;

  /** The different words with these first characters that any group is found by, in order. */
  wordsBeginning(characters: string): Promise<readonly string[]>;

  /** What a full id, or the beginning of one, names; several where it is not unique. A group answers to its members' keys. */
  named(idOrPrefix: string): Promise<readonly Named[]>;
  /** How findings are kept current. */
  readonly upkeep: Upkeep;
  counts(): Promise<Counts>;
  /** What is damaged, one clear line each; empty when whole. */
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}
