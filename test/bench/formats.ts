// How fast each kind of file is read, in CPU time, without extraction: articles and megabytes a second.
import { gzipSync } from 'node:zlib';
import { OUTLETS } from '../../src/lexicon/index.ts';
import { readSource } from '../../src/read/index.ts';
import { http, record, zip } from '../read/archives/build.ts';
import type { Figure } from './measure.ts';
import { number } from './measure.ts';
import type { BenchText } from './texts.ts';

/** Articles of one file; enough for a steady figure, under a second of work each. */
const ARTICLES = 300;

/** A row for each format: the same articles in its form. */
export async function formatFigures(texts: readonly BenchText[]): Promise<Figure[]> {
  const some = texts.slice(0, ARTICLES);
  const figures: Figure[] = [];
  for (const [path, bytes] of await filesOf(some)) {
    await articlesIn(path, bytes);
    const start = process.cpuUsage();
    const articles = await articlesIn(path, bytes);
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    const value = `${number(articles / seconds)} articles/s, ${number(bytes.length / 1e6 / seconds, 1)} MB/s`;
    figures.push({ what: `read ${path.slice(path.indexOf('.'))} (CPU)`, value });
  }
  return figures;
}

async function articlesIn(path: string, bytes: Uint8Array): Promise<number> {
  let articles = 0;
  const source = { path, address: path, bytes, sha256: '0'.repeat(64), capturedAt: null };
  for await (const { kind } of readSource(source, OUTLETS)) if (kind === 'article') articles += 1;
  return articles;
}

async function filesOf(texts: readonly BenchText[]): Promise<readonly (readonly [string, Uint8Array])[]> {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const html = (text: string): string =>
    text
      .split('\n')
      .map((line) => `<p>${escape(line)}</p>`)
      .join('\n');
  const page = ({ name, text }: BenchText): string =>
    `<!doctype html><html><head><title>${escape(name)}</title></head><body><article>${html(text)}</article></body></html>`;
  const crawl = Buffer.concat(
    texts.map((one, at) => record({ url: `https://site.example/${at}`, content: http(page(one)) })),
  );
  const items = texts.map(
    ({ name, text }) =>
      `<item><title>${escape(name)}</title><description>${escape(html(text))}</description></item>`,
  );
  const rows = texts.map(
    ({ name, text }) => `"${name.replaceAll('"', '""')}","${text.replaceAll('"', '""')}"`,
  );
  return [
    [
      'bench.jsonl',
      Buffer.from(texts.map(({ name, text }) => JSON.stringify({ title: name, text })).join('\n')),
    ],
    ['bench.csv', Buffer.from(['title,text', ...rows].join('\n'))],
    [
      'bench.xml',
      Buffer.from(`<rss version="2.0"><channel><title>Bench</title>${items.join('')}</channel></rss>`),
    ],
    ['bench.warc', crawl],
    ['bench.warc.gz', gzipSync(crawl)],
    ['bench.zip', await zip(texts.map((one): [string, string] => [`${one.name}.html`, page(one)]))],
  ];
}
