import type { Conflict, Side } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { escapeHtml, foreign } from '../escape-html.ts';
import { percent, sideRuns } from '../text/findings-text.ts';
import { shortId } from '../text/layout.ts';
import { conflictWords, guardWords, notIfWords } from '../wording-conflict.ts';
import { counted, placeWords } from '../wording-date.ts';
import { moreFindingsWords } from '../wording-report.ts';
import { CONFLICT_KIND_WORDS, CONFLICT_LIST_TITLES, CONFLICT_LIST_WORDS } from '../wording-terms.ts';
import { articleHtml, runsHtml, whenHtml } from './pieces.ts';

/** The findings, list by list; the default list first. */
export function* conflictsHtml(dossier: Dossier): Iterable<string> {
  for (const { list, shown, rest } of dossier.shown) {
    yield `<h2 id="${list}">${CONFLICT_LIST_TITLES[list]}</h2><p class="meta">${escapeHtml(CONFLICT_LIST_WORDS[list])}</p>\n`;
    if (shown.length === 0) yield '<p>None found.</p>\n';
    for (const conflict of shown) yield `${conflictHtml(conflict, dossier)}\n`;
    if (rest > 0) yield `<p>${escapeHtml(moreFindingsWords(rest, list))}</p>\n`;
  }
}

function conflictHtml(conflict: Conflict, dossier: Dossier): string {
  const { confidence, detector, guards, id, kind, reason, sides, state } = conflict;
  const decided = state === 'open' ? '' : ` <span class="chip">${escapeHtml(state)} by a person</span>`;
  const checked =
    guards.length === 0
      ? ''
      : `<p class="meta">Checked first: ${escapeHtml(guards.map(guardWords).join('; '))}.</p>`;
  return `<article class="finding" id="${escapeHtml(id)}">
<h3>${escapeHtml(CONFLICT_KIND_WORDS[kind])} <span class="chip">${percent(confidence)}</span>${decided}</h3>
<p>${foreign(conflictWords(reason))}</p>
<div class="sides">${sides.map((side) => sideHtml(side, dossier)).join('')}</div>
<p class="meta">It is no finding ${escapeHtml(notIfWords(kind))}.</p>${checked}
<p class="meta"><code>${escapeHtml(shortId(id))}</code> · rule ${escapeHtml(detector)}</p>
</article>`;
}

function sideHtml(side: Side, dossier: Dossier): string {
  const article = dossier.articles.get(side.articleId);
  const who = side.speaker === null ? '' : `<strong>${foreign(side.speaker.name)}</strong><br>`;
  const runs = sideRuns(side, dossier.textOf, dossier.context ?? undefined);
  const appearance =
    side.quoteId !== null && dossier.quotesTold.has(side.quoteId)
      ? ` · <a href="#${escapeHtml(side.quoteId)}">among its appearances</a>`
      : '';
  return `<div class="side">${who}${articleHtml(article, side.articleId)} · ${whenHtml(article?.published ?? null)}
<blockquote>${runsHtml(runs)}</blockquote><p class="meta">${placeWords(side.spans)}${appearance}</p></div>`;
}

/** Findings named with a quote before the rest is only counted. */
const FINDINGS_NAMED = 12;

/** What was found about the words of one group, each with the way to it. */
export function findingsOfGroupHtml(groupId: string, { findingsOf, shown }: Dossier): string {
  const found = findingsOf.get(groupId) ?? [];
  if (found.length === 0) return '';
  const told = new Set(shown.flatMap((list) => list.shown));
  const rest = found.length - FINDINGS_NAMED;
  const more = rest > 0 ? `<li>and ${counted(rest, 'more', 'more')}</li>` : '';
  const items = found.slice(0, FINDINGS_NAMED).map((finding) => {
    const words = escapeHtml(CONFLICT_KIND_WORDS[finding.kind]);
    const name = told.has(finding) ? `<a href="#${escapeHtml(finding.id)}">${words}</a>` : words;
    return `<li>${name} <span class="meta">(${escapeHtml(CONFLICT_LIST_WORDS[finding.list])})</span>: ${foreign(conflictWords(finding.reason))}</li>`;
  });
  return `<h4>Where tellings of it disagree</h4><ul class="reasons">${items.join('')}${more}</ul>\n`;
}
