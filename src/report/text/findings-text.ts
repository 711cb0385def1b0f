import type { Conflict, Side } from '../../model/index.ts';
import type { ArticleIndex } from '../facts.ts';
import { placeName } from '../facts.ts';
import { CONTEXT, excerpt } from '../marked.ts';
import type { Run } from '../marked.ts';
import type { Screen } from '../screen.ts';
import { whenWords } from '../wording-date.ts';
import { conflictWords } from '../wording-conflict.ts';
import { CONFLICT_KIND_WORDS, CONFLICT_LIST_WORDS } from '../wording-terms.ts';
import { block, shortId, starred } from './layout.ts';
import { oneLine } from '../visible.ts';

/** The text of an article a finding speaks of, or null where it is not at hand. */
export type TextOf = (articleId: string) => string | null;

/** Characters of a passage that is shown as a whole; of a longer one the deciding words are shown. */
const WHOLE_SHOWN = 700;

/** One side as its article prints it, its own quotation marks and what stands around it included, the deciding words marked. */
export function sideRuns(
  { articleId, spans, deciding, text: words }: Side,
  textOf: TextOf,
  context: number = CONTEXT,
): Run[] {
  const text = textOf(articleId);
  if (text === null) return [{ text: words, marked: false }];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  if (end - start <= WHOLE_SHOWN) return excerpt(text, spans, deciding, context);
  return excerpt(
    text,
    deciding.length > 0 ? deciding : [{ start, end: start + WHOLE_SHOWN }],
    deciding,
    context,
  );
}

/** What a list of findings needs beside them. */
export interface FindingSurroundings {
  readonly articles: ArticleIndex;
  readonly textOf: TextOf;
  readonly screen: Screen;
}

/** A finding of two passages, side under side, the deciding words between asterisks. */
export function conflictText(conflict: Conflict, around: FindingSurroundings): string {
  const { palette } = around.screen;
  const state = conflict.state === 'open' ? '' : `  ${conflict.state}`;
  const title = `${CONFLICT_KIND_WORDS[conflict.kind]}: ${CONFLICT_LIST_WORDS[conflict.list]}`;
  return [
    `${palette.strong(shortId(conflict.id))}  ${palette.warn(title)}  ${palette.dim(percent(conflict.confidence))}${state}\n`,
    block(conflictWords(conflict.reason), around.screen, 2),
    ...conflict.sides.map((side) => sideText(side, around)),
    '\n',
  ].join('');
}

/** What a model makes of two passages, both ways. */
export interface ModelOpinion {
  readonly forth: { readonly entailment: number; readonly neutral: number; readonly contradiction: number };
  readonly back: { readonly entailment: number; readonly neutral: number; readonly contradiction: number };
}

/** Two passages of which the rules say nothing and a model sees a contradiction: in no list, worth a look. */
export function possibleText(
  sides: readonly [Side, Side],
  { forth, back }: ModelOpinion,
  around: FindingSurroundings,
): string {
  const { palette } = around.screen;
  const both = `${percent(forth.contradiction)}/${percent(back.contradiction)}`;
  return [
    `${palette.dim(`possible: the model alone sees a contradiction, both ways (${both})`)}\n`,
    ...sides.map((side) => sideText(side, around)),
    '\n',
  ].join('');
}

function sideText(side: Side, around: FindingSurroundings): string {
  const published = around.articles.get(side.articleId)?.published ?? null;
  const who = side.speaker === null ? '' : `, ${oneLine(side.speaker.name)}`;
  const line = `${placeName(side)}, ${whenWords(published)}${who} · ${shortId(side.articleId)}`;
  return block(line, around.screen, 2) + block(starred(sideRuns(side, around.textOf)), around.screen, 4);
}

export const percent = (share: number): string => `${String(Math.round(share * 100))}%`;
