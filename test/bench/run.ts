// Speed and memory, as medians beside a floor measured in the same run. Prints tables and writes them to
// docs/measurements.md. `--megabytes N` sets the size of the archive (50 by default), `--quotes N` that of the
// planted quotes (a million).
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSection } from '../eval/measurements.ts';
import { duplicateFigures } from './duplicates.ts';
import { extractionFigures } from './extraction.ts';
import { formatFigures } from './formats.ts';
import { groupingFigures } from './grouping.ts';
import { medianRun, number, runNode, runProduct, type Figure, type ProcessRun } from './measure.ts';
import { readingFigures } from './reading.ts';
import { benchTexts, bytesOf, repeated, type BenchText } from './texts.ts';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '50' },
    quotes: { type: 'string', default: '1000000' },
  },
});
const { source, texts } = benchTexts(process.env['QUOTETRAIL_DATA']);
const archive = repeated(texts, Number(values.megabytes));
const folder = mkdtempSync(join(tmpdir(), 'quotetrail-bench-'));

try {
  // First, in a process that has held nothing yet: its memory is measured from here.
  const grouping = groupingFigures(Number(values.quotes));
  const figures = [
    ...startUpFigures(texts),
    ...(await readingFigures(texts, process.env['QUOTETRAIL_DATA'])),
    ...(await formatFigures(texts)),
    ...(await extractionFigures(texts)),
    ...threadFigures(texts),
    ...grouping,
    ...(await duplicateFigures(texts)),
    ...archiveFigures(archive),
  ];
  const table = [
    `Measured on ${source}, ${number(bytesOf(archive) / 1e6)} MB in ${number(archive.length)} articles; Node ${process.version},`,
    `${number(cpus().length)} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${number(totalmem() / 2 ** 30)} GB; medians.`,
    '',
    '| what | figure |',
    '|---|---|',
    ...figures.map(({ what, value }) => `| ${what} | ${value} |`),
  ].join('\n');
  console.log(table);
  writeSection('bench', table);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function startUpFigures([first]: readonly BenchText[]): Figure[] {
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const floor = medianRun(9, () => runNode([empty]));
  const page = join(folder, 'one.txt');
  writeFileSync(page, first?.text ?? '');
  const one = ['extract', page, '--db', join(folder, 'none')];
  const article = medianRun(9, () => runProduct(one));
  const version = medianRun(9, () => runProduct(['--version']));
  return [
    { what: 'an empty Node process', value: `${number(floor)} ms` },
    { what: '`--version`, beyond that', value: `${number(version - floor)} ms` },
    {
      what: '`extract` of one article with the model, beyond that',
      value: `${number(article - floor)} ms`,
    },
    { what: '`extract` of one article: peak memory', value: `${number(runProduct(one).peakMegabytes)} MB` },
  ];
}

/** `extract` as a whole process: one thread against two, and its memory on a quarter of the articles against all. */
function threadFigures(texts: readonly BenchText[]): Figure[] {
  const [few, many] = [1, 4].map((megabytes) => {
    const input = join(folder, `extract-${String(megabytes)}`);
    mkdirSync(input);
    for (const { name, text } of repeated(texts, megabytes)) writeFileSync(join(input, name), text);
    return input;
  });
  const run = (input: string | undefined, workers: string): ProcessRun =>
    runProduct(['extract', input ?? '', '--workers', workers, '--db', join(folder, 'none')]);
  const alone = run(many, '1');
  const both = run(many, '2');
  if (alone.stdout !== both.stdout) throw new Error('two threads gave another answer than one');
  const peak = [run(few, '1'), alone].map(({ peakMegabytes }) => `${number(peakMegabytes)} MB`).join(' and ');
  return [
    {
      what: 'extract, 4 MB: two threads against one',
      value: `${number(alone.milliseconds / both.milliseconds, 2)} times as fast`,
    },
    { what: 'extract: peak memory on 1 MB and on 4 MB', value: peak },
  ];
}

function archiveFigures(articles: readonly BenchText[]): Figure[] {
  const input = join(folder, 'articles');
  const db = join(folder, 'db');
  mkdirSync(input);
  for (const { name, text } of articles) writeFileSync(join(input, name), text);
  const add = runProduct(['add', input, '--db', db]);
  const words = ['We have to make sure', 'the American people', 'I will never', 'a great deal of respect'];
  const where = words.map((query) => medianRun(5, () => runProduct(['where', query, '--db', db, '--json'])));
  return [
    {
      what: 'add: articles a second, findings included',
      value: number((articles.length / add.milliseconds) * 1000),
    },
    { what: 'add: peak memory', value: `${number(add.peakMegabytes)} MB` },
    {
      what: `where: whole process, ${number(words.length)} queries`,
      value: `${number(Math.min(...where))} to ${number(Math.max(...where))} ms`,
    },
  ];
}
