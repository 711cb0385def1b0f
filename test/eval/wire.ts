import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Outlet } from '../../src/model/index.ts';
import { knownOutlets } from '../../src/pipeline.ts';
import { readSource } from '../../src/read/index.ts';
import { markdownTable, type Measured, type Section } from './section.ts';

const CORPUS = 'data/polnear';
/** Labels of the corpus that say no agency stands behind an article. */
const NO_WIRE = new Set(['', 'NA', 'None']);

/** One article as the corpus describes it. */
interface Row {
  readonly filename: string;
  readonly publisher: string;
  readonly day: string;
  readonly author: string;
  readonly title: string;
  /** The agency whose text it is, as labelled; null where it is the outlet's own. */
  readonly wire: string | null;
  /** The line that thanks another house ("h/t: …"), or null. */
  readonly credit: string | null;
}

/** What the product said of one article, beside the label. */
interface Outcome {
  readonly row: Row;
  readonly said: Outlet | null;
  readonly labelled: Outlet | null;
  /** True where the text or the byline names the labelled agency: elsewhere nobody could tell. */
  readonly isNamed: boolean;
  /** True where the labelled credit line became a link to the house it names; null where there is none. */
  readonly isCredited: boolean | null;
}

/** Whose text it is: agencies told from the byline, the dateline and the credit lines of real articles. */
export const wire: Section = {
  name: 'wire',
  needs: [CORPUS],
  async run(data) {
    if (data === null) throw new Error('the section needs $QUOTETRAIL_DATA');
    return measured(await wireOutcomes(join(data, CORPUS)));
  },
};

/** Every article of train and dev through the product, beside its label. */
export async function wireOutcomes(folder: string): Promise<readonly Outcome[]> {
  const outlets = await knownOutlets({ outlets: [] });
  const outcomes: Outcome[] = [];
  for (const row of rowsOf(readFileSync(join(folder, 'metadata.tsv'), 'utf8'))) {
    const text = textOf(folder, row.filename);
    if (text === null) continue;
    const article = await articleOf(row, text, outlets);
    const said = article === null ? null : agencyOf(article, outlets);
    const labelled = row.wire === null ? null : agencyLabelled(row.wire, outlets);
    const isNamed = labelled !== null && namesOf(labelled).test(`${row.author}\n${text}`);
    outcomes.push({ row, said, labelled, isNamed, isCredited: isCredited(row, article) });
  }
  return outcomes;
}

/** The credit line's words behind "h/t:" stand as a credit of the article, under the printed name or the registry's. */
function isCredited({ credit }: Row, article: Article | null): boolean | null {
  if (credit === null) return null;
  const words = credit.replace(/^h\/t:?\s/iu, '').replace(/^the\s/iu, '');
  return article?.credits.some(({ start, end }) => words.startsWith(article.text.slice(start, end))) ?? false;
}

function rowsOf(table: string): readonly Row[] {
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length >= 12)
    .map((cells) => ({
      filename: cells[1] ?? '',
      publisher: cells[4] ?? '',
      day: cells[5] ?? '',
      author: NO_WIRE.has(cells[6] ?? '') ? '' : (cells[6] ?? ''),
      title: cells[7] ?? '',
      wire: labelIn(cells[11]),
      credit: labelIn(cells[10]),
    }));
}

function labelIn(cell: string | undefined): string | null {
  const label = cell?.trim() ?? '';
  return NO_WIRE.has(label) ? null : label;
}

function textOf(folder: string, name: string): string | null {
  const file = ['train', 'dev']
    .map((part) => join(folder, part, 'text', `${name}.txt`))
    .find((path) => existsSync(path));
  return file === undefined ? null : readFileSync(file, 'utf8');
}

/** The text under front matter, as a person who knows outlet, day and author would add it. */
async function articleOf(row: Row, text: string, outlets: readonly Outlet[]): Promise<Article | null> {
  const fields = {
    title: row.title,
    outlet: row.publisher,
    published: row.day,
    byline: row.author,
    credit: row.credit ?? '',
  };
  const head = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const bytes = Buffer.from(`---\n${head.join('\n')}\n---\n\n${text}`);
  const path = `${row.filename}.md`;
  const source = { path, address: path, bytes, sha256: '', capturedAt: null };
  for await (const reading of readSource(source, outlets)) {
    if (reading.kind === 'article') return reading.article;
  }
  return null;
}

/** The agency the article's credits name as the one whose text it is. */
function agencyOf(article: Article, outlets: readonly Outlet[]): Outlet | null {
  const agencies = outlets.filter(({ kind }) => kind === 'agency');
  for (const { role, name } of article.credits) {
    const agency = agencies.find((one) => one.name === name);
    if (agency !== undefined && (role === 'carried-by' || role === 'syndicated-from')) return agency;
  }
  return null;
}

/** The agency of a label ("AP", "reuters"), by any of its names. */
const agencyLabelled = (label: string, outlets: readonly Outlet[]): Outlet | null =>
  outlets.find(({ name, aliases }) =>
    [name, ...aliases].some((form) => form.toLowerCase() === label.toLowerCase()),
  ) ?? null;

/** Any name of an agency, as words of their own. */
function namesOf({ name, aliases }: Outlet): RegExp {
  const forms = [name, ...aliases].map((form) => RegExp.escape(form));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${forms.join('|')})(?![\p{L}\p{N}])`, 'iu');
}

function measured(outcomes: readonly Outcome[]): Measured {
  const right = outcomes.filter(({ said, labelled }) => said !== null && said.id === labelled?.id);
  const said = outcomes.filter((one) => one.said !== null);
  const labelled = outcomes.filter((one) => one.labelled !== null);
  const named = labelled.filter(({ isNamed }) => isNamed);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
  const found = named.filter((one) => right.includes(one)).length;
  const credits = outcomes.filter(({ isCredited }) => isCredited !== null);
  const credited = credits.filter(({ isCredited }) => isCredited === true).length;
  return {
    figures: {
      'wire.precision': share(right.length, said.length),
      'wire.recall': share(found, named.length),
      'credit.recall': share(credited, credits.length),
    },
    table: markdownTable(
      ['texts of agencies', 'articles'],
      [
        ['read', String(outcomes.length)],
        ['labelled with an agency', String(labelled.length)],
        ['of these, text or byline names it', String(named.length)],
        ['of these, found', String(found)],
        ['said to be an agency’s', String(said.length)],
        ['rightly', String(right.length)],
        ['precision (%)', share(right.length, said.length)],
        ['recall where it is named (%)', share(found, named.length)],
        ['with a line of thanks (h/t)', String(credits.length)],
        ['of these, read (%)', share(credited, credits.length)],
      ],
    ),
  };
}
