import { type Article, isContradicted } from '../../model/index.ts';
import { escapeHtml, foreign } from '../escape-html.ts';
import type { Dossier, Seen } from '../dossier.ts';
import { baseLines, counted, instantWords } from '../wording-date.ts';
import { ROLE_WORDS } from '../wording-terms.ts';
import { linked, sentencesHtml, whenHtml } from './pieces.ts';

/** The articles the report speaks of, each with when its bytes came here and their digest; what it all was made with. */
export function articlesHtml(dossier: Dossier): string {
  const rows = dossier.entries.map(({ article, extraction, revisionOf }) => {
    const credits = article.credits.map(
      ({ role, name }) => `${escapeHtml(ROLE_WORDS[role])} ${foreign(name)}`,
    );
    const revision = revisionOf === null ? [] : [`revision of <code>${escapeHtml(revisionOf)}</code>`];
    return `<tr id="${escapeHtml(article.id)}"><td data-label="Outlet">${foreign(article.outlet?.name ?? 'unknown')}<br><code>${escapeHtml(article.id)}</code></td>
<td data-label="Title">${linked(article.title ?? article.path, article.url)}<br><span class="meta">${foreign(article.path)}</span></td>
<td data-label="Published">${whenHtml(article.published)}${basesHtml(article)}</td>
<td data-label="Credits">${[...new Set([...credits, ...revision])].join('<br>')}</td>
<td class="n" data-label="Quotes">${extraction.quotes.length}</td>
<td data-label="Custody">${seenHtml(dossier.seenOf.get(article.id))}<code>${escapeHtml(article.sha256)}</code></td></tr>`;
  });
  return `<h2 id="articles">Articles and custody</h2>
<p class="meta">${escapeHtml(counted(rows.length, 'article'))}. The digest is the SHA-256 of the bytes as they were added: whoever holds the same bytes can check it.</p>
<table class="wide"><thead><tr><th>Outlet</th><th>Title</th><th>Published</th><th>Credits</th><th class="n">Quotes</th><th>Added, captured, digest</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
${dossier.settings.length === 0 ? '' : `<h3 id="settings">Made with</h3>${sentencesHtml(dossier.settings)}`}`;
}

/** Where places contradict each other about its date: what each of them says. */
const basesHtml = ({ published }: Article): string =>
  isContradicted(published) ? sentencesHtml(baseLines(published)) : '';

function seenHtml(seen: Seen | undefined): string {
  if (seen === undefined) return '';
  const captured = seen.capturedAt === null ? '' : `, captured ${escapeHtml(instantWords(seen.capturedAt))}`;
  return `<span class="meta">added ${escapeHtml(instantWords(seen.addedAt))}${captured}</span><br>`;
}
