import type { Conflict, ConflictList, Duplicate, Passage, Side } from '../../model/index.ts';
import { CONFLICT_LISTS } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { escapeHtml, foreign } from '../escape-html.ts';
import { percent, sideRuns } from '../text/findings-text.ts';
import { shortId } from '../text/layout.ts';
import { counted } from '../wording-date.ts';
import { conflictWords } from '../wording-conflict.ts';
import { CONFLICT_KIND_WORDS, CONFLICT_LIST_WORDS, DUPLICATE_WORDS } from '../wording-terms.ts';
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
  const runs = sideRuns(side, (id) => dossier.entryOf.get(id)?.article.text ?? null);
  return `<div class="side">${who}${articleHtml(article, side.articleId)} · ${whenHtml(article?.published ?? null)}
<blockquote>${runsHtml(runs)}</blockquote></div>`;
}

/** Duplicates shown before the rest is only counted. */
const DUPLICATES_SHOWN = 200;

/** Repeated and rewritten passages. */
export function duplicatesHtml(dossier: Dossier): string {
  const { duplicates } = dossier;
  const title = '<h2 id="duplicates">Duplicates</h2>';
  if (duplicates.length === 0) return `${title}<p>None found.</p>`;
  const rest = duplicates.length - DUPLICATES_SHOWN;
  const more = rest > 0 ? `<p>And ${counted(rest, 'more', 'more')}: quotetrail duplicates</p>` : '';
  return (
    title +
    duplicates
      .slice(0, DUPLICATES_SHOWN)
      .map((duplicate) => duplicateHtml(duplicate, dossier))
      .join('\n') +
    more
  );
}

function duplicateHtml(duplicate: Duplicate, dossier: Dossier): string {
  const places = [...Map.groupBy(duplicate.passages, (passage) => passage.articleId)].map(
    ([id, passages]) =>
      `<li>${articleHtml(dossier.articles.get(id), id)} · ${counted(passages.length, 'passage')}</li>`,
  );
  const passages = duplicate.passages.slice(0, 12).map((passage) => passageHtml(passage, dossier));
  return `<article class="copy" id="${escapeHtml(duplicate.id)}">
<h3>${escapeHtml(DUPLICATE_WORDS[duplicate.kind])} <span class="chip">${percent(duplicate.similarity)} of the words</span></h3>
<ul class="reasons">${places.join('')}</ul>
<details><summary>The passages</summary>${passages.join('')}</details>
</article>`;
}

/** Characters of a passage shown. */
const PASSAGE_SHOWN = 600;

function passageHtml(passage: Passage, dossier: Dossier): string {
  const article = dossier.entryOf.get(passage.articleId)?.article;
  const end = Math.min(passage.end, passage.start + PASSAGE_SHOWN);
  const words = article === undefined ? '' : article.text.slice(passage.start, end);
  return `<div class="seen"><p class="meta">${articleHtml(article, passage.articleId)}, characters ${passage.start}–${passage.end}</p><blockquote>${foreign(words)}${end < passage.end ? ' …' : ''}</blockquote></div>`;
}
