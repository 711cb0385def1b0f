import type { ArticleFacts, CountedDays, Entry, OutletRef } from '../model/index.ts';
import { daySpanOf } from '../model/index.ts';
import { factsOf } from './article-facts.ts';
import type { FindingLists } from './findings.ts';
import { articlesOf } from './findings.ts';
import type { FindingOfArticles, Questions } from './questions.ts';
import type { Standing } from './revisions.ts';
import { order, revisionsOf } from './revisions.ts';
import type { Kinds } from './row.ts';
import type { StoredSource } from './store.ts';

/** An article a store in memory keeps. */
interface Kept {
  readonly entry: Pick<Entry, 'article' | 'extraction'>;
  readonly source: StoredSource;
  readonly standing: Standing;
}

/** Counts the last state of each page. */
function publishedDays(held: readonly Kept[]): readonly CountedDays[] {
  const superseded = new Set(revisionsOf(held.map(({ standing }) => standing)).values());
  const counted = new Map<string, CountedDays>();
  for (const { entry, standing } of held) {
    if (superseded.has(standing.articleId)) continue;
    const days = daySpanOf(entry.article.published);
    const key = `${days.first ?? ''} ${days.last ?? ''}`;
    counted.set(key, { ...days, articles: (counted.get(key)?.articles ?? 0) + 1 });
  }
  return [...counted].sort(([a], [b]) => order(a, b)).map(([, one]) => one);
}

/** What a store in memory answers by looking through all it holds. */
export function memoryQuestions(held: ReadonlyMap<string, Kept>, lists: FindingLists): Questions {
  const listOf = <K extends FindingOfArticles>(kind: K): readonly Kinds[K][] =>
    [...lists[kind]].sort(([a], [b]) => order(a, b)).map(([, value]) => value);
  return {
    factsOf: (articleIds) => {
      const found = new Map<string, ArticleFacts>();
      for (const id of articleIds) {
        const one = held.get(id);
        if (one !== undefined) found.set(id, factsOf(one.entry.article));
      }
      return Promise.resolve(found);
    },
    finding: (kind, id) => Promise.resolve(lists[kind].get(id) ?? null),
    findingsAbout: (kind, articleIds) => {
      const meant = new Set(articleIds);
      return Promise.resolve(listOf(kind).filter((one) => articlesOf(one).some((id) => meant.has(id))));
    },
    groupsBySpeaker: (id) => Promise.resolve(listOf('group').filter(({ speaker }) => speaker?.id === id)),
    groupsInArticles: (least) =>
      listed(listOf('group').filter((group) => new Set(articlesOf(group)).size >= least)),
    ...articlesBy(held, lists),
    linksToOutlet: (id) => Promise.resolve(listOf('link').filter(({ to }) => to.outletId === id)),
    outletsCredited: () => {
      const outlets = new Map<string, OutletRef>();
      for (const { to } of listOf('link'))
        if (to.outletId !== null && !outlets.has(to.outletId))
          outlets.set(to.outletId, { id: to.outletId, name: to.name });
      return Promise.resolve([...outlets.values()].sort((a, b) => order(a.id, b.id)));
    },
    publishedDays: () => Promise.resolve(publishedDays([...held.values()])),
    addedFrom: (instant) =>
      Promise.resolve(
        [...held]
          .map(([articleId, { source }]) => ({ articleId, addedAt: source.addedAt }))
          .filter(({ addedAt }) => addedAt >= instant)
          .sort((a, b) => order(a.addedAt, b.addedAt) || order(a.articleId, b.articleId)),
      ),
    lastAdded: () =>
      Promise.resolve(
        [...held.values()]
          .map(({ source }) => source.addedAt)
          .sort(order)
          .at(-1) ?? null,
      ),
  };
}

/** Which articles a speaker is heard in and which are an outlet's, and how many quotes each holds. */
function articlesBy(
  held: ReadonlyMap<string, Kept>,
  lists: FindingLists,
): Pick<Questions, 'articlesOfSpeaker' | 'articlesOfOutlet' | 'quotesIn'> {
  return {
    articlesOfSpeaker: (id) =>
      Promise.resolve(
        [...lists['speaker-of']]
          .filter(([, pairs]) => pairs.some(([, speaker]) => speaker === id))
          .map(([articleId]) => articleId)
          .sort(order),
      ),
    quotesIn: () =>
      Promise.resolve(
        new Map(
          [...held]
            .map(([id, { entry }]) => [id, entry.extraction.quotes.length] as const)
            .filter(([, quotes]) => quotes > 0),
        ),
      ),
    articlesOfOutlet: (id) =>
      Promise.resolve(
        [...held]
          .filter(([, { entry }]) => entry.article.outlet?.id === id)
          .map(([articleId]) => articleId)
          .sort(order),
      ),
  };
}

async function* listed<T>(list: readonly T[]): AsyncIterable<T> {
  for (const one of list) yield await Promise.resolve(one);
}
