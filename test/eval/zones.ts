import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTLETS } from '../../src/lexicon/index.ts';
import type { Article } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';
import { markdownTable, type Section } from './section.ts';

const FOLDER = join(import.meta.dirname, '../../corpus/zones/pages');

/** A pasted page labelled by hand (`corpus/zones/README.md`). */
export interface LabelledPage {
  readonly name: string;
  /** What the page says of itself, by "outlet", "title", "byline"; "" where it does not say. */
  readonly facts: ReadonlyMap<string, string>;
  readonly lines: readonly { readonly zone: string; readonly words: string }[];
}

export function labelledPages(): readonly LabelledPage[] {
  return globSync('*.txt', { cwd: FOLDER })
    .toSorted()
    .map((name) => {
      const all = readFileSync(join(FOLDER, name), 'utf8').split('\n');
      const facts = all
        .filter((line) => line.startsWith('# '))
        .map((line) => /^# (\w+): ?(.*)$/u.exec(line))
        .map((found): [string, string] => [found?.[1] ?? '', found?.[2] ?? '']);
      const lines = all
        .filter((line) => line !== '' && !line.startsWith('# '))
        .map((line) => ({
          zone: line.slice(0, line.indexOf('|')),
          words: line.slice(line.indexOf('|') + 1),
        }));
      return { name, facts: new Map(facts), lines };
    });
}

interface Judged {
  readonly page: string;
  readonly wanted: string;
  readonly found: string;
  readonly words: string;
}

/** Each line with the zone it should have and the one it has; a line cut in two counts by its longer part. */
export function judge(page: LabelledPage, article: Article): readonly Judged[] {
  let start = 0;
  return page.lines.map(({ zone, words }) => {
    const middle = start + Math.ceil(words.length / 2);
    start += words.length + 1;
    const found = article.zones.find((one) => one.start <= middle && middle < one.end + 1)?.kind ?? 'none';
    return { page: page.name, wanted: zone, found, words };
  });
}

export async function readPage(page: LabelledPage): Promise<Article | null> {
  const bytes = Buffer.from(page.lines.map(({ words }) => words).join('\n'));
  const source = {
    path: page.name,
    address: page.name,
    bytes,
    sha256: hash('sha256', bytes),
    capturedAt: null,
  };
  for await (const reading of readSource(source, OUTLETS))
    if (reading.kind === 'article') return reading.article;
  return null;
}

/** Lines of pasted pages that land in the right zone, and what is read of title, outlet and author. */
export const zones: Section = {
  name: 'zones',
  needs: [],
  async run() {
    const judged: Judged[] = [];
    const facts = { right: 0, all: 0 };
    for (const page of labelledPages()) {
      const article = await readPage(page);
      if (article === null) continue;
      judged.push(...judge(page, article));
      const read = { outlet: article.outlet?.name, title: article.title, byline: article.byline };
      for (const [name, wanted] of page.facts) {
        facts.all += 1;
        if ((Object.entries(read).find(([key]) => key === name)?.[1] ?? '') === wanted) facts.right += 1;
      }
    }
    const share = (of: readonly Judged[]): number =>
      (100 * of.filter(({ wanted, found }) => wanted === found).length) / of.length;
    const kinds = [...Map.groupBy(judged, ({ wanted }) => wanted)];
    return {
      figures: { 'zones.lines': share(judged), 'zones.facts': (100 * facts.right) / facts.all },
      table: markdownTable(
        ['zone of a pasted page', 'lines', 'right'],
        [
          ...kinds.map(([kind, of]) => [kind, String(of.length), share(of)]),
          ['all', String(judged.length), share(judged)],
          ['title, outlet and author', String(facts.all), (100 * facts.right) / facts.all],
        ],
      ),
    };
  },
};
