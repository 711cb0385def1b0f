import { hash } from 'node:crypto';
import type { Article, ArticleFacts } from '../model/index.ts';

/** What lists tell of an article. */
export function factsOf(article: Article): ArticleFacts {
  const { id, path, url, title, outlet, byline, published, sha256 } = article;
  return { id, path, url, title, outlet, byline, published, sha256 };
}

/** Equal for texts that differ only in the white space at their ends. */
export const textKey = (text: string): string => hash('sha256', text.trim());
