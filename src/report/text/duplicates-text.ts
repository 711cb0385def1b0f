import type { Duplicate, Passage } from '../../model/index.ts';
import { articlesTold } from '../duplicate-families.ts';
import type { ToldDuplicate } from '../duplicate-families.ts';
import { placeName } from '../facts.ts';
import { oneLine } from '../visible.ts';
import { whenWords } from '../wording-date.ts';
import { likenessWords, toldWords } from '../wording-duplicate.ts';
import { percent } from './findings-text.ts';
import type { FindingSurroundings } from './findings-text.ts';
import { block, shortId } from './layout.ts';

/** Characters of a repeated passage shown. */
const PASSAGE_SHOWN = 240;
/** Articles and pairs shown of what many carry. */
const PLACES_SHOWN = 8;

/**
 * A repeated passage: where it stands, and its beginning; of a rewrite, how each side begins. A family of rewrites is
 * its articles, those that begin alike together, and its pairs.
 */
export function duplicateText(told: ToldDuplicate, around: FindingSurroundings): string {
  const { palette } = around.screen;
  const [first, ...rest] = told;
  const id = rest.length === 0 ? `${palette.strong(shortId(first.id))}  ` : '';
  const head = `${id}${toldWords(told)}  ${palette.dim(likenessWords(told))}\n`;
  const isRetold = first.kind === 'rewrite';
  const all = articlesTold(told);
  const places = all.toSorted(oldestFirst(around)).slice(0, PLACES_SHOWN);
  const lines = [...Map.groupBy(places, (passage) => (isRetold ? beginning(passage, around) : ''))].map(
    ([words, alike]) => alike.map((passage) => placeLine(passage, told, around)).join('') + words,
  );
  const [top] = places;
  return [
    head,
    ...lines,
    moreLine(all.length, 'articles', around),
    rest.length === 0 ? '' : pairLines(told, around),
    isRetold || top === undefined ? '' : beginning(top, around),
    '\n',
  ].join('');
}

/** Undated articles last; those of one time stay in order. */
function oldestFirst({ articles }: FindingSurroundings): (a: Passage, b: Passage) => number {
  const dateOf = ({ articleId }: Passage): string => articles.get(articleId)?.published?.earliest ?? '9999';
  return (a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0);
}

function placeLine(passage: Passage, told: ToldDuplicate, around: FindingSurroundings): string {
  const published = around.articles.get(passage.articleId)?.published ?? null;
  const spans = told[0].passages.filter(({ articleId }) => articleId === passage.articleId);
  const shown = spans.slice(0, 4).map(({ start, end }) => `${String(start)}–${String(end)}`);
  const rest = spans.length > 4 ? ` and ${String(spans.length - 4)} more` : '';
  const where = told.length > 1 ? '' : `, characters ${shown.join(', ')}${rest}`;
  const line = `${placeName(passage)}, ${whenWords(published)} · ${shortId(passage.articleId)}${where}`;
  return block(line, around.screen, 2);
}

function beginning({ articleId, start, end }: Passage, around: FindingSurroundings): string {
  const text = around.textOf(articleId);
  if (text === null) return '';
  const words = text.slice(start, Math.min(end, start + PASSAGE_SHOWN));
  return block(end - start > PASSAGE_SHOWN ? `${words} …` : words, around.screen, 4);
}

function pairLines(told: readonly Duplicate[], around: FindingSurroundings): string {
  const lines = told.slice(0, PLACES_SHOWN).map((pair) => {
    const names = articlesTold([pair]).map((passage) => oneLine(placeName(passage)));
    return block(
      `${shortId(pair.id)} · ${percent(pair.similarity)} · ${names.join(' ↔ ')}`,
      around.screen,
      2,
    );
  });
  return lines.join('') + moreLine(told.length, 'pairs', around);
}

const moreLine = (count: number, what: string, around: FindingSurroundings): string =>
  count <= PLACES_SHOWN ? '' : block(`and ${String(count - PLACES_SHOWN)} more ${what}`, around.screen, 2);
