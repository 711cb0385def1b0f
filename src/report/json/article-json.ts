import type { Article, Entry, Extraction } from '../../model/index.ts';
import { claimJson } from './claim-json.ts';
import { publishedJson, refJson, whenJson } from './members.ts';
import { quoteJson } from './quote-json.ts';

/** What an article list knows beside the article: figures that are counted elsewhere. */
export interface ArticleFigures {
  readonly quotes: number;
  /** Share of the body's characters that stand in no other article here, 0 to 1. */
  readonly ownShare: number;
}

/** An article in a list. */
export const articleJson = (entry: Entry, figures: ArticleFigures): object => ({
  id: entry.article.id,
  path: entry.article.path,
  url: entry.article.url,
  title: entry.article.title,
  outlet: refJson(entry.article.outlet),
  byline: entry.article.byline,
  language: entry.article.language,
  published: publishedJson(entry.article.published),
  modified: whenJson(entry.article.modified),
  sha256: entry.article.sha256,
  credits: entry.article.credits.map(({ role, name, start, end }) => ({ role, name, start, end })),
  quotes: figures.quotes,
  ownShare: Math.round(figures.ownShare * 1000) / 1000,
  revisionOf: entry.revisionOf,
});

/** One article with everything read out of it: a line of `extract`, the object of `show`. */
export const extractJson = (article: Article, extraction: Extraction, includeText: boolean): object => ({
  version: 1,
  article: {
    id: article.id,
    path: article.path,
    url: article.url,
    title: article.title,
    outlet: refJson(article.outlet),
    byline: article.byline,
    language: article.language,
    published: publishedJson(article.published),
    modified: whenJson(article.modified),
    sha256: article.sha256,
    zones: article.zones.map(({ kind, start, end }) => ({ kind, start, end })),
    credits: article.credits.map(({ role, name, start, end }) => ({ role, name, start, end })),
    ...(includeText ? { text: article.text } : {}),
  },
  quotes: extraction.quotes.map(quoteJson),
  claims: extraction.claims.map(claimJson),
  warnings: extraction.warnings.map(({ code, message, start }) => ({ code, message, start })),
});
