import type { Entry } from '../model/index.ts';

/** The first article at the address of an article: revisions of one page share it. Cost: one walk over each chain. */
export function pagesOf(entries: readonly Entry[]): (articleId: string) => string {
  const before = new Map(entries.map((entry) => [entry.article.id, entry.revisionOf]));
  const first = new Map<string, string>();
  return (articleId) => {
    const passed: string[] = [];
    let id = articleId;
    for (let step = 0; step < before.size && !first.has(id); step += 1) {
      passed.push(id);
      const earlier = before.get(id) ?? null;
      if (earlier === null) break;
      id = earlier;
    }
    const page = first.get(id) ?? id;
    for (const one of passed) first.set(one, page);
    return page;
  };
}
