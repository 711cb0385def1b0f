// How much is held, as every answer says beside what it found.
import type { Holdings } from './holdings.ts';
import { extentOfDays } from './report/index.ts';
import type { CorpusExtent } from './report/index.ts';

/**
 * The size of the corpus, the days it spans and how many of its articles have no date; earlier states of a page are
 * not counted. Cost: the different days on which articles were published.
 */
export const corpusExtent = async ({ store }: Pick<Holdings, 'store'>): Promise<CorpusExtent> =>
  extentOfDays(await store.publishedDays());
