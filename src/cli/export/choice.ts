import type { Analysis } from '../../model/index.ts';
import type { ArticleIndex, Choice } from '../../report/index.ts';
import type { Arguments } from '../command-spec.ts';
import { selectionOf } from '../selection.ts';

const FILTERS = ['speaker', 'outlet', 'since', 'until', 'list'] as const;

/**
 * What the filters of a report choose: utterances by their speaker and by the articles they stand in, findings by either
 * side, repeated passages by their articles. With `--list` only that list is told, and the utterances it is about.
 * Null where no filter is given.
 */
export function choiceOf(args: Arguments, analysis: Analysis, articles: ArticleIndex): Choice | null {
  if (FILTERS.every((name) => args.texts(name).length === 0)) return null;
  const selection = selectionOf(args, analysis.speakers);
  const list = args.text('list');
  const isHeld = (articleId: string): boolean => selection.article(articles.get(articleId));
  const conflict: Choice['conflict'] = ({ list: of, sides }) =>
    (list === null || list === 'all' || of === list) &&
    sides.some(({ articleId, speaker }) => selection.speaker(speaker) && isHeld(articleId));
  const told = new Set(
    analysis.conflicts
      .filter((one) => one.state !== 'dismissed' && conflict(one))
      .flatMap(({ sides }) => sides.flatMap(({ quoteId }) => quoteId ?? [])),
  );
  return {
    words: FILTERS.flatMap((name) => args.texts(name).map((value) => `${name} ${value}`)).join(', '),
    group: ({ speaker, members }) =>
      selection.speaker(speaker) &&
      members.some(({ articleId }) => isHeld(articleId)) &&
      (list === null || members.some(({ quoteId }) => told.has(quoteId))),
    conflict,
    duplicate: ({ passages }) =>
      list === null &&
      args.texts('speaker').length === 0 &&
      passages.some(({ articleId }) => isHeld(articleId)),
  };
}
