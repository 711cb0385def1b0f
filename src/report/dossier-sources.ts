import type { Conflict, Duplicate, Entry, FactCheck, Group, Speaker } from '../model/index.ts';
import type { CorpusExtent } from './facts.ts';
import type { ExportCorpus } from './export/export-corpus.ts';

/** What a report is made from: small indexes at hand, everything else one at a time, as exports have it. */
export interface DossierSources extends Pick<
  ExportCorpus,
  'articles' | 'seenOf' | 'entries' | 'groups' | 'links' | 'duplicates' | 'conflicts' | 'version'
> {
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly entry: (articleId: string) => Promise<Entry | null>;
  /** The corpus the report speaks of: of every page the latest state. */
  readonly extent: CorpusExtent;
  /** The one group the report is about, or null for the whole corpus. */
  readonly about: Group | null;
  /** Groups carried by at least this many outlets are told in full. */
  readonly carried: number;
  /** Time of the newest input (RFC 3339), or null where nothing was added. */
  readonly newestInput: string | null;
  /** What people decided, in words, in order of number. */
  readonly decisions?: readonly string[];
  /** What was chosen of the corpus; absent or null: everything. */
  readonly choice?: Choice | null;
  /** Characters of context quoted on each side of words, and of a repeated passage; null: what is usual. */
  readonly context?: number | null;
  readonly checksAbout?: (group: Group) => readonly FactCheck[];
  /** What the findings were made with, in words. */
  readonly settings?: readonly string[];
}

/** A part of the corpus that a person asked for. */
export interface Choice {
  /** The filters in words, for the head of the report. */
  readonly words: string;
  readonly group: (group: Group) => boolean;
  readonly conflict: (conflict: Conflict) => boolean;
  readonly duplicate: (duplicate: Duplicate) => boolean;
}
