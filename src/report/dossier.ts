import type { Article, ArticleFacts, Conflict, Duplicate, Entry, Group, Said } from '../model/index.ts';
import type { DossierSources } from './dossier-sources.ts';
import type { ArticleIndex, CorpusExtent } from './facts.ts';
import { figuresOfPart, figuresOfWhole } from './figures.ts';
import type { Figure } from './figures.ts';
import { countedEntry } from './summary.ts';
import type { CountedEntry } from './summary.ts';
import { groupView } from './group-view.ts';
import type { GroupView } from './group-view.ts';
import { findingsOf, findingsShown, groupsTold, linksTold, partsTold } from './told.ts';
import type { FindingsShown, GroupsTold, PartsTold } from './told.ts';

/** An article in the custody table. */
export interface ToldArticle extends ArticleFacts, Pick<Article, 'credits'> {
  /** Quotes read out of it. */
  readonly quotes: number;
  readonly revisionOf: string | null;
}

/** A report's contents, chosen and in order: every format shows the same. */
export interface Dossier extends Pick<DossierSources, 'about' | 'newestInput' | 'version' | 'seenOf'> {
  /** The corpus the report speaks of. */
  readonly extent: CorpusExtent;
  readonly figures: readonly Figure[];
  readonly decisions: readonly string[];
  readonly settings: readonly string[];
  /** What was chosen, in words; null for everything. */
  readonly chosen: string | null;
  readonly context: number | null;
  readonly groups: readonly GroupView[];
  readonly conflicts: readonly Conflict[];
  /** Of these the ones told in full, list by list. */
  readonly shown: readonly FindingsShown[];
  readonly duplicates: readonly Duplicate[];
  /** Findings about the quotes of a group told in full, by its id. */
  readonly findingsOf: ReadonlyMap<string, readonly Conflict[]>;
  /** The quotes of the groups told in full. */
  readonly quotesTold: ReadonlySet<string>;
  /** Every article that it speaks of, at least. */
  readonly articles: ArticleIndex;
  /** The articles the report speaks of, oldest first, undated ones last. */
  readonly told: readonly ToldArticle[];
  /** The text of an article that words are quoted from; null for any other. */
  readonly textOf: (articleId: string) => string | null;
  /** When the words of a quote were said, by quote id. */
  readonly saidOf: ReadonlyMap<string, Said>;
}

/**
 * Chooses what a report tells. Dismissed findings are left out.
 *
 * Cost: one pass over each kind of finding and, for the whole corpus, over the articles. Memory: what is told, with the
 * texts that words are quoted from.
 */
export async function dossierOf(sources: DossierSources): Promise<Dossier> {
  const choice = sources.choice ?? null;
  const groups = await groupsTold(sources, choice);
  const parts = await partsTold(groups.told, sources, choice);
  const { told, texts, said, counted } = await articlesTold(groups, parts, sources);
  const figures =
    counted === null
      ? figuresOfPart(sources, groups, parts)
      : figuresOfWhole(sources, counted, { groups, parts });
  return {
    about: sources.about,
    newestInput: sources.newestInput,
    version: sources.version,
    seenOf: sources.seenOf,
    extent: sources.extent,
    figures,
    decisions: sources.decisions ?? [],
    settings: sources.settings ?? [],
    chosen: choice === null ? null : choice.words,
    context: sources.context ?? null,
    groups: await viewsOf(groups.told, sources),
    conflicts: parts.conflicts,
    shown: findingsShown(parts.conflicts),
    duplicates: parts.duplicates,
    findingsOf: findingsOf(groups.told, parts.conflicts),
    quotesTold: new Set(groups.told.flatMap(({ members }) => members.map(({ quoteId }) => quoteId))),
    articles: sources.articles,
    told,
    textOf: (articleId) => texts.get(articleId) ?? null,
    saidOf: said,
  };
}

async function viewsOf(groups: readonly Group[], sources: DossierSources): Promise<readonly GroupView[]> {
  const { articles, checksAbout, speakers } = sources;
  const linksFrom = await linksTold(groups, sources);
  return groups.map((group) => {
    const ids = new Set(group.members.map((member) => member.articleId));
    const links = [...ids].flatMap((id) => linksFrom.get(id) ?? []);
    const checks = checksAbout?.(group) ?? [];
    return groupView(group, { speakers, links, articles, checks });
  });
}

interface ArticlesTold {
  readonly told: readonly ToldArticle[];
  readonly texts: ReadonlyMap<string, string>;
  readonly said: ReadonlyMap<string, Said>;
  /** Every article, counted; null where only a part of them was read. */
  readonly counted: readonly CountedEntry[] | null;
}

async function articlesTold(
  groups: GroupsTold,
  parts: PartsTold,
  sources: DossierSources,
): Promise<ArticlesTold> {
  const isWhole = sources.about === null && (sources.choice ?? null) === null;
  const quotes = new Set(groups.told.flatMap(({ members }) => members.map(({ quoteId }) => quoteId)));
  const told: ToldArticle[] = [];
  const texts = new Map<string, string>();
  const said = new Map<string, Said>();
  const counted: CountedEntry[] = [];
  for await (const entry of isWhole ? sources.entries() : entriesOf(parts.articles, sources)) {
    const { article, extraction, revisionOf } = entry;
    if (isWhole) counted.push(countedEntry(entry));
    told.push({
      ...factsOf(article),
      credits: article.credits,
      quotes: extraction.quotes.length,
      revisionOf,
    });
    if (!parts.articles.has(article.id)) continue;
    texts.set(article.id, article.text);
    for (const quote of extraction.quotes)
      if (quote.said !== null && quotes.has(quote.id)) said.set(quote.id, quote.said);
  }
  return { told: told.sort(oldestFirst), texts, said, counted: isWhole ? counted : null };
}

/** What is told of an article; its text is not held on to. */
const factsOf = ({ id, path, url, title, outlet, byline, published, sha256 }: Article): ArticleFacts => ({
  id,
  path,
  url,
  title,
  outlet,
  byline,
  published,
  sha256,
});

async function* entriesOf(ids: ReadonlySet<string>, { entry }: DossierSources): AsyncIterable<Entry> {
  for (const id of ids) {
    const found = await entry(id);
    if (found !== null) yield found;
  }
}

/** Undated articles last. */
function oldestFirst(a: ToldArticle, b: ToldArticle): number {
  const [first, second] = [a.published?.earliest ?? '9999', b.published?.earliest ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
