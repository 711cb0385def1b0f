import type { Corpus, Duplicate } from '../../model/index.ts';
import { NO_BACKGROUND } from '../../text/index.ts';
import type { Background } from '../../text/index.ts';
import { compareText } from '../quotes/unit.ts';
import { acrossArticles, areOnePage, sharedTexts } from './across-articles.ts';
import { distinctTexts } from './prints.ts';
import { rewrites } from './rewrites.ts';
import { repeatedPassages } from './within-article.ts';

/** Where this share of the shorter body is copied word for word, it is a copy and not a rewrite. */
const COPIED = 0.6;

/**
 * Passages that stand twice: within an article, across articles, and articles that retell another.
 *
 * Only body text is compared. Words in quotation marks are left out between articles: a shared quotation is a group,
 * not a copied passage. An article and its own earlier revision are not compared. Findings come in order of kind,
 * then id. Cost: n log n in the words of the distinct texts, however often each is printed; a passage everybody
 * prints is compared with a few texts only.
 */
export function findDuplicates(corpus: Corpus, { words }: Background = NO_BACKGROUND): readonly Duplicate[] {
  const all = distinctTexts(corpus.entries);
  const { texts } = all;
  const shared = sharedTexts(texts);
  const pairKey = (a: number, b: number): number => a * texts.length + b;
  const copied = new Set(
    shared.filter(({ coverage }) => coverage >= COPIED).map(({ a, b }) => pairKey(a, b)),
  );
  const skip = (at: number, partner: number): boolean => {
    const [a, b] = [texts[at], texts[partner]];
    return copied.has(pairKey(at, partner)) || (a !== undefined && b !== undefined && areOnePage(a, b));
  };
  const found = [...repeatedPassages(texts), ...acrossArticles(texts, shared), ...rewrites(all, words, skip)];
  return found.sort((x, y) => compareText(x.kind, y.kind) || compareText(x.id, y.id));
}
