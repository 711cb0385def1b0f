import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  annotationChunks,
  bibtexChunks,
  cslChunks,
  CSV_TABLES,
  csvChunks,
  dossierOf,
  jsonLdChunks,
  provChunks,
  reportHtml,
  reportMarkdown,
} from '../../src/report/documents.ts';
import type { CsvTable, ExportCorpus } from '../../src/report/documents.ts';
import { readSet } from '../corpus/read-set.ts';
import { exportOf } from '../outputs/export-of.ts';
import { poisonedCorpus } from '../outputs/poisoned.ts';
import { bibtexFaults, foreignMarkdown, foreignMarkup, formulas } from '../outputs/scan.ts';
import { annotationChecks, schemaCheck, schemaOrg } from '../outputs/schemas.ts';
import { graphFaults } from '../outputs/vocabulary.ts';
import { whole } from '../report/build.ts';
import { markdownTable, type Section } from './section.ts';

const SCHEMAS = 'data/schemas';
const HOSTILE = 'data/hostile';
/** Hostile lines that go through the exports together. */
const LINES_AT_ONCE = 250;
const TABLES = Object.keys(CSV_TABLES) as CsvTable[];

interface Checked {
  readonly what: string;
  readonly by: string;
  readonly checked: number;
  readonly faults: readonly string[];
}

/** Every output held to something others wrote, on the planted story and on published attack lines put wherever a page can put words. */
export const outputs: Section = {
  name: 'outputs',
  needs: [SCHEMAS, HOSTILE],
  async run(data) {
    const lines = hostileLines(join(data ?? '', HOSTILE));
    const { entryOf, analysis } = await readSet('ferry-fares');
    const story = exportOf([...entryOf.values()], analysis);
    const checks = [
      ...(await againstSchemas(join(data ?? '', SCHEMAS), [
        story,
        poisonedCorpus(lines.slice(0, 400)).corpus,
      ])),
      ...(await hostileChecks(lines)),
    ];
    for (const { what, faults } of checks)
      for (const fault of faults.slice(0, 3)) console.error(`outputs: ${what}: ${fault}`);
    return {
      figures: Object.fromEntries(
        checks.map(({ what, checked, faults }) => [
          `outputs.${what}`,
          100 * (1 - Math.min(1, faults.length / Math.max(1, checked))),
        ]),
      ),
      table: markdownTable(
        ['output', 'held to', 'checked', 'faults'],
        checks.map(({ what, by, checked, faults }) => [what, by, String(checked), String(faults.length)]),
      ),
    };
  },
};

/** The published attack lines, and the strings that are known to upset programs. */
function hostileLines(folder: string): readonly string[] {
  const payloads = readFileSync(join(folder, 'xss-payloads.txt'), 'utf8').split('\n');
  const naughty = join(folder, 'naughty-strings.json');
  const strings: unknown = existsSync(naughty) ? JSON.parse(readFileSync(naughty, 'utf8')) : [];
  const more = Array.isArray(strings) ? strings.filter((one) => typeof one === 'string') : [];
  return [...payloads, ...more].filter((line) => line.trim() !== '');
}

async function againstSchemas(folder: string, corpora: readonly ExportCorpus[]): Promise<readonly Checked[]> {
  const [prov, csl] = ['prov-json.schema.json', 'csl-data.schema.json'].map((name) =>
    schemaCheck(folder, name),
  );
  const demands = [...annotationChecks(folder).values()];
  const vocabulary = schemaOrg(folder);
  const found = { prov: [''], csl: [''], annotation: [''], 'json-ld': [''] };
  let items = 0;
  for (const corpus of corpora) {
    found.prov.push(...(prov?.(JSON.parse(await whole(provChunks(corpus)))) ?? []));
    found.csl.push(...(csl?.(JSON.parse(await whole(cslChunks(corpus)))) ?? []));
    const page = JSON.parse(await whole(annotationChunks(corpus))) as { items: object[] };
    items += page.items.length;
    for (const check of demands) found.annotation.push(...page.items.flatMap(check));
    found['json-ld'].push(...graphFaults(JSON.parse(await whole(jsonLdChunks(corpus))), vocabulary));
  }
  const row = (what: keyof typeof found, by: string, checked: number): Checked => ({
    what,
    by,
    checked,
    faults: found[what].slice(1),
  });
  return [
    row('prov', 'the PROV-JSON schema', corpora.length),
    row('csl', 'the CSL data schema', corpora.length),
    row('annotation', `${String(demands.length)} demands of the W3C’s tests, each annotation`, items),
    row('json-ld', 'domains and ranges of schema.org', corpora.length),
  ];
}

async function hostileChecks(lines: readonly string[]): Promise<readonly Checked[]> {
  const found: Record<string, string[]> = {
    html: [],
    markdown: [],
    csv: [],
    bibtex: [],
    'json in a page': [],
  };
  for (let at = 0; at < lines.length; at += LINES_AT_ONCE) {
    const { corpus, report } = poisonedCorpus(lines.slice(at, at + LINES_AT_ONCE));
    const dossier = await dossierOf(report);
    found['html']?.push(...foreignMarkup(await whole(reportHtml(dossier))));
    found['markdown']?.push(...foreignMarkdown(await whole(reportMarkdown(dossier))));
    found['bibtex']?.push(...bibtexFaults(await whole(bibtexChunks(corpus))));
    for (const table of TABLES) {
      const rows: string[][] = parse(await whole(csvChunks(corpus, table, false)), {
        record_delimiter: '\r\n',
      });
      found['csv']?.push(...formulas(rows));
    }
    for (const chunks of [jsonLdChunks, provChunks, annotationChunks, cslChunks])
      if ((await whole(chunks(corpus))).includes('<')) found['json in a page']?.push('a raw <');
  }
  const by: Record<string, string> = {
    html: 'elements, attributes and addresses of ours alone',
    markdown: 'no HTML, no link but to a web page',
    csv: 'read back; no cell a spreadsheet would run',
    bibtex: 'a grammar of our own',
    'json in a page': 'no < that could end a script element',
  };
  return Object.entries(found).map(([what, faults]) => ({
    what: `hostile ${what}`,
    by: by[what] ?? '',
    checked: lines.length,
    faults,
  }));
}
