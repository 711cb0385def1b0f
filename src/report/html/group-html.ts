import type { Member } from '../../model/index.ts';
import type { ChainNode } from '../chain.ts';
import type { Dossier } from '../dossier.ts';
import { escapeHtml, foreign } from '../escape-html.ts';
import type { GroupView } from '../group-view.ts';
import { countWords, speakerWords } from '../group-view.ts';
import { excerpt } from '../marked.ts';
import { shortId } from '../text/layout.ts';
import { byDate } from '../text/where-text.ts';
import { oneLine } from '../visible.ts';
import { cut } from '../width.ts';
import { wordDiff } from '../word-diff.ts';
import { extentWords, whenWords } from '../wording-date.ts';
import { GRADE_WORDS, originReasonWords, noOriginWords } from '../wording-origin.ts';
import { groupWords } from '../wording-quote.ts';
import { RELATION_WORDS, ROLE_WORDS } from '../wording-terms.ts';
import { articleHtml, diffHtml, runsHtml, sentencesHtml, whenHtml } from './pieces.ts';

/** Characters of the words that show a step. */
const WORDS_SHOWN = 120;

/** One utterance in full. */
export function groupHtml(view: GroupView, dossier: Dossier): string {
  const { group } = view;
  return `<article class="group" id="${escapeHtml(group.id)}">
<h3>${foreign(speakerWords(view))}</h3>
<blockquote>${foreign(groupWords(group))}</blockquote>
<p class="meta">${escapeHtml(countWords(group))} · <code>${escapeHtml(shortId(group.id))}</code></p>
<h4>Earliest known in this corpus</h4>
${originHtml(view, dossier)}
<h4>The way it came</h4>
<ul class="tree">${view.chain.map((node) => nodeHtml(node, '')).join('')}</ul>
<h4>Appearances</h4>
${view.group.members
  .toSorted(byDate(view))
  .map((member) => memberHtml(member, view, dossier))
  .join('\n')}
</article>`;
}

function originHtml(view: GroupView, dossier: Dossier): string {
  const { origin } = view.group;
  const chip = `<span class="chip ${origin.grade}">grade ${origin.grade}: ${escapeHtml(GRADE_WORDS[origin.grade])}</span>`;
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
  return `${external}<p>${chip} <span class="meta">in ${escapeHtml(extentWords(dossier.summary.extent))}</span></p>
${none}${candidates.join('')}${sentencesHtml(origin.reasons.map(originReasonWords))}`;
}

function nodeHtml(node: ChainNode, above: string): string {
  const name =
    node.article === null
      ? `<span class="not-held">${foreign(node.name)} (not held here)</span>`
      : `<strong>${foreign(node.name)}</strong> <span class="meta">${escapeHtml(whenWords(node.article.published))}</span>`;
  const step =
    node.role === null
      ? ''
      : ` <span class="meta">${escapeHtml(ROLE_WORDS[node.role])} ${foreign(above)}</span>`;
  const words = stepWords(node, above);
  const also = node.also
    .map(
      ({ role, name: other }) =>
        `<div class="meta">also ${escapeHtml(ROLE_WORDS[role])} ${foreign(other)}</div>`,
    )
    .join('');
  const next =
    node.next.length === 0 ? '' : `<ul>${node.next.map((next) => nodeHtml(next, node.name)).join('')}</ul>`;
  return `<li>${name}${step}${words}${also}${next}</li>`;
}

/** The words that show the step, unless they are the name alone. */
function stepWords(node: ChainNode, above: string): string {
  const words = oneLine(node.words[0] ?? '');
  if (words === '' || words === oneLine(above)) return '';
  return `<span class="meta">: ${foreign(cut(words, WORDS_SHOWN))}</span>`;
}

/** One appearance: where, when, the sentence with the quote marked, and how its wording differs. */
function memberHtml(member: Member, view: GroupView, dossier: Dossier): string {
  const article = view.articles.get(member.articleId);
  const text = dossier.entryOf.get(member.articleId)?.article.text ?? null;
  const quote = dossier.quoteOf.get(member.quoteId);
  const seen = text === null ? [{ text: member.text, marked: false }] : excerpt(text, member.content);
  const said =
    quote?.said == null
      ? ''
      : ` · said ${escapeHtml(whenWords(quote.said))} (the words: ${foreign(quote.said.words)})`;
  const differs = member.relation !== 'identical' && member.text !== view.group.wording;
  const diff = differs
    ? `<p><span class="meta">Compared with the fullest wording:</span> ${diffHtml(wordDiff(view.group.wording, member.text))}</p>`
    : '';
  return `<div class="seen"><p>${articleHtml(article, member.articleId)} · ${whenHtml(article?.published ?? null)}${said} · <span class="chip">${escapeHtml(RELATION_WORDS[member.relation])}</span></p>
<blockquote>${runsHtml(seen)}</blockquote>${diff}</div>`;
}
