import type { Member, When } from '../../model/index.ts';
import { creditsOf } from '../credited.ts';
import type { Credited } from '../credited.ts';
import type { Dossier } from '../dossier.ts';
import { escapeHtml, foreign } from '../escape-html.ts';
import { placeName } from '../facts.ts';
import type { GroupView } from '../group-view.ts';
import { CONTEXT, excerpt } from '../marked.ts';
import { textFragmentUrl } from '../text-fragment.ts';
import { shortId } from '../text/layout.ts';
import { byDate } from '../text/where-text.ts';
import { wordDiff } from '../word-diff.ts';
import { placeWords, saidWords } from '../wording-date.ts';
import { RELATION_WORDS, ROLE_WORDS } from '../wording-terms.ts';
import { diffHtml, linked, runsHtml, whenHtml } from './pieces.ts';

/** Every appearance: outlet with a link to the words, date with its basis, the words in their sentence, what differs, whom it credits. */
export function appearancesHtml(view: GroupView, dossier: Dossier): string {
  const rows = view.group.members.toSorted(byDate(view)).map((member) => rowHtml(member, view, dossier));
  return `<table class="wide appearances"><thead><tr><th>Outlet</th><th>Published</th><th>As printed there</th><th>Credits</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

function rowHtml(member: Member, view: GroupView, dossier: Dossier): string {
  const { articleId, content, quoteId } = member;
  const facts = view.articles.get(articleId);
  const archived = dossier.seenOf.get(articleId)?.archived ?? null;
  const name = linked(placeName(facts ?? member), fragmentUrl(facts?.url ?? null, member, dossier));
  const copy =
    archived === null ? '' : `<br>${linked('archived copy', fragmentUrl(archived, member, dossier))}`;
  return `<tr id="${escapeHtml(quoteId)}"><td data-label="Outlet">${name}<br><a href="#${escapeHtml(articleId)}"><code>${escapeHtml(shortId(articleId))}</code></a>${copy}</td>
<td data-label="Published">${whenHtml(facts?.published ?? null)}${saidHtml(dossier.saidOf.get(quoteId) ?? null)}</td>
<td data-label="As printed there">${wordsHtml(member, view, dossier)}<p class="meta">${placeWords(content)}</p></td>
<td data-label="Credits">${creditsHtml(creditsOf(member, view, dossier.context))}</td></tr>`;
}

/** The address with the words themselves, where the text is at hand. */
function fragmentUrl(
  address: string | null,
  { articleId, content }: Member,
  { textOf }: Dossier,
): string | null {
  const text = textOf(articleId);
  const [first] = content;
  return text === null || first === undefined ? address : textFragmentUrl(address, text, first);
}

const creditsHtml = (credits: readonly Credited[]): string =>
  credits
    .map(
      ({ role, name, words }) =>
        `${escapeHtml(ROLE_WORDS[role])} ${foreign(name)}${words === null ? '' : `<br><span class="meta">${foreign(`“${words}”`)}</span>`}`,
    )
    .join('<br>');

const saidHtml = (said: (When & { readonly words: string }) | null): string =>
  said === null ? '' : `<br><span class="meta">${foreign(saidWords(said))}</span>`;

function wordsHtml(member: Member, { group }: GroupView, { context, textOf }: Dossier): string {
  const text = textOf(member.articleId);
  const seen =
    text === null
      ? [{ text: member.text, marked: false }]
      : excerpt(text, member.content, member.content, Math.min(CONTEXT, context ?? CONTEXT));
  const differs = member.relation !== 'identical' && member.text !== group.wording;
  const diff = differs ? `<p class="diff">${diffHtml(wordDiff(group.wording, member.text))}</p>` : '';
  return `${runsHtml(seen)} <span class="chip">${escapeHtml(RELATION_WORDS[member.relation])}</span>${diff}`;
}
