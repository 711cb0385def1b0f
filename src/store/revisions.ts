import type { Article } from '../model/index.ts';

/** What decides which of two articles at one address is the earlier state of the page. */
export interface Standing {
  readonly articleId: string;
  readonly addressKey: string;
  /** Milliseconds since 1970: see `stateTime`. */
  readonly stateTime: number;
  readonly addedAt: string;
}

/**
 * When a page looked like this, in milliseconds since 1970: the earliest moment it was changed,
 * else published, else captured, else added.
 *
 * What the page says of itself comes first, so that the chain of revisions does not hang on the order of adding.
 */
export function stateTime(
  article: Article,
  source: { readonly capturedAt: string | null; readonly addedAt: string },
): number {
  const told = [article.modified, article.published].map((when) => when?.earliest ?? when?.latest ?? null);
  for (const instant of [...told, source.capturedAt, source.addedAt]) {
    const time = instant === null ? Number.NaN : Date.parse(instant);
    if (Number.isFinite(time)) return time;
  }
  return 0;
}

/** Earlier states of a page first; ties by time of adding, then by article id. */
export function byStanding(a: Standing, b: Standing): number {
  return a.stateTime - b.stateTime || order(a.addedAt, b.addedAt) || order(a.articleId, b.articleId);
}

/** Article id to the article that stood at its address before; the first one there is absent. */
export function revisionsOf(standings: readonly Standing[]): ReadonlyMap<string, string> {
  const before = new Map<string, string>();
  for (const group of Map.groupBy(standings, (standing) => standing.addressKey).values()) {
    const inOrder = group.toSorted(byStanding);
    for (const [index, standing] of inOrder.entries()) {
      const earlier = inOrder[index - 1];
      if (earlier !== undefined) before.set(standing.articleId, earlier.articleId);
    }
  }
  return before;
}

/** Order of code units: the same in every locale. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
