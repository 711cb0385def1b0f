import type { Article, Entry } from '../model/index.ts';
import { keyOf } from '../text/index.ts';

/** Equal for articles of the very same text and zones. */
export function printOf({ text, zones }: Pick<Article, 'text' | 'zones'>): string {
  return keyOf('t', [zones.map(({ kind, start, end }) => `${kind} ${start}-${end}`).join(), text]);
}

/**
 * For every article id the smallest id among the articles of the very same text and zones: itself where the text is
 * printed once. What is read from the text alone is then read once for all prints. Cost: linear in characters.
 */
export function firstPrints(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const byText = new Map<string, string[]>();
  for (const { article } of entries) {
    const key = printOf(article);
    const prints = byText.get(key);
    if (prints === undefined) byText.set(key, [article.id]);
    else prints.push(article.id);
  }
  const first = new Map<string, string>();
  for (const prints of byText.values()) {
    const smallest = prints.reduce((a, b) => (b < a ? b : a));
    for (const id of prints) first.set(id, smallest);
  }
  return first;
}
