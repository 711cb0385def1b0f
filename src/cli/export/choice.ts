import type { Holdings } from '../../holdings.ts';
import type { Group } from '../../model/index.ts';
import type { Choice } from '../../report/documents.ts';
import type { ArticleIndex } from '../../report/index.ts';
import type { Arguments } from '../command-spec.ts';
import { selectionFor } from '../selection.ts';

const FILTERS = ['speaker', 'outlet', 'since', 'until', 'list'] as const;

/** True where a filter of a report is given. */
export const isFiltered = (args: Arguments): boolean => FILTERS.some((name) => args.texts(name).length > 0);

/**
 * What the filters of a report choose: utterances by their speaker and by the articles they stand in, findings by either
 * side, repeated passages by their articles. With `--list` only that list is told, and the utterances it is about.
 * Null where no filter is given. Cost: with `--list` one pass over the findings.
 */
export async function choiceOf(
  args: Arguments,
  holdings: Holdings,
  articles: ArticleIndex,
): Promise<Choice | null> {
  if (!isFiltered(args)) return null;
  const selection = await selectionFor(holdings, args);
  const list = args.text('list');
  const isHeld = (articleId: string): boolean => selection.article(articles.get(articleId));
  const conflict: Choice['conflict'] = ({ list: of, sides }) =>
    (list === null || list === 'all' || of === list) &&
    sides.some(({ articleId, speaker }) => selection.speaker(speaker) && isHeld(articleId));
  const told = list === null ? null : await quotesOf(holdings, conflict);
  return {
    words: FILTERS.flatMap((name) => args.texts(name).map((value) => `${name} ${value}`)).join(', '),
    group: ({ speaker, members }) =>
      selection.speaker(speaker) &&
      members.some(({ articleId }) => isHeld(articleId)) &&
      (told === null || members.some(({ quoteId }) => told.has(quoteId))),
    conflict,
    duplicate: ({ passages }) =>
      list === null &&
      args.texts('speaker').length === 0 &&
      passages.some(({ articleId }) => isHeld(articleId)),
  };
}

/** One utterance: the findings about its quotes, and the repeated passages of the articles it stands in. */
export function choiceOfGroup(group: Group): Choice {
  const quotes = new Set(group.members.map(({ quoteId }) => quoteId));
  const articles = new Set(group.members.map(({ articleId }) => articleId));
  return {
    words: `quote ${group.id}`,
    group: ({ id }) => id === group.id,
    conflict: ({ sides }) => sides.some(({ quoteId }) => quoteId !== null && quotes.has(quoteId)),
    duplicate: ({ passages }) => passages.some(({ articleId }) => articles.has(articleId)),
  };
}

/** The quotes that findings which are meant, and which nobody dismissed, are about. */
async function quotesOf({ store }: Holdings, isMeant: Choice['conflict']): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for await (const conflict of store.conflicts())
    if (conflict.state !== 'dismissed' && isMeant(conflict))
      for (const { quoteId } of conflict.sides) if (quoteId !== null) found.add(quoteId);
  return found;
}
