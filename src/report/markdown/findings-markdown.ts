import type { Conflict, Side } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { placeName } from '../facts.ts';
import { percent, sideRuns } from '../text/findings-text.ts';
import { shortId } from '../text/layout.ts';
import { conflictWords, guardWords, notIfWords } from '../wording-conflict.ts';
import { counted, placeWords, whenWithBasis } from '../wording-date.ts';
import { moreFindingsWords } from '../wording-report.ts';
import { CONFLICT_KIND_WORDS, CONFLICT_LIST_TITLES, CONFLICT_LIST_WORDS } from '../wording-terms.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { linkMarkdown } from './link-markdown.ts';
import { runsMarkdown } from './runs-markdown.ts';

/** The findings, list by list; the default list first. */
export function* conflictsMarkdown(dossier: Dossier): Iterable<string> {
  for (const { list, shown, rest } of dossier.shown) {
    yield `## ${CONFLICT_LIST_TITLES[list]}`;
    yield `(${CONFLICT_LIST_WORDS[list]})`;
    if (shown.length === 0) yield 'None found.';
    for (const conflict of shown) yield conflictMarkdown(conflict, dossier);
    if (rest > 0) yield moreFindingsWords(rest, list);
  }
}

function conflictMarkdown(conflict: Conflict, dossier: Dossier): string {
  const { confidence, detector, guards, id, kind, reason, sides, state } = conflict;
  const decided = state === 'open' ? '' : `, ${state} by a person`;
  const checked =
    guards.length === 0 ? '' : ` Checked first: ${escapeMarkdown(guards.map(guardWords).join('; '))}.`;
  return [
    `### ${CONFLICT_KIND_WORDS[kind]} (${percent(confidence)}${decided})`,
    escapeMarkdown(conflictWords(reason)),
    sides.map((side) => sideMarkdown(side, dossier)).join('\n'),
    `It is no finding ${notIfWords(kind)}.${checked} \`${shortId(id)}\`, rule ${escapeMarkdown(detector)}.`,
  ].join('\n\n');
}

function sideMarkdown(side: Side, dossier: Dossier): string {
  const article = dossier.articles.get(side.articleId);
  const name = linkMarkdown(escapeMarkdown(placeName(article ?? side)), article?.url ?? null);
  const who = side.speaker === null ? '' : `, ${escapeMarkdown(side.speaker.name)}`;
  const when = escapeMarkdown(whenWithBasis(article?.published ?? null));
  const runs = sideRuns(side, dossier.textOf, dossier.context ?? undefined);
  return `- ${name}, ${when}${who}: ${runsMarkdown(runs)} (${placeWords(side.spans)})`;
}

/** Findings named with a quote before the rest is only counted. */
const FINDINGS_NAMED = 50;

/** What was found about the words of one group. */
export function findingsOfGroupMarkdown(groupId: string, { findingsOf }: Dossier): readonly string[] {
  const found = findingsOf.get(groupId) ?? [];
  if (found.length === 0) return [];
  const rest = found.length - FINDINGS_NAMED;
  const items = found
    .slice(0, FINDINGS_NAMED)
    .map(
      ({ id, kind, list, reason }) =>
        `- ${CONFLICT_KIND_WORDS[kind]} (${CONFLICT_LIST_WORDS[list]}), \`${shortId(id)}\`: ${escapeMarkdown(conflictWords(reason))}`,
    );
  const more = rest > 0 ? [`- and ${counted(rest, 'more', 'more')}`] : [];
  return ['Where tellings of it disagree:', [...items, ...more].join('\n')];
}
