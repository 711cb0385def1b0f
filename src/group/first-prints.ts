import type { Entry } from '../model/index.ts';
import { keyOf } from '../text/index.ts';

/**
 * For every article id the smallest id among the articles of the very same text and zones: itself where the text is
 * printed once. What is read from the text alone is then read once for all prints. Cost: linear in characters.
 */
export function firstPrints(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const byText = new Map<string, string[]>();
  for (const { article } of entries) {
    const zones = article.zones.map(({ kind, start, end }) => `${kind} ${start}-${end}`);
    const key = keyOf('t', [zones.join(), article.text]);
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
