// Everything one folder keeps as lines that another folder can take over: `export --format jsonl`.
import { createHash } from 'node:crypto';
import { programVersion } from './assets.ts';
import { HANDOVER_FORMAT, HANDOVER_VERSION } from './handover-lines.ts';
import type { HandoverEnd, HandoverHeader, HandoverLine } from './handover-lines.ts';
import { readingMark } from './refresh.ts';
import type { Holdings } from './refresh.ts';
import type { SourceRecord, Store } from './store/index.ts';
import { openChecks, openStore, openWatch, StoreError } from './store/index.ts';

/**
 * The lines of a folder, each with its line end: header, what people know, sources with their bytes, articles with what
 * was read out of them, findings, end. The same folder gives the same bytes. Findings must be current (see `refresh`).
 *
 * A source that is missing or damaged is told to `problem`, and its record goes without bytes. Cost: linear; memory: the
 * largest source or article, and what people know.
 */
export async function* handoverLines(
  holdings: Holdings,
  problem: (line: string) => void,
): AsyncIterable<string> {
  const digest = createHash('sha256');
  let lines = 0;
  const sealed = (line: object): string => {
    const text = `${JSON.stringify(line)}\n`;
    digest.update(text);
    lines += 1;
    return text;
  };
  // The holdings' own store shows the dates people set; here each article goes as it was read.
  const store = await openStore(holdings.dir, { create: false });
  try {
    const { records, problems } = await holdings.sources.survey();
    for (const line of problems) problem(line);
    yield sealed(await headerOf(holdings, store, records));
    for await (const line of peopleLines(holdings)) yield sealed(line);
    for await (const line of sourceLines(holdings, records, problem)) yield sealed(line);
    for await (const line of articleLines(store)) yield sealed(line);
    for await (const line of findingLines(store)) yield sealed(line);
  } finally {
    await store.close();
  }
  const end: HandoverEnd = { type: 'end', lines, sha256: digest.digest('hex') };
  yield `${JSON.stringify(end)}\n`;
}

async function headerOf(
  { dir, knowledge }: Holdings,
  store: Store,
  records: readonly SourceRecord[],
): Promise<HandoverHeader> {
  const { articles, quotes, groups, speakers } = await store.counts();
  const { aliases, outlets, reviews } = await knowledge.read();
  return {
    type: 'header',
    format: HANDOVER_FORMAT,
    version: HANDOVER_VERSION,
    program: programVersion(),
    reading: readingMark(),
    articles: await store.articlesDigest(),
    counts: {
      outlets: outlets.length,
      aliases: aliases.length,
      reviews: reviews.length,
      checks: (await openChecks(dir).list()).length,
      tracked: (await openWatch(dir).tracked()).length,
      sources: records.length,
      articles,
      quotes,
      speakers,
      groups,
    },
  };
}

async function* peopleLines({ dir, knowledge }: Holdings): AsyncIterable<HandoverLine> {
  const { aliases, outlets, reviews } = await knowledge.read();
  for (const outlet of outlets) yield { type: 'outlet', outlet };
  for (const alias of aliases) yield { type: 'alias', alias };
  for (const review of reviews) yield { type: 'review', review };
  for (const check of await openChecks(dir).list()) yield { type: 'check', check };
  for (const tracked of await openWatch(dir).tracked()) yield { type: 'tracked', tracked };
}

async function* sourceLines(
  { sources }: Holdings,
  records: readonly SourceRecord[],
  problem: (line: string) => void,
): AsyncIterable<HandoverLine> {
  const given = new Set<string>();
  for (const record of records) {
    let bytes: string | null = null;
    try {
      // Bytes that came from several addresses go once, with the first of them.
      if (!given.has(record.sha256))
        bytes = Buffer.from(await sources.bytes(record.sha256)).toString('base64');
      given.add(record.sha256);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      problem(error.message);
    }
    yield { type: 'source', record, bytes };
  }
}

async function* articleLines(store: Store): AsyncIterable<HandoverLine> {
  for await (const entry of store.entries()) {
    const source = await store.sourceOf(entry.article.id);
    if (source !== null) yield { type: 'article', ...entry, source };
  }
}

/** For readers of the file; whoever takes it over makes them anew. */
async function* findingLines(store: Store): AsyncIterable<object> {
  for (const speaker of await store.speakers()) yield { type: 'speaker', speaker };
  for (const [quote, speaker] of await store.speakerOf()) yield { type: 'speaker-of', quote, speaker };
  for await (const group of store.groups()) yield { type: 'group', group };
  for await (const link of store.links()) yield { type: 'link', link };
  for await (const duplicate of store.duplicates()) yield { type: 'duplicate', duplicate };
  for await (const conflict of store.conflicts()) yield { type: 'conflict', conflict };
}
