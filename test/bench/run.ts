// Speed and memory, as medians beside a floor measured in the same run. Prints tables and writes them to
// docs/measurements.md; a second argument `--megabytes N` sets the size of the archive (50 by default).
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSection } from '../eval/measurements.ts';
import { extractionFigures } from './extraction.ts';
import { medianRun, number, runNode, runProduct, type Figure } from './measure.ts';
import { readingFigures } from './reading.ts';
import { benchTexts, bytesOf, repeated, type BenchText } from './texts.ts';

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '50' } } });
const { source, texts } = benchTexts(process.env['QUOTETRAIL_DATA']);
const archive = repeated(texts, Number(values.megabytes));
const folder = mkdtempSync(join(tmpdir(), 'quotetrail-bench-'));

try {
  const figures = [
    ...startUpFigures(),
    ...(await readingFigures(texts, process.env['QUOTETRAIL_DATA'])),
    ...(await extractionFigures(texts)),
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

function startUpFigures(): Figure[] {
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const floor = medianRun(9, () => runNode([empty]));
  const version = medianRun(9, () => runProduct(['--version']));
  return [
    { what: 'an empty Node process', value: `${number(floor)} ms` },
    { what: '`--version`, beyond that', value: `${number(version - floor)} ms` },
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
