import type { ArticleFacts, Entry, Group, Link, Member, Quote, Review } from '../../model/index.ts';
import { cells, outletCells, placeCells, stepOfQuote, stepsOfArticles, whenCells } from './export-corpus.ts';
import type { ExportCorpus, ExportTable } from './export-corpus.ts';

/** Columns may be added at the end, never renamed or moved. */
const COLUMNS = [
  'quote_id',
  'wording',
  'type',
  'speaker',
  'outlet',
  'url',
  'published_earliest',
  'published_latest',
  'date_basis',
  'said_earliest',
  'said_latest',
  'role',
  'source',
  'grade',
  'evidence_start',
  'evidence_end',
  'decision',
  'decided_by',
  'article_sha256',
  'group_id',
  'relation',
  'fullest_wording',
  'origin_article_id',
  'independent_reports',
  'article_id',
  'path',
  'title',
];

type SaidOf = ReadonlyMap<string, Quote['said']>;

/** One row an appearance: a quote of a group in one article. Group by group, then by article. */
export async function appearanceTable(corpus: ExportCorpus): Promise<ExportTable> {
  const steps = await stepsOfArticles(corpus);
  const said = await saidOf(corpus.entries());
  return { columns: COLUMNS, rows: rowsOf(corpus, steps, said) };
}

async function saidOf(entries: AsyncIterable<Entry>): Promise<SaidOf> {
  const found = new Map<string, Quote['said']>();
  for await (const { extraction } of entries)
    for (const { id, said } of extraction.quotes) if (said !== null) found.set(id, said);
  return found;
}

async function* rowsOf(
  corpus: ExportCorpus,
  steps: ReadonlyMap<string, readonly Link[]>,
  said: SaidOf,
): AsyncIterable<readonly string[]> {
  const decided = decisionsById(corpus.reviews);
  for await (const group of corpus.groups())
    for (const member of group.members) {
      const step = stepOfQuote(steps.get(member.articleId), member.quoteId);
      const decision = decided.get(member.quoteId) ?? decided.get(group.id) ?? null;
      yield [
        ...cells(member.quoteId, member.text, member.kind, group.speaker?.name),
        ...publicationCells(corpus.articles.get(member.articleId)),
        ...whenCells(said.get(member.quoteId)),
        ...cells(step?.role, step?.to.name, group.origin.grade),
        ...placeCells(member.content),
        ...cells(decision?.action, decision?.by),
        ...articleCells(member, group, corpus),
      ];
    }
}

/** The last decision that stands about each id it names or rests on. */
function decisionsById(reviews: readonly Review[]): ReadonlyMap<string, Review> {
  const found = new Map<string, Review>();
  for (const review of reviews) {
    if (review.action === 'undo') continue;
    found.set(review.target, review);
    for (const { quoteId } of review.anchors) if (quoteId !== null) found.set(quoteId, review);
  }
  return found;
}

const publicationCells = (article: ArticleFacts | undefined): readonly string[] => [
  ...outletCells(article),
  ...whenCells(article?.published),
  ...cells(article?.published?.basis),
];

function articleCells(member: Member, group: Group, { articles }: ExportCorpus): readonly string[] {
  const article = articles.get(member.articleId);
  return cells(
    article?.sha256,
    group.id,
    member.relation,
    group.wording,
    group.origin.articleId,
    group.independentReports,
    member.articleId,
    member.path,
    article?.title,
  );
}
