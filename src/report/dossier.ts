import type { Analysis, Conflict, Duplicate, Entry, Group, Quote } from '../model/index.ts';
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
}

/** A report's contents, chosen and in order: every format shows the same. */
export interface Dossier extends Pick<DossierSources, 'entries' | 'about' | 'newestInput' | 'version'> {
  readonly summary: Summary;
  readonly decisions: readonly string[];
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
  const inOrder = sources.entries.toSorted(oldestFirst);
  const entryOf = new Map(sources.entries.map((entry) => [entry.article.id, entry]));
  const articles = new Map(sources.entries.map(({ article }) => [article.id, article]));
  const quoteOf = new Map(
    sources.entries.flatMap((entry) => entry.extraction.quotes.map((quote) => [quote.id, quote] as const)),
  );
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  const groups =
    about === null
      ? analysis.groups.filter((group) => carriersOf(group.members) >= sources.carried)
      : [about];
  const shown = new Set(groups.flatMap((group) => group.members.map((member) => member.articleId)));
  const quotes = new Set(groups.flatMap((group) => group.members.map((member) => member.quoteId)));
  const linksFrom = Map.groupBy(analysis.links, (link) => link.from.articleId);
  return {
    entries: about === null ? inOrder : inOrder.filter(({ article }) => shown.has(article.id)),
    about,
    newestInput: sources.newestInput,
    version: sources.version,
    decisions: sources.decisions ?? [],
    summary: summaryOf(sources.entries, analysis),
    groups: groups.toSorted(byReach).map((group) => {
      const ids = new Set(group.members.map((member) => member.articleId));
      const links = [...ids].flatMap((id) => linksFrom.get(id) ?? []);
      return groupView(group, { speakers, links, articles });
    }),
    conflicts: analysis.conflicts
      .filter(
        (conflict) =>
          conflict.state !== 'dismissed' &&
          (about === null || conflict.sides.some(({ quoteId }) => quoteId !== null && quotes.has(quoteId))),
      )
      .toSorted(surestFirst),
    duplicates: analysis.duplicates
      .filter(
        (duplicate) => about === null || duplicate.passages.some(({ articleId }) => shown.has(articleId)),
      )
      .toSorted(mostAlikeFirst),
    articles,
    entryOf,
    quoteOf,
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
