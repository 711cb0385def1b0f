import type { ToldFact } from '../../holdings.ts';
import { counted, shortId } from '../../report/index.ts';

/** An article that is kept with the same text, and what was told of it otherwise this time. */
export interface ToldOtherwise {
  readonly path: string;
  readonly articleId: string;
  readonly otherwise: readonly ToldFact[];
}

/**
 * A line for each file that tells of articles otherwise than they are kept: a table that is added again with its columns
 * named, a page whose date was mended. What is kept stays, as an article is its text at its address; the line says so.
 */
export function otherwiseNotes(
  told: readonly ToldOtherwise[],
): readonly { readonly path: string; readonly message: string }[] {
  const files = Map.groupBy(told, ({ path }) => path.replace(/#\d{1,10}(?:\.\d{1,10})?$/u, ''));
  return [...files].map(([path, articles]) => ({ path, message: wordsOf(articles) }));
}

function wordsOf(articles: readonly ToldOtherwise[]): string {
  const facts = [...new Set(articles.flatMap(({ otherwise }) => otherwise))].sort().join(', ');
  const [first] = articles;
  const example = first === undefined ? '' : `"quotetrail remove ${shortId(first.articleId)}"`;
  return articles.length === 1
    ? `the article is kept already, and what this says otherwise (${facts}) was not taken over; to do so, ${example} first`
    : `${counted(articles.length, 'article is', 'articles are')} kept already, and what this says otherwise (${facts}) was not taken over; to do so, remove them first (${example} …)`;
}
