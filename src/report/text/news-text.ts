import type { Screen } from '../screen.ts';
import type { FindingCounts } from '../summary.ts';
import { pad } from '../width.ts';
import { wholeNumber } from '../whole-number.ts';

/** How much is held. */
export interface HeldCounts {
  readonly articles: number;
  readonly quotes: number;
  readonly speakers: number;
  readonly groups: number;
}

/** What the articles just added have to do with: null where they are too many to say. */
export type News = Pick<FindingCounts, 'carried' | 'duplicates' | 'conflicts'> | null;

/** How much a large corpus holds, and what its newest articles bring, in a few lines a person can read. */
export function newsText(counts: HeldCounts, news: News, screen: Screen): string {
  const { articles, quotes, speakers, groups } = counts;
  const rows: (readonly [number, string])[] = [
    [articles, 'articles held'],
    [quotes, 'quotes'],
    [speakers, 'speakers'],
    [groups, 'groups'],
    ...(news === null ? [] : newRows(news)),
  ];
  const { strong, dim } = screen.palette;
  return rows
    .map(([count, words]) => `  ${strong(pad(wholeNumber(count), 12, 'right'))}   ${dim(words)}\n`)
    .join('');
}

function newRows({ carried, duplicates, conflicts }: NonNullable<News>): (readonly [number, string])[] {
  const { conflict, disagreement, changed } = conflicts;
  return [
    [carried, 'utterances of the new articles are carried by two or more outlets'],
    [duplicates, 'repeated or rewritten passages touch the new articles'],
    [conflict, 'conflicts touch them'],
    ...(disagreement + changed === 0
      ? []
      : [[disagreement + changed, 'disagreements and later changes touch them'] as const]),
  ];
}
