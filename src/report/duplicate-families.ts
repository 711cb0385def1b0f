import type { Duplicate } from '../model/index.ts';

/** A finding alone, or the pairs of a family of articles that retell each other: what people read as one. */
export type ToldDuplicate = readonly [Duplicate, ...(readonly Duplicate[])];

/**
 * Rewrites that share an article are told together, so that three tellings of one story are one entry and not three
 * that look alike. In the order of the first finding of each; cost: linear but for a logarithm.
 */
export function toldDuplicates(duplicates: readonly Duplicate[]): ToldDuplicate[] {
  const families = new Families();
  for (const { kind, passages } of duplicates) {
    const [first] = passages;
    if (kind !== 'rewrite' || first === undefined) continue;
    for (const { articleId } of passages) families.join(first.articleId, articleId);
  }
  const told = Map.groupBy(duplicates, ({ id, kind, passages }) =>
    kind === 'rewrite' ? families.root(passages[0]?.articleId ?? id) : id,
  );
  return [...told.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest]]));
}

/** Disjoint sets of articles. */
class Families {
  private readonly above = new Map<string, string>();

  root(id: string): string {
    let top = id;
    for (let next = this.above.get(top); next !== undefined; next = this.above.get(top)) top = next;
    let at = id;
    while (at !== top) {
      const next = this.above.get(at) ?? top;
      this.above.set(at, top);
      at = next;
    }
    return top;
  }

  join(a: string, b: string): void {
    const [left, right] = [this.root(a), this.root(b)];
    if (left !== right) this.above.set(right, left);
  }
}

/** The articles some findings speak of, each once with its first passage there, in order. */
export function articlesTold(told: readonly Duplicate[]): Duplicate['passages'] {
  const first = new Map<string, Duplicate['passages'][number]>();
  for (const { passages } of told)
    for (const passage of passages) if (!first.has(passage.articleId)) first.set(passage.articleId, passage);
  return [...first.values()];
}
