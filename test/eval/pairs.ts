import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupQuotes, unifySpeakers } from '../../src/group/index.ts';
import type { Entry, Quote } from '../../src/model/index.ts';
import { background, knownOutlets, readEntries } from '../../src/pipeline.ts';
import { matchWords } from '../../src/text/index.ts';
import { markdownTable, type Measured, type Section } from './section.ts';

const PAIRS = 'data/pairs/pairs.jsonl';
const CORPUS = 'data/polnear';
/** Share of words a quote must have in common with a judged passage to be the quote that is meant. */
const SAME_PASSAGE = 0.5;

interface PairSide {
  readonly article: string;
  readonly text: string;
}

interface Pair {
  readonly id: string;
  readonly label: string;
  readonly a: PairSide;
  readonly b: PairSide;
}

/** Hard pairs of look-alike quotes, judged by hand: which of them the product puts in one group. */
export const pairs: Section = {
  name: 'pairs',
  needs: [PAIRS, CORPUS],
  async run(data) {
    if (data === null) throw new Error('the section needs $QUOTETRAIL_DATA');
    const judged = readPairs(join(data, PAIRS));
    const names = [...new Set(judged.flatMap((pair) => [pair.a.article, pair.b.article]))].sort();
    const entries = await entriesNamed(names, join(data, CORPUS));
    const inOrder = [...entries.values()].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
    const groupOf = new Map<string, string>();
    const corpus = { entries: inOrder, ...unifySpeakers(inOrder, []) };
    for (const group of groupQuotes(corpus, [], await background())) {
      for (const member of group.members) groupOf.set(member.quoteId, group.id);
    }
    return measured(judged.map((pair) => ({ pair, joined: joined(pair, entries, groupOf) })));
  },
};

function readPairs(file: string): Pair[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Pair).filter((pair) => pair.label !== 'unsure');
}

/** The articles through the product, dated and named as the corpus says. */
async function entriesNamed(names: readonly string[], folder: string): Promise<Map<string, Entry>> {
  const facts = new Map<string, readonly string[]>();
  for (const line of readFileSync(join(folder, 'metadata.tsv'), 'utf8').split('\n')) {
    const row = line.split('\t');
    facts.set(row[1] ?? '', row);
  }
  const outlets = await knownOutlets({ outlets: [] });
  const entries = new Map<string, Entry>();
  for (const name of names) {
    const path = ['train', 'dev']
      .map((part) => join(folder, part, 'text', `${name}.txt`))
      .find((file) => existsSync(file));
    if (path === undefined) continue;
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const source = { path: `${name}.txt`, address: name, bytes, sha256, capturedAt: null };
    for await (const found of readEntries(source, outlets)) {
      if (found.kind === 'entry') entries.set(name, placed(found.entry, facts.get(name) ?? []));
    }
  }
  return entries;
}

function placed(entry: Omit<Entry, 'revisionOf'>, row: readonly string[]): Entry {
  const [publisher = '', day = ''] = [row[4], row[5]];
  const published = { earliest: `${day}T00:00:00Z`, latest: `${day}T23:59:59Z`, basis: 'metadata' } as const;
  const outlet = { id: `o.${publisher}`, name: publisher };
  return { ...entry, article: { ...entry.article, published, outlet }, revisionOf: null };
}

function joined(
  pair: Pair,
  entries: ReadonlyMap<string, Entry>,
  groupOf: ReadonlyMap<string, string>,
): boolean {
  const groups = (side: PairSide): Set<string | undefined> =>
    new Set(quotesMeant(side, entries.get(side.article)).map((quote) => groupOf.get(quote.id)));
  const left = groups(pair.a);
  left.delete(undefined);
  return [...groups(pair.b)].some((group) => left.has(group));
}

/** The quotes whose content has most words in common with the passage. */
function quotesMeant(side: PairSide, entry: Entry | undefined): Quote[] {
  if (entry === undefined) return [];
  const wanted = new Set(matchWords(side.text).keys);
  const rated = entry.extraction.quotes.map((quote) => {
    const words = new Set(quote.content.flatMap((span) => matchWords(entry.article.text, span).keys));
    return { quote, likeness: words.intersection(wanted).size / words.union(wanted).size };
  });
  const best = Math.max(SAME_PASSAGE, ...rated.map((one) => one.likeness));
  return rated.filter((one) => one.likeness >= best).map((one) => one.quote);
}

function measured(outcomes: readonly { readonly pair: Pair; readonly joined: boolean }[]): Measured {
  const isSame = (label: string): boolean => label.startsWith('same');
  const right = outcomes.filter((one) => one.joined && isSame(one.pair.label)).length;
  const all = outcomes.filter((one) => one.joined).length;
  const wanted = outcomes.filter((one) => isSame(one.pair.label)).length;
  const rows = [...Map.groupBy(outcomes, (one) => one.pair.label)]
    .sort()
    .map(([label, of]) => [label, String(of.filter((one) => one.joined).length), String(of.length)]);
  return {
    figures: {
      'pairs.precision': all === 0 ? 0 : (100 * right) / all,
      'pairs.recall': wanted === 0 ? 0 : (100 * right) / wanted,
    },
    table: markdownTable(['judged pairs', 'in one group', 'of'], rows),
  };
}
