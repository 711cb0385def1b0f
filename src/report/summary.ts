import type { Article, Conflict, ConflictList, Entry, Group, Quote, QuoteKind } from '../model/index.ts';
import { carriersOf, extentOf } from './facts.ts';
import type { CorpusExtent } from './facts.ts';

/** The figures of a corpus. */
export interface Summary extends FindingCounts {
  readonly extent: CorpusExtent;
  /** Earlier states of pages that were changed since: kept, and counted nowhere else. */
  readonly superseded: number;
  readonly outlets: number;
  readonly quotes: Readonly<Record<QuoteKind, number>>;
}

/** How much was found; dismissed findings are not counted. */
export interface FindingCounts {
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

/** What is counted of an entry, without its text. */
export const countedEntry = ({ article, extraction, revisionOf }: Entry): CountedEntry => ({
  article: { id: article.id, published: article.published, outlet: article.outlet },
  extraction: { quotes: extraction.quotes.map(({ kind }) => KINDS[kind]) },
  revisionOf,
});

/** One value for each kind, so that a million counted quotes are a million references. */
const KINDS: Readonly<Record<QuoteKind, Pick<Quote, 'kind'>>> = {
  direct: { kind: 'direct' },
  mixed: { kind: 'mixed' },
  indirect: { kind: 'indirect' },
};

/** Findings of each list that nobody dismissed. */
export function conflictCounts(
  conflicts: Iterable<Pick<Conflict, 'list' | 'state'>>,
): Readonly<Record<ConflictList, number>> {
  const counts = { conflict: 0, disagreement: 0, changed: 0, 'quote-variant': 0 };
  for (const { list, state } of conflicts) if (state !== 'dismissed') counts[list] += 1;
  return counts;
}

/** True for a group that at least two outlets carried. */
export const isCarried = ({ members }: Pick<Group, 'members'>): boolean => carriersOf(members) >= 2;

/** The figures, of findings counted as they came by. Of a page the latest state is counted; dismissed findings are not. */
export function summaryOfCounts(kept: readonly CountedEntry[], findings: FindingCounts): Summary {
  const entries = currentOf(kept);
  const quotes = { direct: 0, mixed: 0, indirect: 0 };
  for (const entry of entries) for (const { kind } of entry.extraction.quotes) quotes[kind] += 1;
  return {
    ...findings,
    extent: extentOf(entries.map(({ article }) => article.published)),
    superseded: kept.length - entries.length,
    outlets: new Set(entries.flatMap(({ article }) => article.outlet?.id ?? [])).size,
    quotes,
  };
}

/** The latest state of every page: articles that no other revises. */
function currentOf(entries: readonly CountedEntry[]): readonly CountedEntry[] {
  const superseded = new Set(entries.map(({ revisionOf }) => revisionOf));
  return entries.filter(({ article }) => !superseded.has(article.id));
}
