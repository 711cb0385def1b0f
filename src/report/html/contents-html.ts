import type { Dossier } from '../dossier.ts';
import { escapeHtml, foreign } from '../escape-html.ts';
import { carriersOf } from '../facts.ts';
import { speakerWords } from '../group-view.ts';
import type { GroupView } from '../group-view.ts';
import { oneLine } from '../visible.ts';
import { cut } from '../width.ts';
import { counted } from '../wording-date.ts';
import { groupWords } from '../wording-quote.ts';

/** Quotes listed before the rest is only counted. */
const QUOTES_LISTED = 300;
/** Columns of a wording. */
const WORDING = 110;

/** The quotes told in full, a line each with what a reader chooses by; nothing where there is one alone. */
export function contentsHtml(dossier: Dossier): string {
  if (dossier.groups.length < 2) return '';
  const rest = dossier.groups.length - QUOTES_LISTED;
  const more = rest > 0 ? `<li>and ${counted(rest, 'more', 'more')}</li>` : '';
  const items = dossier.groups.slice(0, QUOTES_LISTED).map((view) => itemHtml(view, dossier));
  return `<ol class="contents">${items.join('\n')}${more}</ol>\n`;
}

function itemHtml(view: GroupView, { findingsOf }: Dossier): string {
  const { group } = view;
  const findings = findingsOf.get(group.id)?.length ?? 0;
  const facts = [
    counted(carriersOf(group.members), 'outlet'),
    `grade ${group.origin.grade}`,
    ...(findings === 0 ? [] : [counted(findings, 'finding')]),
  ].join(' · ');
  return `<li><a href="#${escapeHtml(group.id)}">${foreign(speakerWords(view))}</a>: ${foreign(cut(oneLine(groupWords(group)), WORDING))} <span class="meta">${escapeHtml(facts)}</span></li>`;
}
