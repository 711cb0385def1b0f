import type { Corpus, Duplicate, Group, Link, Outlet, OutletRef, QuoteGroup } from '../model/index.ts';
import { appearancesOf } from './derivation.ts';
import { independentReports, sharedReporting } from './independence.ts';
import { linksOf } from './links.ts';
import { originOf } from './origin.ts';
import { carriersOf, outletIndex } from './outlet-index.ts';
import { pagesOf } from './pages.ts';
import { reachIndex } from './reach.ts';

/** What tracing answers: every step of the chain, and each group with its origin and independent reports. */
export interface Trace {
  readonly links: readonly Link[];
  readonly groups: readonly Group[];
}

/** What tracing reads besides the corpus and its groups. */
export interface Given {
  readonly duplicates: readonly Duplicate[];
  readonly outlets: readonly Outlet[];
  /** The outlets of all articles that are held, where the corpus is a part of them; those of the corpus where it is absent. */
  readonly carriers?: readonly OutletRef[];
  /** Leaves out links that a person refused; all count where it is absent. */
  readonly accepted?: (links: readonly Link[]) => readonly Link[];
}

/**
 * Where each group came from, as far as this corpus can tell.
 *
 * Pure and independent of the order of anything it is given. Cost: linear in
 * articles, links and members, but for groups, where dates are compared pairwise.
 */
export function trace(corpus: Corpus, groups: readonly QuoteGroup[], given: Given): Trace {
  const { duplicates, outlets } = given;
  const pages = pagesOf(corpus.entries);
  const index = outletIndex(outlets, given.carriers ?? carriersOf(corpus.entries));
  const found = linksOf({ corpus, groups, duplicates, outlets: index, pages });
  const links = given.accepted?.(found) ?? found;
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
