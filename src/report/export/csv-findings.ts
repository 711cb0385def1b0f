import type { Conflict, Duplicate, Entry, Link, Side } from '../../model/index.ts';
import { conflictWords } from '../wording-conflict.ts';
import { quoteWords } from '../json/quote-json.ts';
import { cells, groupsOfQuotes, outletCells, placeCells, whenCells } from './export-corpus.ts';
import type { ExportCorpus, ExportTable } from './export-corpus.ts';

const SIDE_COLUMNS = [
  'article_id',
  'outlet',
  'url',
  'published_earliest',
  'published_latest',
  'speaker',
  'text',
  'start',
  'end',
  'quote_id',
];
const CONFLICT_COLUMNS = [
  'conflict_id',
  'list',
  'kind',
  'confidence',
  'state',
  'reason',
  'reason_words',
  ...SIDE_COLUMNS.map((name) => `a_${name}`),
  ...SIDE_COLUMNS.map((name) => `b_${name}`),
  'detector',
];

/** One row a finding, both passages in it; every list, dismissed findings with their state. */
export function conflictTable(corpus: ExportCorpus): Promise<ExportTable> {
  return Promise.resolve({
    columns: CONFLICT_COLUMNS,
    rows: mapped(corpus.conflicts(), (one) => [conflictRow(one, corpus)]),
  });
}

const conflictRow = (conflict: Conflict, corpus: ExportCorpus): readonly string[] => [
  conflict.id,
  conflict.list,
  conflict.kind,
  String(conflict.confidence),
  conflict.state,
  conflict.reason.code,
  conflictWords(conflict.reason),
  ...conflict.sides.flatMap((side) => sideCells(side, corpus)),
  conflict.detector,
];

function sideCells(side: Side, { articles }: ExportCorpus): readonly string[] {
  const article = articles.get(side.articleId);
  return [
    ...cells(side.articleId, side.outlet?.name, article?.url),
    ...whenCells(article?.published),
    ...cells(side.speaker?.name, side.text),
    ...placeCells(side.spans),
    ...cells(side.quoteId),
  ];
}

const DUPLICATE_COLUMNS = [
  'duplicate_id',
  'kind',
  'similarity',
  'passage',
  'article_id',
  'outlet',
  'url',
  'path',
  'start',
  'end',
];

/** One row a passage; the passages of one finding share its id and are numbered from 1. */
export function duplicateTable(corpus: ExportCorpus): Promise<ExportTable> {
  const rows = mapped(corpus.duplicates(), (duplicate: Duplicate) =>
    duplicate.passages.map((passage, at) => [
      duplicate.id,
      duplicate.kind,
      String(duplicate.similarity),
      String(at + 1),
      passage.articleId,
      passage.outlet?.name ?? '',
      corpus.articles.get(passage.articleId)?.url ?? '',
      passage.path,
      String(passage.start),
      String(passage.end),
    ]),
  );
  return Promise.resolve({ columns: DUPLICATE_COLUMNS, rows });
}

const LINK_COLUMNS = [
  'link_id',
  'role',
  'article_id',
  'outlet',
  'url',
  'quote_id',
  'to_article_id',
  'to_outlet_id',
  'to_name',
  'rule',
  'words',
  'evidence_article_id',
  'start',
  'end',
];

/** One row a link with its first evidence. */
export function linkTable(corpus: ExportCorpus): Promise<ExportTable> {
  const rows = mapped(corpus.links(), (link: Link) => {
    const article = corpus.articles.get(link.from.articleId);
    const [evidence] = link.evidence;
    return [
      [
        ...cells(link.id, link.role, link.from.articleId),
        ...outletCells(article),
        ...cells(link.from.quoteId, link.to.articleId, link.to.outletId, link.to.name, link.rule),
        ...cells(evidence?.words, evidence?.articleId, evidence?.start, evidence?.end),
      ],
    ];
  });
  return Promise.resolve({ columns: LINK_COLUMNS, rows });
}

const QUOTE_COLUMNS = [
  'quote_id',
  'group_id',
  'kind',
  'class',
  'words',
  'speaker',
  'speaker_id',
  'printed_speaker',
  'polarity',
  'confidence',
  'article_id',
  'outlet',
  'url',
  'path',
  'published_earliest',
  'published_latest',
  'start',
  'end',
  'said_earliest',
  'said_latest',
  'rule',
];

/** One row a quote, of every class, grouped or not. */
export async function quoteTable(corpus: ExportCorpus): Promise<ExportTable> {
  const groupOf = await groupsOfQuotes(corpus);
  const rows = mapped(corpus.entries(), (entry) => quoteRows(entry, corpus, groupOf));
  return { columns: QUOTE_COLUMNS, rows };
}

const quoteRows = (
  { article, extraction }: Entry,
  { speakerOf, speakers }: ExportCorpus,
  groupOf: ReadonlyMap<string, string>,
): readonly (readonly string[])[] =>
  extraction.quotes.map((quote) => {
    const speakerId = speakerOf.get(quote.id) ?? '';
    return [
      ...cells(quote.id, groupOf.get(quote.id), quote.kind, quote.class, quoteWords(article.text, quote)),
      ...cells(speakers.get(speakerId)?.name, speakerId, quote.speaker?.name),
      ...cells(quote.polarity, quote.confidence, article.id),
      ...outletCells(article),
      ...cells(article.path),
      ...whenCells(article.published),
      ...placeCells(quote.content),
      ...whenCells(quote.said),
      ...cells(quote.rule),
    ];
  });

async function* mapped<T>(
  items: AsyncIterable<T>,
  rowsOf: (item: T) => readonly (readonly string[])[],
): AsyncIterable<readonly string[]> {
  for await (const item of items) yield* rowsOf(item);
}
