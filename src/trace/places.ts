import type { Entry, Place } from '../model/index.ts';
import { creditKeys } from './outlet-index.ts';

const NO_FACTS = new Uint32Array(0);

/** The names an article credits, as keys: whether one names an outlet hangs on the outlets that are held. */
export function creditPlaces({ article, extraction }: Entry): readonly Place[] {
  const names = [
    ...article.credits.map(({ name }) => name),
    ...extraction.quotes.flatMap(({ via }) => via.map(({ name }) => name)),
  ];
  const kept = [...new Set(names.flatMap(creditKeys))];
  if (kept.length === 0) return [];
  return [
    {
      articleId: article.id,
      kind: 'credit',
      period: null,
      kept,
      sought: [],
      facts: NO_FACTS,
      voice: null,
      days: null,
    },
  ];
}

/** Looks for the articles that credit a name. */
export const creditSeeker = (name: string): Place => ({
  articleId: '',
  kind: 'credit',
  period: null,
  kept: [],
  sought: creditKeys(name),
  facts: NO_FACTS,
  voice: null,
  days: null,
});
