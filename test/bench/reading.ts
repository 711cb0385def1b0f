import { hash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { OUTLETS } from '../../src/lexicon/index.ts';
import { readSource } from '../../src/read/index.ts';
import { median, number, type Figure } from './measure.ts';
import { bytesOf, type BenchText } from './texts.ts';

const ROUNDS = 3;
const SAMPLE = 400;
/** Without saved pages, so many are laid out from the texts. */
const MADE = 40;

/** Pages and megabytes of pages a second of CPU, from bytes to articles, beside plain Readability on the same pages. */
export async function readingFigures(
  texts: readonly BenchText[],
  data: string | undefined,
): Promise<Figure[]> {
  const pages = savedPages(data) ?? texts.slice(0, MADE).map(asPage);
  const plain = texts.slice(0, SAMPLE);
  const ours = await seconds(() => readAll(pages));
  const floor = await seconds(() => readability(pages));
  const raw = await seconds(() => readAll(plain));
  const of = (count: number, bytes: number, time: number): string =>
    `${number(count / time, 1)} a second, ${number(bytes / 1e6 / time, 2)} MB/s`;
  return [
    { what: 'HTML pages to articles, one core', value: of(pages.length, bytesOf(pages), ours) },
    { what: 'the same pages, plain Readability on linkedom', value: of(pages.length, bytesOf(pages), floor) },
    { what: 'pasted text to articles, one core', value: of(plain.length, bytesOf(plain), raw) },
  ];
}

function savedPages(data: string | undefined): readonly BenchText[] | null {
  const folder = data === undefined ? '' : join(data, 'data/html/pages');
  if (!existsSync(folder)) return null;
  return globSync(join(folder, '*.html.gz'))
    .toSorted()
    .map((file) => ({
      name: `${file.slice(file.lastIndexOf('/') + 1, -'.html.gz'.length)}.html`,
      text: gunzipSync(readFileSync(file)).toString('utf8'),
    }));
}

const asPage = ({ name, text }: BenchText): BenchText => ({
  name: `${name}.html`,
  text: `<!doctype html><html><head><title>${name}</title></head><body><article>${text
    .split(/\n+/u)
    .map((line) => `<p>${line.replace(/[<&]/gu, ' ')}</p>`)
    .join('')}</article></body></html>`,
});

async function readAll(texts: readonly BenchText[]): Promise<void> {
  for (const { name, text } of texts) {
    const bytes = Buffer.from(text);
    const source = { path: name, address: name, bytes, sha256: hash('sha256', bytes), capturedAt: null };
    for await (const reading of readSource(source, OUTLETS)) if (reading.kind === 'refused') continue;
  }
}

async function readability(pages: readonly BenchText[]): Promise<void> {
  const { parseHTML } = await import('linkedom');
  const { Readability } = await import('@mozilla/readability');
  for (const { text } of pages) {
    const { document } = parseHTML(text);
    new Readability(document, { serializer: (node) => node }).parse();
  }
}

/** Median seconds of CPU after a warm-up: other work on the machine counts little. */
async function seconds(work: () => Promise<void>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1e6);
  }
  return median(times);
}
