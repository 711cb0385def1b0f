import type { Analysis, Conflict, Duplicate, Entry, FactCheck, Group, Quote } from '../model/index.ts';
import { carriersOf } from './facts.ts';
import type { ArticleIndex } from './facts.ts';
import { byReach, groupView } from './group-view.ts';
import type { GroupView } from './group-view.ts';
import { summaryOf } from './summary.ts';
import type { Summary } from './summary.ts';

/** What a report is made from. */
export interface DossierSources {
  readonly entries: readonly Entry[];
  readonly analysis: Analysis;
  /** The one group the report is about, or null for the whole corpus. */
  readonly about: Group | null;
  /** Groups carried by at least this many outlets are told in full. */
  readonly carried: number;
  /** Time of the newest input (RFC 3339), or null where nothing was added. */
  readonly newestInput: string | null;
  readonly version: string;
  /** What people decided, in words, in order of number. */
  readonly decisions?: readonly string[];
  /** What was chosen of the corpus; absent or null: everything. */
  readonly choice?: Choice | null;
  /** Characters of context quoted on each side of words, and of a repeated passage; null: what is usual. */
  readonly context?: number | null;
  /** When each article's bytes were added and captured, RFC 3339. */
  readonly seenOf?: ReadonlyMap<string, Seen>;
  readonly checksAbout?: (group: Group) => readonly FactCheck[];
  /** What the findings were made with, in words. */
  readonly settings?: readonly string[];
}

/** When an article's bytes came here. */
export interface Seen {
  readonly addedAt: string;
  readonly capturedAt: string | null;
}

/** A part of the corpus that a person asked for. */
export interface Choice {
  /** The filters in words, for the head of the report. */
  readonly words: string;
  readonly group: (group: Group) => boolean;
  readonly conflict: (conflict: Conflict) => boolean;
  readonly duplicate: (duplicate: Duplicate) => boolean;
}

/** A report's contents, chosen and in order: every format shows the same. */
export interface Dossier extends Pick<DossierSources, 'entries' | 'about' | 'newestInput' | 'version'> {
  readonly summary: Summary;
  readonly decisions: readonly string[];
  readonly settings: readonly string[];
  /** What was chosen, in words; null for everything. */
  readonly chosen: string | null;
  readonly context: number | null;
  readonly seenOf: ReadonlyMap<string, Seen>;
  readonly groups: readonly GroupView[];
  readonly conflicts: Analysis['conflicts'];
  readonly duplicates: Analysis['duplicates'];
  readonly articles: ArticleIndex;
  readonly entryOf: ReadonlyMap<string, Entry>;
  readonly quoteOf: ReadonlyMap<string, Quote>;
}

/** Chooses what a report tells. Dismissed findings are left out. Cost: linear, and a sort of the groups. */
export function dossierOf(sources: DossierSources): Dossier {
  const { analysis, about } = sources;
  const choice = sources.choice ?? null;
  const groups = groupsTold(sources, choice);
  const parts = partsTold(groups, analysis, { about, choice });
  const inOrder = sources.entries.toSorted(oldestFirst);
  const isWhole = about === null && choice === null;
  const articles = new Map(sources.entries.map(({ article }) => [article.id, article]));
  return {
    entries: isWhole ? inOrder : inOrder.filter(({ article }) => parts.articles.has(article.id)),
    about,
    newestInput: sources.newestInput,
    version: sources.version,
    decisions: sources.decisions ?? [],
    settings: sources.settings ?? [],
    chosen: choice === null ? null : choice.words,
    context: sources.context ?? null,
    seenOf: sources.seenOf ?? new Map(),
    summary: summaryOf(sources.entries, analysis),
    groups: viewsOf(groups, sources, articles),
    conflicts: parts.conflicts,
    duplicates: parts.duplicates,
    articles,
    entryOf: new Map(sources.entries.map((entry) => [entry.article.id, entry])),
    quoteOf: new Map(
      sources.entries.flatMap((entry) => entry.extraction.quotes.map((quote) => [quote.id, quote] as const)),
    ),
  };
}

function groupsTold({ analysis, about, carried }: DossierSources, choice: Choice | null): readonly Group[] {
  if (about !== null) return [about];
  return analysis.groups
    .filter((group) => carriersOf(group.members) >= carried && (choice === null || choice.group(group)))
    .toSorted(byReach);
}

function viewsOf(
  groups: readonly Group[],
  { analysis, checksAbout }: DossierSources,
  articles: ArticleIndex,
): readonly GroupView[] {
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  const linksFrom = Map.groupBy(analysis.links, (link) => link.from.articleId);
  return groups.map((group) => {
    const ids = new Set(group.members.map((member) => member.articleId));
    const links = [...ids].flatMap((id) => linksFrom.get(id) ?? []);
    const checks = checksAbout?.(group) ?? [];
    return groupView(group, { speakers, links, articles, checks });
  });
}

interface Parts {
  readonly conflicts: readonly Conflict[];
  readonly duplicates: readonly Duplicate[];
  /** Every article that is spoken of. */
  readonly articles: ReadonlySet<string>;
}

function partsTold(
  groups: readonly Group[],
  analysis: Analysis,
  { about, choice }: { readonly about: Group | null; readonly choice: Choice | null },
): Parts {
  const members = groups.flatMap((group) => group.members);
  const shown = new Set(members.map((member) => member.articleId));
  const quotes = new Set(members.map((member) => member.quoteId));
  const isTold = (conflict: Conflict): boolean =>
    about === null
      ? choice === null || choice.conflict(conflict)
      : conflict.sides.some(({ quoteId }) => quoteId !== null && quotes.has(quoteId));
  const conflicts = analysis.conflicts
    .filter((conflict) => conflict.state !== 'dismissed' && isTold(conflict))
    .toSorted(surestFirst);
  const duplicates = analysis.duplicates
    .filter((duplicate) =>
      about === null
        ? choice === null || choice.duplicate(duplicate)
        : duplicate.passages.some(({ articleId }) => shown.has(articleId)),
    )
    .toSorted(mostAlikeFirst);
  const sides = conflicts.flatMap((conflict) => conflict.sides);
  const passages = duplicates.flatMap((duplicate) => duplicate.passages);
  return {
    conflicts,
    duplicates,
    articles: new Set([...shown, ...[...sides, ...passages].map(({ articleId }) => articleId)]),
  };
}

/** Undated articles last. */
function oldestFirst({ article: a }: Entry, { article: b }: Entry): number {
  const [first, second] = [a.published?.earliest ?? '9999', b.published?.earliest ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

const surestFirst = (a: Conflict, b: Conflict): number =>
  b.confidence - a.confidence || (a.id < b.id ? -1 : 1);

const mostAlikeFirst = (a: Duplicate, b: Duplicate): number =>
  b.similarity - a.similarity || (a.id < b.id ? -1 : 1);
