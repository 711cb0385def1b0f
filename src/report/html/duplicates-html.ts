import type { Passage } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { articlesTold, toldDuplicates } from '../duplicate-families.ts';
import type { ToldDuplicate } from '../duplicate-families.ts';
import { escapeHtml, foreign } from '../escape-html.ts';
import { placeName } from '../facts.ts';
import { percent } from '../text/findings-text.ts';
import { shortId } from '../text/layout.ts';
import { counted } from '../wording-date.ts';
import { likenessWords, toldWords } from '../wording-duplicate.ts';
import { articleHtml, whenHtml } from './pieces.ts';

/** Duplicates shown before the rest is only counted. */
const DUPLICATES_SHOWN = 200;
/** Passages shown of one. */
const PASSAGES_SHOWN = 12;
/** Characters of a passage shown. */
const PASSAGE_SHOWN = 600;
/** Pairs of a family of articles that are named. */
const PAIRS_SHOWN = 24;

/** Repeated and rewritten passages; a family of articles that retell each other is one. */
export function* duplicatesHtml(dossier: Dossier): Iterable<string> {
  const told = toldDuplicates(dossier.duplicates);
  yield '<h2 id="duplicates">Duplicates</h2>\n';
  if (told.length === 0) yield '<p>None found.</p>\n';
  for (const one of told.slice(0, DUPLICATES_SHOWN)) yield `${toldHtml(one, dossier)}\n`;
  const rest = told.length - DUPLICATES_SHOWN;
  if (rest > 0) yield `<p>And ${counted(rest, 'more', 'more')}: quotetrail duplicates</p>\n`;
}

function toldHtml(told: ToldDuplicate, dossier: Dossier): string {
  const [first, ...rest] = told;
  const places = articlesTold(told).map(
    ({ articleId }) =>
      `<li>${articleHtml(dossier.articles.get(articleId), articleId)} ${dateHtml(articleId, dossier)}</li>`,
  );
  const passages = rest.length === 0 ? first.passages.slice(0, PASSAGES_SHOWN) : articlesTold(told);
  const shown = passages.slice(0, PASSAGES_SHOWN).map((passage) => passageHtml(passage, dossier));
  return `<article class="copy" id="${escapeHtml(first.id)}">
<h3>${escapeHtml(toldWords(told))} <span class="chip">${likenessWords(told)} of the words</span></h3>
<ul class="reasons">${places.join('')}</ul>
${rest.length === 0 ? '' : pairsHtml(told)}<details><summary>The passages</summary>${shown.join('')}</details>
<p class="meta">${told
    .slice(0, PAIRS_SHOWN)
    .map(({ id }) => `<code>${escapeHtml(shortId(id))}</code>`)
    .join(' ')}</p>
</article>`;
}

function pairsHtml(told: ToldDuplicate): string {
  const pairs = told.slice(0, PAIRS_SHOWN).map((pair) => {
    const names = articlesTold([pair]).map((passage) => foreign(placeName(passage)));
    return `<li>${names.join(' ↔ ')}, ${percent(pair.similarity)}</li>`;
  });
  const rest = told.length - PAIRS_SHOWN;
  const more = rest > 0 ? `<li>and ${counted(rest, 'more pair')}</li>` : '';
  return `<p class="meta">The pairs:</p><ul class="reasons">${pairs.join('')}${more}</ul>`;
}

const dateHtml = (articleId: string, dossier: Dossier): string =>
  `· ${whenHtml(dossier.articles.get(articleId)?.published ?? null)}`;

function passageHtml(passage: Passage, dossier: Dossier): string {
  const article = dossier.articles.get(passage.articleId);
  const end = Math.min(
    passage.end,
    passage.start + Math.min(PASSAGE_SHOWN, dossier.context ?? PASSAGE_SHOWN),
  );
  const words = dossier.textOf(passage.articleId)?.slice(passage.start, end) ?? '';
  return `<div class="seen"><p class="meta">${articleHtml(article, passage.articleId)}, characters ${passage.start}–${passage.end}</p><blockquote>${foreign(words)}${end < passage.end ? ' …' : ''}</blockquote></div>`;
}
