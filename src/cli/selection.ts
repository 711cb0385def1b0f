import type { ArticleFacts, Group, Speaker } from '../model/index.ts';
import type { ArticleIndex } from '../report/index.ts';
import { isPublishedWithin, nameTest } from '../report/index.ts';
import type { Holdings } from '../holdings.ts';
import type { Arguments } from './command-spec.ts';

/** What the filters of a list let through. */
export interface Selection {
  readonly article: (article: ArticleFacts | undefined) => boolean;
  readonly speaker: (speaker: { readonly id: string; readonly name: string } | null) => boolean;
  readonly kind: (kind: string) => boolean;
  readonly limit: number;
  /** True where nothing is filtered out. */
  readonly isOpen: boolean;
  /** Ids of the speakers that are meant; null where all are. */
  readonly speakers: ReadonlySet<string> | null;
  /** True where a filter is about articles: the facts of these must then be known. */
  readonly asksForArticles: boolean;
}

/** The filters of a command; speakers are read only where one is asked for. */
export async function selectionFor({ store }: Holdings, args: Arguments): Promise<Selection> {
  return selectionOf(args, args.texts('speaker').length === 0 ? [] : await store.speakers());
}

/** Reads the filters; speakers answer to every form they were printed in. */
export function selectionOf(args: Arguments, speakers: readonly Speaker[]): Selection {
  const speakerTest = nameTest(args.texts('speaker'));
  const outletTest = nameTest(args.texts('outlet'));
  const kinds = new Set(args.texts('kind'));
  const [since, until] = [args.text('since'), args.text('until')];
  const meant =
    speakerTest === null
      ? null
      : new Set(
          speakers.filter(({ id, name, forms }) => speakerTest([name, ...forms], id)).map(({ id }) => id),
        );
  return {
    article: (article) =>
      (outletTest === null ||
        (article?.outlet != null && outletTest([article.outlet.name], article.outlet.id))) &&
      isPublishedWithin(article?.published ?? null, since, until),
    speaker: (speaker) => meant === null || (speaker !== null && meant.has(speaker.id)),
    speakers: meant,
    kind: (kind) => kinds.size === 0 || kinds.has(kind),
    limit: args.number('limit') ?? Number.POSITIVE_INFINITY,
    isOpen:
      speakerTest === null && outletTest === null && kinds.size === 0 && since === null && until === null,
    asksForArticles: outletTest !== null || since !== null || until !== null,
  };
}

/** Lets through the groups of the speaker of which an article and a kind are meant. */
export const groupTest =
  (selection: Selection, articles: ArticleIndex) =>
  (group: Group): boolean =>
    selection.speaker(group.speaker) &&
    group.members.some(
      (member) => selection.kind(member.kind) && selection.article(articles.get(member.articleId)),
    );

/** What lists need to know of every article; the texts are not kept. */
export async function articleIndex({ store }: Holdings): Promise<ArticleIndex> {
  const index = new Map<string, ArticleFacts>();
  for await (const facts of store.facts()) index.set(facts.id, facts);
  return index;
}

/** Members of a list whose articles are asked for together. */
const PAGE = 256;

/**
 * A list with what the filters of a command must know of its articles: their facts, a page of members at a time, and
 * nothing where no filter is about articles.
 */
export async function* withArticles<T>(
  { store }: Holdings,
  selection: Selection,
  members: AsyncIterable<T>,
  articlesOf: (member: T) => readonly string[],
): AsyncIterable<readonly [member: T, articles: ArticleIndex]> {
  let page: T[] = [];
  const known = async (): Promise<ArticleIndex> =>
    selection.asksForArticles ? store.factsOf(page.flatMap(articlesOf)) : NO_ARTICLES;
  for await (const member of members) {
    page.push(member);
    if (page.length < (selection.asksForArticles ? PAGE : 1)) continue;
    const articles = await known();
    for (const one of page) yield [one, articles];
    page = [];
  }
  const articles = await known();
  for (const one of page) yield [one, articles];
}

const NO_ARTICLES: ArticleIndex = new Map();

/** At most `limit` members of a list; the rest is not asked for. */
export async function* limited<T>(members: AsyncIterable<T>, limit: number): AsyncIterable<T> {
  let given = 0;
  if (limit < 1) return;
  for await (const member of members) {
    yield member;
    given += 1;
    if (given >= limit) return;
  }
}
