import { uriOf } from '../escape-html.ts';
import { daysOf } from '../../model/index.ts';
import { oneLine } from '../visible.ts';
import { referencesOf } from './csl.ts';
import type { Reference } from './csl.ts';
import type { ExportCorpus } from './export-corpus.ts';

/** The articles that carry quotes as BibTeX, an entry each, keyed by the article's id. */
export async function* bibtexChunks(corpus: ExportCorpus): AsyncIterable<string> {
  for (const reference of await referencesOf(corpus)) yield entryOf(reference);
}

function entryOf({ article, seen, note }: Reference): string {
  const { first, last } = daysOf(article.published);
  const url = uriOf(article.url);
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', wrapped(article.byline ?? article.outlet?.name ?? null)],
    ['title', wrapped(article.title ?? article.path)],
    ['howpublished', worded(article.outlet?.name ?? null)],
    ['date', first === null || last === null ? null : first === last ? first : `${first}/${last}`],
    ['year', first?.slice(0, 4) ?? null],
    ['url', url === null ? null : verbatim(url)],
    ['urldate', url === null ? null : seen],
    ['note', note === '' ? null : worded(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]));
  return `@misc{${article.id},\n${lines.join('')}}\n\n`;
}

const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['$', '\\$'],
  ['%', '\\%'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['_', '\\_'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
]);

/** Any text as LaTeX text on one line: no character of it is a command. */
const worded = (text: string | null): string | null =>
  text === null ? null : oneLine(text).replace(/[\\{}$%&#_~^]/gu, (mark) => SPECIAL.get(mark) ?? mark);

/** In braces of its own: a name stays whole, a title keeps its capitals. */
function wrapped(text: string | null): string | null {
  const words = worded(text);
  return words === null ? null : `{${words}}`;
}

/** An address as it stands; what would end or open a group is written as a percent code. */
const verbatim = (url: string): string =>
  url.replace(/[{}\\^~]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
