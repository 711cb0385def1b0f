import type { Conflict, Side } from '../../model/index.ts';
import { sideRuns } from './findings-text.ts';
import type { FindingSurroundings } from './findings-text.ts';
import { placeName } from '../facts.ts';
import { oneLine } from '../visible.ts';
import { counted, whenWords } from '../wording-date.ts';
import { conflictWords } from '../wording-conflict.ts';
import { block, heading, shortId, starred } from './layout.ts';

/**
 * What somebody said of a matter, and later otherwise, oldest change first: a change is told as a change, never as a lie.
 */
export function timelineText(
  name: string,
  changes: readonly Conflict[],
  around: FindingSurroundings,
): string {
  const inOrder = changes.toSorted(
    (x, y) => lastDay(x, around) - lastDay(y, around) || (x.id < y.id ? -1 : 1),
  );
  return [
    heading(around.screen, `${oneLine(name)}: ${counted(changes.length, 'change')} over time`),
    ...inOrder.map((change) => changeText(change, around)),
  ].join('');
}

function changeText(change: Conflict, around: FindingSurroundings): string {
  const sides = change.sides.toSorted((x, y) => dayOf(x, around) - dayOf(y, around));
  const lines = sides.map((side) => {
    const published = around.articles.get(side.articleId)?.published ?? null;
    const line = `${whenWords(published)}, ${placeName(side)} · ${shortId(side.articleId)}`;
    return block(line, around.screen, 2) + block(starred(sideRuns(side, around.textOf)), around.screen, 4);
  });
  const reason = `${shortId(change.id)} · ${conflictWords(change.reason)}`;
  return `\n${lines.join('')}${block(reason, around.screen, 2)}`;
}

/** The first instant a side's article may be of; undated ones come last. */
function dayOf(side: Side, { articles }: FindingSurroundings): number {
  const published = articles.get(side.articleId)?.published ?? null;
  const at = Date.parse(published?.earliest ?? published?.latest ?? '');
  return Number.isNaN(at) ? Number.MAX_SAFE_INTEGER : at;
}

const lastDay = (change: Conflict, around: FindingSurroundings): number =>
  Math.max(...change.sides.map((side) => dayOf(side, around)));
