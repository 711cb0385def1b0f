import type {
  ArticleFacts,
  Conflict,
  Duplicate,
  Entry,
  FactCheck,
  Group,
  Link,
  LinkRole,
  Review,
  Span,
  Speaker,
  When,
} from '../../model/index.ts';
import type { ArticleIndex } from '../facts.ts';

/** How an article's bytes came here. */
export interface Seen {
  /** RFC 3339 instants. */
  readonly addedAt: string;
  readonly capturedAt: string | null;
  /** The copy in a web archive that it was read from, where it was read from one. */
  readonly archived: string | null;
}

/** What every export is written from: small indexes at hand, everything with text one at a time. */
export interface ExportCorpus {
  /** The version of the program. */
  readonly version: string;
  readonly articles: ArticleIndex;
  readonly speakers: ReadonlyMap<string, Speaker>;
  /** Quote id to speaker id, over all articles. */
  readonly speakerOf: ReadonlyMap<string, string>;
  /** Decisions that stand, in order of number. */
  readonly reviews: readonly Review[];
  /** By article id. */
  readonly seenOf: ReadonlyMap<string, Seen>;
  readonly entries: () => AsyncIterable<Entry>;
  readonly groups: () => AsyncIterable<Group>;
  readonly links: () => AsyncIterable<Link>;
  readonly duplicates: () => AsyncIterable<Duplicate>;
  readonly conflicts: () => AsyncIterable<Conflict>;
  /** Published fact-checks about the words of a group. */
  readonly checksAbout: (group: Group) => readonly FactCheck[];
}

/** Nearest to the speaker last: the step that says most of how a page came by its text comes first. */
const ROLES: readonly LinkRole[] = [
  'syndicated-from',
  'carried-by',
  'copied-from',
  'translated-from',
  'distributed-by',
  'reported-by',
  'said-to',
  'said-via',
  'revision-of',
  'same-text-as',
];

/** From whom each article has it: its links by article id, those that say most first. One pass over the links. */
export async function stepsOfArticles(corpus: ExportCorpus): Promise<ReadonlyMap<string, readonly Link[]>> {
  const links = await Array.fromAsync(corpus.links());
  const ordered = links.sort(
    (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (a.id < b.id ? -1 : 1),
  );
  return Map.groupBy(ordered, ({ from }) => from.articleId);
}

/** The step of a quote: one that is about this very quote before one about its whole article; null where there is none. */
export function stepOfQuote(steps: readonly Link[] | undefined, quoteId: string): Link | null {
  return (
    steps?.find(({ from }) => from.quoteId === quoteId) ??
    steps?.find(({ from }) => from.quoteId === null) ??
    null
  );
}

/** Quote id to the group it stands in. */
export async function groupsOfQuotes(corpus: ExportCorpus): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const { id, members } of corpus.groups())
    for (const { quoteId } of members) found.set(quoteId, id);
  return found;
}

/** A name of ours that no other vocabulary has; ids are `[a-z0-9.]`, other text never enters. */
export const urn = (kind: string, id: string): string => `urn:x-quotetrail:${kind}:${encodeURIComponent(id)}`;

/** A table as it is made: the names of its columns, then its rows one at a time. */
export interface ExportTable {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly string[]>;
}

/** Cells of values that may be absent: an absent one is empty. */
export const cells = (...values: readonly (string | number | null | undefined)[]): string[] =>
  values.map((value) => (value === null || value === undefined ? '' : String(value)));

/** The two ends of a moment. */
export const whenCells = (when: When | null | undefined): string[] => cells(when?.earliest, when?.latest);

/** Outlet and address of an article. */
export const outletCells = (article: ArticleFacts | undefined): string[] =>
  cells(article?.outlet?.name, article?.url);

/** Where a passage of several parts begins and ends. */
export const placeCells = (spans: readonly Span[]): string[] => cells(spans[0]?.start, spans.at(-1)?.end);
