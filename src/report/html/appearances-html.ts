import type { Member, When } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { escapeHtml, foreign } from '../escape-html.ts';
import { placeName } from '../facts.ts';
import type { GroupView } from '../group-view.ts';
import { CONTEXT, excerpt } from '../marked.ts';
import { textFragmentUrl } from '../text-fragment.ts';
import { shortId } from '../text/layout.ts';
import { byDate } from '../text/where-text.ts';
import { wordDiff } from '../word-diff.ts';
import { whenWords } from '../wording-date.ts';
import { RELATION_WORDS, ROLE_WORDS } from '../wording-terms.ts';
import { diffHtml, linked, runsHtml, whenHtml } from './pieces.ts';

/** Every appearance: outlet with a link to the words, date with its basis, the words in their sentence, what differs, whom it credits. */
export function appearancesHtml(view: GroupView, dossier: Dossier): string {
  const rows = view.group.members.toSorted(byDate(view)).map((member) => rowHtml(member, view, dossier));
  return `<table class="wide appearances"><thead><tr><th>Outlet</th><th>Published</th><th>As printed there</th><th>Credits</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

function rowHtml(member: Member, view: GroupView, dossier: Dossier): string {
  const article = dossier.entryOf.get(member.articleId)?.article;
  const facts = view.articles.get(member.articleId);
  const [first] = member.content;
  const href =
    article === undefined || first === undefined ? null : textFragmentUrl(article.url, article.text, first);
  const credits = (article?.credits ?? []).map(
    ({ role, name }) => `${escapeHtml(ROLE_WORDS[role])} ${foreign(name)}`,
  );
  const id = escapeHtml(member.articleId);
  const name = linked(placeName(facts ?? member), href);
  return `<tr id="${escapeHtml(member.quoteId)}"><td data-label="Outlet">${name}<br><a href="#${id}"><code>${escapeHtml(shortId(member.articleId))}</code></a></td>
<td data-label="Published">${whenHtml(facts?.published ?? null)}${saidHtml(dossier.quoteOf.get(member.quoteId)?.said ?? null)}</td>
<td data-label="As printed there">${wordsHtml(member, view, dossier)}</td>
<td data-label="Credits">${[...new Set(credits)].join('<br>')}</td></tr>`;
}

function saidHtml(said: (When & { readonly words: string }) | null): string {
  if (said === null) return '';
  return `<br><span class="meta">said ${escapeHtml(whenWords(said))} (${foreign(said.words)})</span>`;
}

function wordsHtml(member: Member, { group }: GroupView, { context, entryOf }: Dossier): string {
  const text = entryOf.get(member.articleId)?.article.text ?? null;
  const seen =
    text === null
      ? [{ text: member.text, marked: false }]
      : excerpt(text, member.content, member.content, Math.min(CONTEXT, context ?? CONTEXT));
  const differs = member.relation !== 'identical' && member.text !== group.wording;
  const diff = differs ? `<p class="diff">${diffHtml(wordDiff(group.wording, member.text))}</p>` : '';
  return `${runsHtml(seen)} <span class="chip">${escapeHtml(RELATION_WORDS[member.relation])}</span>${diff}`;
}
