import type { Conflict, ConflictList, Side } from '../../model/index.ts';
import { CONFLICT_LISTS } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { escapeHtml, foreign } from '../escape-html.ts';
import { percent, sideRuns } from '../text/findings-text.ts';
import { shortId } from '../text/layout.ts';
import { conflictWords } from '../wording-conflict.ts';
import { CONFLICT_KIND_WORDS, CONFLICT_LIST_WORDS } from '../wording-terms.ts';
import { articleHtml, runsHtml, whenHtml } from './pieces.ts';

const LIST_TITLES: Readonly<Record<ConflictList, string>> = {
  conflict: 'Conflicts',
  disagreement: 'Disagreements',
  changed: 'Changed later',
  'quote-variant': 'Quotations printed differently',
};

/** Every finding, list by list; the default list first, and open. */
export function conflictsHtml(dossier: Dossier): string {
  const byList = Map.groupBy(dossier.conflicts, (conflict) => conflict.list);
  return CONFLICT_LISTS.map((list) => {
    const found = byList.get(list) ?? [];
    const title = `<h2 id="${list}">${LIST_TITLES[list]}</h2><p class="meta">${escapeHtml(CONFLICT_LIST_WORDS[list])}</p>`;
    if (found.length === 0) return list === 'conflict' ? `${title}<p>None found.</p>` : '';
    return title + found.map((conflict) => conflictHtml(conflict, dossier)).join('\n');
  }).join('\n');
}

function conflictHtml(conflict: Conflict, dossier: Dossier): string {
  return `<article class="finding" id="${escapeHtml(conflict.id)}">
<h3>${escapeHtml(CONFLICT_KIND_WORDS[conflict.kind])} <span class="chip">${percent(conflict.confidence)}</span></h3>
<p>${foreign(conflictWords(conflict.reason))}</p>
<div class="sides">${conflict.sides.map((side) => sideHtml(side, dossier)).join('')}</div>
<p class="meta"><code>${escapeHtml(shortId(conflict.id))}</code> · rule ${escapeHtml(conflict.detector)}</p>
</article>`;
}

function sideHtml(side: Side, dossier: Dossier): string {
  const article = dossier.articles.get(side.articleId);
  const who = side.speaker === null ? '' : `<strong>${foreign(side.speaker.name)}</strong><br>`;
  const runs = sideRuns(
    side,
    (id) => dossier.entryOf.get(id)?.article.text ?? null,
    dossier.context ?? undefined,
  );
  return `<div class="side">${who}${articleHtml(article, side.articleId)} · ${whenHtml(article?.published ?? null)}
<blockquote>${runsHtml(runs)}</blockquote></div>`;
}
