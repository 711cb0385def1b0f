import type { Analysis, Article, ConflictList, Quote, QuoteKind } from '../model/index.ts';
import { carriersOf, extentOf } from './facts.ts';
import type { CorpusExtent } from './facts.ts';

/** The figures of a corpus. */
export interface Summary {
  readonly extent: CorpusExtent;
  /** Earlier states of pages that were changed since: kept, and counted nowhere else. */
  readonly superseded: number;
  readonly outlets: number;
  readonly quotes: Readonly<Record<QuoteKind, number>>;
  readonly speakers: number;
  readonly groups: number;
  /** Groups carried by at least two outlets. */
  readonly carried: number;
  readonly duplicates: number;
  readonly conflicts: Readonly<Record<ConflictList, number>>;
}

/** What is counted of an entry: its text and the places of its quotes need not be held. */
export interface CountedEntry {
  readonly article: Pick<Article, 'id' | 'published' | 'outlet'>;
  readonly extraction: { readonly quotes: readonly Pick<Quote, 'kind'>[] };
  readonly revisionOf: string | null;
}

/** The latest state of every page: articles that no other revises. */
function currentOf(entries: readonly CountedEntry[]): readonly CountedEntry[] {
  const superseded = new Set(entries.map(({ revisionOf }) => revisionOf));
  return entries.filter(({ article }) => !superseded.has(article.id));
}

/** Two passes over entries, one over findings. Of a page the latest state is counted; dismissed findings are not. */
export function summaryOf(kept: readonly CountedEntry[], analysis: Analysis): Summary {
  const entries = currentOf(kept);
  const quotes = { direct: 0, mixed: 0, indirect: 0 };
  for (const entry of entries) for (const { kind } of entry.extraction.quotes) quotes[kind] += 1;
  const conflicts = { conflict: 0, disagreement: 0, changed: 0, 'quote-variant': 0 };
  for (const { list, state } of analysis.conflicts) if (state !== 'dismissed') conflicts[list] += 1;
  return {
    extent: extentOf(entries.map(({ article }) => article.published)),
    superseded: kept.length - entries.length,
    outlets: new Set(entries.flatMap(({ article }) => article.outlet?.id ?? [])).size,
    quotes,
    speakers: analysis.speakers.length,
    groups: analysis.groups.length,
    carried: analysis.groups.filter((group) => carriersOf(group.members) >= 2).length,
    duplicates: analysis.duplicates.length,
    conflicts,
  };
}
