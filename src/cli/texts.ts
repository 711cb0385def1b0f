import type { Holdings } from '../holdings.ts';
import type { TextOf } from '../report/index.ts';

/** The texts of the articles named, read once. */
export async function textsOf({ store }: Holdings, articleIds: Iterable<string>): Promise<TextOf> {
  const texts = new Map<string, string>();
  for (const id of new Set(articleIds)) {
    const entry = await store.entry(id);
    if (entry !== null) texts.set(id, entry.article.text);
  }
  return (id) => texts.get(id) ?? null;
}
