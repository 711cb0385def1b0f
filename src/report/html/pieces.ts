import type { Published } from '../../model/index.ts';
import { escapeHtml, foreign, webAddress } from '../escape-html.ts';
import type { ArticleFacts } from '../../model/index.ts';
import { placeName } from '../facts.ts';
import type { Run } from '../marked.ts';
import { shortId } from '../text/layout.ts';
import type { DiffRun } from '../word-diff.ts';
import { basisWords, contradictedWords, whenWords } from '../wording-date.ts';

/** Shown words with the meant ones marked. */
export const runsHtml = (runs: readonly Run[]): string =>
  `<bdi>${runs.map(({ text, marked }) => (marked ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text))).join('')}</bdi>`;

/** A comparison: struck out what is left out, underlined what is put in. */
export const diffHtml = (runs: readonly DiffRun[]): string =>
  `<bdi>${runs
    .map(({ kind, text }) => {
      const words = escapeHtml(text);
      if (kind === 'removed') return `<del>${words}</del>`;
      return kind === 'added' ? `<ins>${words}</ins>` : words;
    })
    .join(' ')}</bdi>`;

/** Words as a link where the address is one a browser may go to. */
export function linked(words: string, address: string | null): string {
  const href = webAddress(address);
  if (href === null) return foreign(words);
  return `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow ugc">${foreign(words)}</a>`;
}

/** The article by its outlet, linked to where it was published, with its place in the table below. */
export function articleHtml(article: ArticleFacts | undefined, id: string): string {
  if (article === undefined) return `<code>${escapeHtml(shortId(id))}</code>`;
  return `${linked(placeName(article), article.url)} <a href="#${escapeHtml(id)}"><code>${escapeHtml(shortId(id))}</code></a>`;
}

/** The date with where it was read. */
export function whenHtml(when: Published | null): string {
  const basis = basisWords(when);
  return basis === ''
    ? 'undated'
    : `${escapeHtml(whenWords(when))} <span class="meta">(${escapeHtml(basis + contradictedWords(when))})</span>`;
}

/** A list of sentences. */
export const sentencesHtml = (sentences: readonly string[]): string =>
  sentences.length === 0
    ? ''
    : `<ul class="reasons">${sentences.map((sentence) => `<li>${foreign(sentence)}</li>`).join('')}</ul>`;
