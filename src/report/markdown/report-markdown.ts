import type { Conflict } from '../../model/index.ts';
import type { ChainNode } from '../chain.ts';
import type { Dossier } from '../dossier.ts';
import { webAddress } from '../escape-html.ts';
import { placeName } from '../facts.ts';
import { articlesTold, toldDuplicates } from '../duplicate-families.ts';
import type { ToldDuplicate } from '../duplicate-families.ts';
import { likenessWords, toldWords } from '../wording-duplicate.ts';
import type { GroupView } from '../group-view.ts';
import { countWords, speakerWords } from '../group-view.ts';
import { CONTEXT, excerpt } from '../marked.ts';
import { percent, sideRuns } from '../text/findings-text.ts';
import { shortId } from '../text/layout.ts';
import { byDate } from '../text/where-text.ts';
import { conflictWords } from '../wording-conflict.ts';
import { textFragmentUrl } from '../text-fragment.ts';
import { checkerWords, ratingWords } from '../wording-check.ts';
import { wordDiff } from '../word-diff.ts';
import { counted, extentWords, instantWords, whenWithBasis, whenWords } from '../wording-date.ts';
import { originReasonWords, originWords } from '../wording-origin.ts';
import { groupWords } from '../wording-quote.ts';
import { METHOD_SENTENCES, reportTitle } from '../wording-report.ts';
import { CONFLICT_KIND_WORDS, CONFLICT_LIST_WORDS, RELATION_WORDS, ROLE_WORDS } from '../wording-terms.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { runsMarkdown } from './runs-markdown.ts';

/** The report as Markdown: the same contents as the HTML one, for a CMS or a repository. */
export function reportMarkdown(dossier: Dossier): string {
  const { summary } = dossier;
  const newest =
    dossier.newestInput === null ? '' : `; generated on ${escapeMarkdown(instantWords(dossier.newestInput))}`;
  const parts = [
    `# ${escapeMarkdown(reportTitle(dossier))}`,
    `${escapeMarkdown(extentWords(summary.extent))}${newest}. quotetrail ${dossier.version}.`,
    ...(dossier.chosen === null ? [] : [`Chosen from them: ${escapeMarkdown(dossier.chosen)}.`]),
    `## Quotes and the way they came`,
    ...(dossier.groups.length === 0
      ? ['No quote here is carried by two or more outlets.']
      : dossier.groups.map((view) => groupMarkdown(view, dossier))),
    `## Findings`,
    ...(dossier.conflicts.length === 0
      ? ['No conflicts found.']
      : dossier.conflicts.map((conflict) => conflictMarkdown(conflict, dossier))),
    `## Duplicates`,
    dossier.duplicates.length === 0
      ? 'None found.'
      : toldDuplicates(dossier.duplicates).map(duplicateMarkdown).join('\n'),
    ...(dossier.decisions.length === 0
      ? []
      : ['## People’s decisions', dossier.decisions.map((words) => `- ${escapeMarkdown(words)}`).join('\n')]),
    `## Articles and custody`,
    articlesMarkdown(dossier),
    `## Method and limits`,
    ...METHOD_SENTENCES,
  ];
  return `${parts.join('\n\n')}\n`;
}

function groupMarkdown(view: GroupView, dossier: Dossier): string {
  const { group } = view;
  const candidates = group.origin.candidates.slice(0, 6).map((id) => {
    const article = view.articles.get(id);
    const name = article === undefined ? id : placeName(article);
    return `- ${escapeMarkdown(name)}, ${whenWithBasis(article?.published ?? null)}`;
  });
  const external = group.origin.external.map((name) => `- named, not held here: ${escapeMarkdown(name)}`);
  const members = group.members.toSorted(byDate(view)).map((member) => {
    const text = dossier.entryOf.get(member.articleId)?.article.text ?? null;
    const seen =
      text === null
        ? escapeMarkdown(member.text)
        : runsMarkdown(
            excerpt(text, member.content, member.content, Math.min(CONTEXT, dossier.context ?? CONTEXT)),
          );
    const when = whenWithBasis(view.articles.get(member.articleId)?.published ?? null);
    const article = dossier.entryOf.get(member.articleId)?.article;
    const [first] = member.content;
    const href =
      article === undefined || first === undefined ? null : textFragmentUrl(article.url, article.text, first);
    const name = linkMarkdown(escapeMarkdown(placeName(member)), href);
    return `- ${name}, ${when}, ${RELATION_WORDS[member.relation]}: ${seen}`;
  });
  return [
    `### ${escapeMarkdown(speakerWords(view))}`,
    `> ${escapeMarkdown(groupWords(group))}`,
    `${countWords(group)} · \`${shortId(group.id)}\``,
    `Earliest known in this corpus: ${originWords(group.origin)}.`,
    [
      ...external,
      ...candidates,
      ...group.origin.reasons.map((reason) => `- ${escapeMarkdown(originReasonWords(reason))}`),
    ].join('\n'),
    ...checksMarkdown(view),
    `The way it came:`,
    view.chain.map((node) => chainMarkdown(node, '', '')).join('\n'),
    `Appearances:`,
    members.join('\n'),
    ...wordingsMarkdown(view),
  ].join('\n\n');
}

