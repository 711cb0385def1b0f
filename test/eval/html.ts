import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { OUTLETS } from '../../src/lexicon/index.ts';
import type { Article } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';
import { markdownTable, type Section } from './section.ts';

const FOLDER = 'data/html';
const BODY = new Set(['body', 'byline', 'dateline']);

/** Precision, recall and F1 of the main text of saved pages: multisets of 4-word shingles, as the public benchmark counts. */
export const html: Section = {
  name: 'html',
  needs: [FOLDER],
  async run(data) {
    const folder = join(data ?? '', FOLDER);
    const gold: unknown = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8'));
    const total = { pages: 0, precision: 0, recall: 0, refused: 0, title: 0, outlet: 0, published: 0 };
    for (const [page, truth] of Object.entries(gold ?? {})) {
      const article = await readPage(folder, page);
      const { precision, recall } = compare(bodyOf(truth), article === null ? '' : keptOf(article));
      total.pages += 1;
      total.precision += precision;
      total.recall += recall;
      if (article === null) total.refused += 1;
      if (article?.title != null) total.title += 1;
      if (article?.outlet != null) total.outlet += 1;
      if (article?.published != null) total.published += 1;
    }
    const share = (count: number): number => (100 * count) / total.pages;
    const [precision, recall] = [share(total.precision), share(total.recall)];
    const f1 = (2 * precision * recall) / (precision + recall);
    const found = [share(total.title), share(total.outlet), share(total.published)];
    return {
      figures: { 'html.f1': f1, 'html.published': share(total.published) },
      table: markdownTable(
        ['saved pages', 'precision', 'recall', 'F1', 'title', 'outlet', 'date'],
        [
          [
            `${total.pages} (${total.refused} refused)`,
            ...[precision, recall, f1].map((one) => one.toFixed(2)),
            ...found,
          ],
        ],
      ),
    };
  },
};

function bodyOf(truth: unknown): string {
  if (typeof truth !== 'object' || truth === null || !('articleBody' in truth)) return '';
  return typeof truth.articleBody === 'string' ? truth.articleBody : '';
}

async function readPage(folder: string, page: string): Promise<Article | null> {
  const bytes = gunzipSync(readFileSync(join(folder, 'pages', `${page}.html.gz`)));
  const path = `${page}.html`;
  const source = { path, address: path, bytes, sha256: hash('sha256', bytes), capturedAt: null };
  for await (const reading of readSource(source, OUTLETS))
    if (reading.kind === 'article') return reading.article;
  return null;
}

const keptOf = ({ text, zones }: Article): string =>
  zones
    .filter(({ kind }) => BODY.has(kind))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_\p{M}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at += 1) {
    const key = words.slice(at, at + 4).join('\u0001');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function compare(gold: string, read: string): { precision: number; recall: number } {
  const [wanted, found] = [shingles(gold), shingles(read)];
  let both = 0;
  for (const [key, count] of wanted) both += Math.min(count, found.get(key) ?? 0);
  const sum = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((a, b) => a + b, 0);
  const [allWanted, allFound] = [sum(wanted), sum(found)];
  return {
    precision: allFound === 0 ? (allWanted === 0 ? 1 : 0) : both / allFound,
    recall: allWanted === 0 ? 1 : both / allWanted,
  };
}
