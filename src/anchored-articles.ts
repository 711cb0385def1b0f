import type { Review } from './model/index.ts';
import type { Store } from './store/index.ts';

/**
 * The articles a decision rests on as they are held now: those read from the same bytes at the same address, under
 * whatever id. One that is no longer held keeps the id it had.
 */
export async function anchoredArticles(
  store: Pick<Store, 'sourcesAt'>,
  { anchors }: Pick<Review, 'anchors'>,
): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const { articleId, address, sha256 } of anchors) {
    const same = (await store.sourcesAt(address)).filter((source) => source.sha256 === sha256);
    for (const source of same) ids.add(source.articleId);
    if (same.length === 0) ids.add(articleId);
  }
  return [...ids];
}
