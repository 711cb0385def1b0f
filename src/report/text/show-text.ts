import type { Article, Entry, Quote, Zone } from '../../model/index.ts';
import type { Screen } from '../screen.ts';
import { oneLine } from '../visible.ts';
import { pad, wrap } from '../width.ts';
import { baseLines, whenWithBasis } from '../wording-date.ts';
import { ROLE_WORDS, ZONE_WORDS } from '../wording-terms.ts';
import { paragraphs } from '../../text/index.ts';
import { block, shortId } from './layout.ts';

/** One article with its zones in the margin and its quotes marked: ⟦1 words⟧, the numbers explained below. */
export function showText(entry: Entry, screen: Screen): string {
  const { article, extraction } = entry;
  const margin = 10;
  const inserts = insertsOf(extraction.quotes);
  const lines = paragraphs(article.text).flatMap((line) => {
    const zone = zoneAt(article.zones, line.start);
    const words = wrap(
      oneLine(withInserts(article.text, line, inserts)),
      Math.max(20, screen.width - margin),
    );
    return words.map((part, at) => {
      const label = at === 0 ? zone : '';
      const shown = zone === 'chrome' ? screen.palette.dim(part) : part;
      return `${screen.palette.dim(pad(label, margin))}${shown}\n`;
    });
  });
  return [headText(entry, screen), '\n', ...lines, legendText(article, extraction.quotes, screen)].join('');
}

function headText({ article, extraction, revisionOf }: Entry, screen: Screen): string {
  const facts: (readonly [string, string])[] = [
    ['outlet', article.outlet?.name ?? 'unknown'],
    ['published', whenWithBasis(article.published)],
    ...baseLines(article.published).map((line): readonly [string, string] => ['date in', line]),
    ['byline', article.byline ?? ''],
    ['address', article.address],
    ['sha256', article.sha256],
    ['revision of', revisionOf ?? ''],
    ...article.credits.map(({ role, name }): readonly [string, string] => [ROLE_WORDS[role], name]),
    ...extraction.warnings.map(({ message }): readonly [string, string] => ['warning', message]),
  ];
  const shown = facts.filter(([, value]) => value !== '');
  const name = oneLine(article.title ?? article.path);
  const title = block(`${shortId(article.id)}  ${name}`, screen, 0);
  const longest = Math.max(...shown.map(([name]) => name.length));
  const column = Math.min(longest, screen.width - DIGEST - 4);
  return title + shown.map((fact) => factText(fact, column, screen)).join('');
}

/** Characters of a digest: it is copied, and stays on one line wherever the screen lets it. */
const DIGEST = 64;

/** A name and what it is, further lines indented like the first. */
function factText([name, value]: readonly [string, string], column: number, screen: Screen): string {
  const head = `  ${pad(name, column)}  `;
  const lines = wrap(oneLine(value), Math.max(20, screen.width - head.length));
  return lines.map((line, at) => `${at === 0 ? head : ' '.repeat(head.length)}${line}\n`).join('');
}

/** Marks to put into the shown text, by offset; closing marks come before opening ones. */
function insertsOf(quotes: readonly Quote[]): ReadonlyMap<number, string> {
  const inserts = new Map<number, string>();
  for (const [at, quote] of quotes.entries()) {
    for (const { start, end } of quote.content) {
      inserts.set(end, `⟧${inserts.get(end) ?? ''}`);
      inserts.set(start, `${inserts.get(start) ?? ''}⟦${String(at + 1)} `);
    }
  }
  return inserts;
}

function withInserts(
  text: string,
  line: { readonly start: number; readonly end: number },
  inserts: ReadonlyMap<number, string>,
): string {
  let shown = '';
  for (let at = line.start; at <= line.end; at += 1) {
    const marks = inserts.get(at);
    if (marks !== undefined) shown += marks;
    if (at < line.end) shown += text.charAt(at);
  }
  return shown;
}

function zoneAt(zones: readonly Zone[], at: number): string {
  let low = 0;
  let high = zones.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((zones[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const zone = zones[low];
  return zone !== undefined && zone.start <= at ? zone.kind : '';
}

function legendText(article: Article, quotes: readonly Quote[], screen: Screen): string {
  if (quotes.length === 0) return '\nNo quotes.\n';
  const lines = quotes.map((quote, at) => {
    const name = oneLine(quote.speaker?.name ?? 'unknown speaker');
    const cue = oneLine(quote.cue.map(({ start, end }) => article.text.slice(start, end)).join(' … '));
    const via = quote.via.map(({ role, name: via }) => `${ROLE_WORDS[role]} ${via}`);
    const parts = [name, cue === '' ? '' : `cue: ${cue}`, quote.kind, ...via.map(oneLine)];
    const words = parts.filter((part) => part !== '').join(' · ');
    return factText([pad(String(at + 1), 4, 'right'), `${words} · ${shortId(quote.id)}`], 4, screen);
  });
  const zones = [...new Set(article.zones.map((zone) => zone.kind))];
  const key = zones
    .map((zone) => `${zone} = ${ZONE_WORDS[zone]}`)
    .filter((words) => !/^(\w+) = \1$/u.test(words));
  return `\nQUOTES\n${lines.join('')}${key.length === 0 ? '' : `\n${block(key.join('; '), screen, 0)}`}`;
}
