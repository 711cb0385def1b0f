import { escapeHtml, foreign } from '../escape-html.ts';
import type { Dossier } from '../dossier.ts';
import { ROLE_WORDS } from '../wording-terms.ts';
import { linked, whenHtml } from './pieces.ts';

/** The articles the report speaks of, each with its digest. */
export function articlesHtml(dossier: Dossier): string {
  const rows = dossier.entries.map(({ article, extraction, revisionOf }) => {
    const credits = article.credits.map(
      ({ role, name }) => `${escapeHtml(ROLE_WORDS[role])} ${foreign(name)}`,
    );
    const revision = revisionOf === null ? [] : [`revision of <code>${escapeHtml(revisionOf)}</code>`];
    return `<tr id="${escapeHtml(article.id)}"><td data-label="Outlet">${foreign(article.outlet?.name ?? 'unknown')}</td>
<td data-label="Title">${linked(article.title ?? article.path, article.url)}<br><span class="meta">${foreign(article.path)}</span></td>
<td data-label="Published">${whenHtml(article.published)}</td>
<td data-label="Credits">${[...credits, ...revision].join('<br>')}</td>
<td class="n" data-label="Quotes">${extraction.quotes.length}</td>
<td data-label="SHA-256"><code>${escapeHtml(article.sha256)}</code></td></tr>`;
  });
  return `<h2 id="articles">Articles</h2>
<table class="wide"><thead><tr><th>Outlet</th><th>Title</th><th>Published</th><th>Credits</th><th class="n">Quotes</th><th>SHA-256 of the bytes</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}
