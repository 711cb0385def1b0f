import type { Passage } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { articlesTold } from '../duplicate-families.ts';
import type { ToldDuplicate } from '../duplicate-families.ts';
import { placeName } from '../facts.ts';
import { shortId } from '../text/layout.ts';
import { placeWords, whenWords } from '../wording-date.ts';
import { likenessWords, toldWords } from '../wording-duplicate.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { linkMarkdown } from './link-markdown.ts';

/** Passages shown of one finding, and characters of each. */
const PASSAGES_SHOWN = 6;
const PASSAGE_SHOWN = 240;
/** Pairs of a family that are named. */
const PAIRS_SHOWN = 24;

/** A repeated or rewritten passage, or a family of articles that retell each other, with the passages. */
export function duplicateMarkdown(told: ToldDuplicate, dossier: Dossier): string {
  const [first, ...rest] = told;
  const passages = rest.length === 0 ? first.passages : articlesTold(told);
  const ids = told.slice(0, PAIRS_SHOWN).map(({ id }) => `\`${shortId(id)}\``);
  return [
    `- ${toldWords(told)}, ${likenessWords(told)} of the words (${ids.join(', ')})`,
    ...passages.slice(0, PASSAGES_SHOWN).map((passage) => `  - ${passageMarkdown(passage, dossier)}`),
    ...(passages.length > PASSAGES_SHOWN ? [`  - and ${String(passages.length - PASSAGES_SHOWN)} more`] : []),
  ].join('\n');
}

function passageMarkdown(passage: Passage, { articles, context, textOf }: Dossier): string {
  const article = articles.get(passage.articleId);
  const name = linkMarkdown(escapeMarkdown(placeName(article ?? passage)), article?.url ?? null);
  const most = Math.min(PASSAGE_SHOWN, context ?? PASSAGE_SHOWN);
  const end = Math.min(passage.end, passage.start + most);
  const words = escapeMarkdown(textOf(passage.articleId)?.slice(passage.start, end) ?? '');
  const cut = end < passage.end ? ' …' : '';
  return `${name}, ${whenWords(article?.published ?? null)}, ${placeWords([passage])}: ${words}${cut}`;
}