/** Wordings told beside the fullest. */
const WORDINGS_SHOWN = 24;

function wordingsMarkdown({ group }: GroupView): readonly string[] {
  const [fullest, ...others] = group.variants;
  if (fullest === undefined || others.length === 0) return [];
  const rows = others.slice(0, WORDINGS_SHOWN).map((variant) => {
    const differs = wordDiff(fullest.text, variant.text).map(({ kind, text }) => {
      const words = escapeMarkdown(text);
      return kind === 'same' ? words : kind === 'removed' ? `~~${words}~~` : `**${words}**`;
    });
    return `- ${RELATION_WORDS[variant.relation]}, ${counted(variant.quoteIds.length, 'print')}: ${differs.join(' ')}`;
  });
  return ['Wordings, each against the fullest (~~left out~~, **put in**):', rows.join('\n')];
}

function checksMarkdown({ checks }: GroupView): readonly string[] {
  if (checks.length === 0) return [];
  const rows = checks.map(
    (check) =>
      `- ${linkMarkdown(escapeMarkdown(checkerWords(check)), webAddress(check.url))}: ${escapeMarkdown(ratingWords(check))}, of the claim “${escapeMarkdown(check.claim)}”`,
  );
  return ['Fact-checks published by others:', rows.join('\n')];
}

const linkMarkdown = (words: string, href: string | null): string =>
  href === null ? words : `[${words}](<${href.replaceAll(/[<>|\\]/gu, encodeURIComponent)}>)`;

function chainMarkdown(node: ChainNode, indent: string, above: string): string {
  const where = node.article === null ? 'not held here' : whenWords(node.article.published);
  const step = node.role === null ? '' : `, ${ROLE_WORDS[node.role]} ${escapeMarkdown(above)}`;
  const line = `${indent}- ${escapeMarkdown(node.name)} (${where})${step}`;
  return [line, ...node.next.map((next) => chainMarkdown(next, `${indent}  `, node.name))].join('\n');
}

function conflictMarkdown(conflict: Conflict, dossier: Dossier): string {
  const sides = conflict.sides.map((side) => {
    const runs = sideRuns(
      side,
      (id) => dossier.entryOf.get(id)?.article.text ?? null,
      dossier.context ?? undefined,
    );
    const who = side.speaker === null ? '' : `, ${escapeMarkdown(side.speaker.name)}`;
    return `- ${escapeMarkdown(placeName(side))}${who}: ${runsMarkdown(runs)}`;
  });
  return [
    `### ${CONFLICT_KIND_WORDS[conflict.kind]}: ${CONFLICT_LIST_WORDS[conflict.list]} (${percent(conflict.confidence)})`,
    escapeMarkdown(conflictWords(conflict.reason)),
    sides.join('\n'),
  ].join('\n\n');
}

function duplicateMarkdown(told: ToldDuplicate): string {
  const places = [...new Set(articlesTold(told).map(placeName))].map(escapeMarkdown);
  const ids = told.map(({ id }) => `\`${shortId(id)}\``);
  return `- ${toldWords(told)}, ${likenessWords(told)} of the words: ${places.join(', ')} (${ids.join(', ')})`;
}

function articlesMarkdown(dossier: Dossier): string {
  const rows = dossier.entries.map(({ article, extraction }) => {
    const link = linkMarkdown(escapeMarkdown(article.title ?? article.path), webAddress(article.url));
    const outlet = escapeMarkdown(article.outlet?.name ?? 'unknown');
    const seen = dossier.seenOf.get(article.id);
    const added = seen === undefined ? '' : instantWords(seen.addedAt);
    const captured = seen?.capturedAt == null ? '' : instantWords(seen.capturedAt);
    return `| ${outlet} | ${link} | ${whenWithBasis(article.published)} | ${String(extraction.quotes.length)} | ${escapeMarkdown(added)} | ${escapeMarkdown(captured)} | \`${article.sha256}\` |`;
  });
  return [
    '| Outlet | Title | Published | Quotes | Added | Captured | SHA-256 |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    ...(dossier.settings.length === 0
      ? []
      : ['', `Made with: ${escapeMarkdown(dossier.settings.join(' '))}`]),
  ].join('\n');
}
