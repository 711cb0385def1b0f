import type { ChainNode } from '../chain.ts';
import type { Dossier } from '../dossier.ts';
import { escapeHtml, foreign } from '../escape-html.ts';
import type { GroupView } from '../group-view.ts';
import { countWords, speakerWords } from '../group-view.ts';
import { shortId } from '../text/layout.ts';
import { oneLine } from '../visible.ts';
import { cut } from '../width.ts';
import { extentWords, whenWords } from '../wording-date.ts';
import { gradeClaim, originReasonWords, noOriginWords } from '../wording-origin.ts';
import { groupWords } from '../wording-quote.ts';
import { checkerWords, ratingWords } from '../wording-check.ts';
import { ROLE_WORDS } from '../wording-terms.ts';
import { appearancesHtml } from './appearances-html.ts';
import { findingsOfGroupHtml } from './findings-html.ts';
import { articleHtml, linked, sentencesHtml, whenHtml } from './pieces.ts';
import { variantsHtml } from './variants-html.ts';

/** Characters of the words that show a step. */
const WORDS_SHOWN = 120;

/** The drawings of a group; see `charts.ts`. */
export interface Charts {
  readonly chainSvg: (view: GroupView) => string;
  readonly timelineSvg: (view: GroupView) => string;
}

/** One utterance in full. */
export function groupHtml(view: GroupView, dossier: Dossier, charts: Charts): string {
  const { group } = view;
  return `<article class="group" id="${escapeHtml(group.id)}">
<h3>${foreign(speakerWords(view))}</h3>
<blockquote>${foreign(groupWords(group))}</blockquote>
<p class="meta">${escapeHtml(countWords(group))} · <code>${escapeHtml(shortId(group.id))}</code></p>
<h4>Earliest known in this corpus</h4>
${originHtml(view, dossier)}
${findingsOfGroupHtml(group.id, dossier)}${checksHtml(view)}<h4>The way it came</h4>
${charts.chainSvg(view)}
<details${view.chain.length > TREE_OPEN ? '' : ' open'}><summary>The same in words, with the words it rests on</summary><ul class="tree">${view.chain.map((node) => nodeHtml(node, '', Math.min(WORDS_SHOWN, dossier.context ?? WORDS_SHOWN))).join('')}</ul></details>
${timeline(charts.timelineSvg(view))}<h4>Appearances</h4>
${appearancesHtml(view, dossier)}
${variantsHtml(group)}</article>`;
}

/** Branches of a chain that are shown without being asked for. */
const TREE_OPEN = 12;

const timeline = (drawing: string): string =>
  drawing === '' ? '' : `<h4>When it appeared</h4>\n${drawing}\n`;

/** Fact-checks of others: their words, their address. */
function checksHtml({ checks }: GroupView): string {
  if (checks.length === 0) return '';
  const items = checks.map(
    (check) =>
      `<li>${linked(checkerWords(check), check.url)}: ${foreign(ratingWords(check))}, of the claim ${foreign(`“${check.claim}”`)}${check.claimant === null ? '' : ` by ${foreign(check.claimant)}`}</li>`,
  );
  return `<h4>Fact-checks published by others</h4><ul class="reasons">${items.join('')}</ul>\n`;
}

function originHtml(view: GroupView, dossier: Dossier): string {
  const { origin } = view.group;
  const chip = `<span class="chip ${origin.grade}">grade ${origin.grade}: ${escapeHtml(gradeClaim(origin))}</span>`;
  const candidates = origin.candidates.slice(0, 6).map((id) => {
    const article = view.articles.get(id);
    return `<p>${articleHtml(article, id)} · ${whenHtml(article?.published ?? null)}</p>`;
  });
  const none =
    origin.articleId === null
      ? `<p>${escapeHtml(noOriginWords(origin))}${origin.candidates.length > 1 ? ' Any of these may be first:' : ''}</p>`
      : '';
  const external =
    origin.external.length === 0
      ? ''
      : `<p><strong>Named, but not held here:</strong> ${origin.external.map(foreign).join(', ')}. Probably nearer to the true origin.</p>`;
  return `${external}<p>${chip} <span class="meta">in ${escapeHtml(extentWords(dossier.extent))}</span></p>
${none}${candidates.join('')}${sentencesHtml(origin.reasons.map(originReasonWords))}`;
}

function nodeHtml(node: ChainNode, above: string, most: number): string {
  const name =
    node.article === null
      ? `<span class="not-held">${foreign(node.name)} (not held here)</span>`
      : `<strong>${foreign(node.name)}</strong> <span class="meta">${escapeHtml(whenWords(node.article.published))}</span>`;
  const step =
    node.role === null
      ? ''
      : ` <span class="meta">${escapeHtml(ROLE_WORDS[node.role])} ${foreign(above)}</span>`;
  const words = stepWords(node, above, most);
  const also = node.also
    .map(
      ({ role, name: other }) =>
        `<div class="meta">also ${escapeHtml(ROLE_WORDS[role])} ${foreign(other)}</div>`,
    )
    .join('');
  const next =
    node.next.length === 0
      ? ''
      : `<ul>${node.next.map((next) => nodeHtml(next, node.name, most)).join('')}</ul>`;
  return `<li>${name}${step}${words}${also}${next}</li>`;
}

/** The words that show the step, unless they are the name alone. */
function stepWords(node: ChainNode, above: string, most: number): string {
  const words = oneLine(node.words[0] ?? '');
  if (words === '' || words === oneLine(above)) return '';
  return `<span class="meta">: ${foreign(cut(words, most))}</span>`;
}
