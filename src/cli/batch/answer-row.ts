import type { ArticleFacts, Group } from '../../model/index.ts';
import { carriersOf, originReasonWords, placeName } from '../../report/index.ts';
import type { ArticleIndex } from '../../report/index.ts';
import type { Match } from '../../search.ts';

/** The columns an answer adds to a row, in order. Columns may be added at the end, never renamed or moved. */
export const ANSWER_COLUMNS = [
  'qt_status',
  'qt_match',
  'qt_score',
  'qt_group',
  'qt_wording',
  'qt_speaker',
  'qt_outlets',
  'qt_independent',
  'qt_origin_status',
  'qt_grade',
  'qt_origin_outlet',
  'qt_origin_address',
  'qt_origin_earliest',
  'qt_origin_latest',
  'qt_date_basis',
  'qt_candidates',
  'qt_named_not_held',
  'qt_reasons',
] as const;

/** `found`; `near`: nothing holds the words, this comes closest; `not-found`; `empty`: the row asks for nothing. */
export type AnswerStatus = 'found' | 'near' | 'not-found' | 'empty';

/** The answer to one row. */
export interface Answered {
  readonly status: AnswerStatus;
  readonly match: Match | null;
}

/** The cells an answer adds; empty ones where there is nothing to tell. Lists are parted by ` | `. */
export function answerCells({ status, match }: Answered, articles: ArticleIndex): readonly string[] {
  if (match === null) return [status, ...ANSWER_COLUMNS.slice(1).map(() => '')];
  const { group, kind, score } = match;
  return [
    status,
    kind,
    String(score),
    group.id,
    group.wording,
    group.speaker?.name ?? '',
    String(carriersOf(group.members)),
    String(group.independentReports),
    ...originCells(group, articles),
  ];
}

function originCells({ origin }: Group, articles: ArticleIndex): readonly string[] {
  const name = (id: string): string => nameOf(id, articles.get(id));
  return [
    origin.status,
    origin.grade,
    ...articleCells(origin.articleId === null ? undefined : articles.get(origin.articleId)),
    origin.candidates.map(name).join(' | '),
    origin.external.join(' | '),
    origin.reasons.map(originReasonWords).join(' '),
  ];
}

/** Outlet, address, and the interval of its date with how it is known. */
function articleCells(article: ArticleFacts | undefined): readonly string[] {
  if (article === undefined) return ['', '', '', '', ''];
  const { published } = article;
  return [
    placeName(article),
    article.url ?? article.path,
    published?.earliest ?? '',
    published?.latest ?? '',
    published?.basis ?? '',
  ];
}

const nameOf = (id: string, facts: ArticleFacts | undefined): string =>
  facts === undefined ? id : placeName(facts);
