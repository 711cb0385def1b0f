import { isContradicted } from '../../model/index.ts';
import { escapeHtml, foreign } from '../escape-html.ts';
import type { Dossier, ToldArticle } from '../dossier.ts';
import type { Seen } from '../export/export-corpus.ts';
import { baseLines, counted, instantWords } from '../wording-date.ts';
import { ROLE_WORDS } from '../wording-terms.ts';
import { linked, sentencesHtml, whenHtml } from './pieces.ts';

/** Rows written together. */
const ROWS_AT_ONCE = 200;

/** The articles the report speaks of, each with when its bytes came here and their digest; what it all was made with. */
export function* articlesHtml({ told, seenOf, settings }: Dossier): Iterable<string> {
  yield `<h2 id="articles">Articles and custody</h2>
<p class="meta">${escapeHtml(counted(told.length, 'article'))}. The digest is the SHA-256 of the bytes as they were added: whoever holds the same bytes can check it.</p>
<table class="wide custody"><thead><tr><th>Outlet</th><th>Title, and how the bytes came here</th><th>Published</th><th class="n">Quotes</th></tr></thead>
`;
  for (let at = 0; at < told.length; at += ROWS_AT_ONCE)
    yield told
      .slice(at, at + ROWS_AT_ONCE)
      .map((article) => rowHtml(article, seenOf.get(article.id)))
      .join('');
  yield `</table>
${settings.length === 0 ? '' : `<h3 id="settings">Made with</h3>${sentencesHtml(settings)}`}`;
}

function rowHtml(article: ToldArticle, seen: Seen | undefined): string {
  const { credits, id, outlet, path, published, quotes, revisionOf, sha256, title, url } = article;
  const credited = credits.map(({ role, name }) => `${escapeHtml(ROLE_WORDS[role])} ${foreign(name)}`);
  const revision = revisionOf === null ? [] : [`revision of <code>${escapeHtml(revisionOf)}</code>`];
  const archived = seen?.archived == null ? '' : `<br>${linked('archived copy', seen.archived)}`;
  return `<tbody><tr id="${escapeHtml(id)}"><td data-label="Outlet">${foreign(outlet?.name ?? 'unknown')}<br><code>${escapeHtml(id)}</code></td>
<td data-label="Title">${linked(title ?? path, url)}<br><span class="meta">${foreign(path)}</span>${archived}</td>
<td data-label="Published">${whenHtml(published)}${basesHtml(article)}</td>
<td class="n" data-label="Quotes">${quotes}</td></tr>
<tr class="kept"><td colspan="4" data-label="Custody">${[...new Set([...credited, ...revision, ...seenHtml(seen)])].join(' · ')} <code>${escapeHtml(sha256)}</code></td></tr></tbody>
`;
}

/** Where places contradict each other about its date: what each of them says. */
const basesHtml = ({ published }: ToldArticle): string =>
  isContradicted(published) ? sentencesHtml(baseLines(published)) : '';

function seenHtml(seen: Seen | undefined): readonly string[] {
  if (seen === undefined) return [];
  const captured = seen.capturedAt === null ? [] : [`captured ${escapeHtml(instantWords(seen.capturedAt))}`];
  return [`added ${escapeHtml(instantWords(seen.addedAt))}`, ...captured];
}
