import type { Corpus, Duplicate, Group, Link, Outlet, QuoteGroup } from '../model/index.ts';
import { appearancesOf } from './derivation.ts';
import { independentReports, sharedReporting } from './independence.ts';
import { linksOf } from './links.ts';
import { originOf } from './origin.ts';
import { outletIndex } from './outlet-index.ts';
import { pagesOf } from './pages.ts';
import { reachIndex } from './reach.ts';

/** What tracing answers: every step of the chain, and each group with its origin and independent reports. */
export interface Trace {
  readonly links: readonly Link[];
  readonly groups: readonly Group[];
}

/**
 * Where each group came from, as far as this corpus can tell.
 *
 * Pure and independent of the order of anything it is given. Cost: linear in
 * articles, links and members, but for groups, where dates are compared pairwise.
 */
export function trace(
  corpus: Corpus,
  groups: readonly QuoteGroup[],
  duplicates: readonly Duplicate[],
  outlets: readonly Outlet[],
): Trace {
  const pages = pagesOf(corpus.entries);
  const links = linksOf({ corpus, groups, duplicates, outlets: outletIndex(outlets, corpus.entries), pages });
  const sightings = {
    articleById: new Map(corpus.entries.map(({ article }) => [article.id, article])),
    linksFrom: Map.groupBy(links, (link) => link.from.articleId),
    reachOf: reachIndex(outlets),
    pages,
  };
  const shared = sharedReporting(duplicates);
  const traced = groups.map((group) => {
    const appearances = appearancesOf(group, sightings);
    return {
      ...group,
      independentReports: independentReports(appearances, shared),
      origin: originOf(appearances),
    };
  });
  return { links, groups: traced };
}
