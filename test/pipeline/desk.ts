// A folder with invented articles, and a digest of everything that can be asked of it.
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Holdings, Ingested } from '../../src/holdings.ts';
import { ingest, openHoldings, rawSource } from '../../src/holdings.ts';
import type { Store } from '../../src/store/index.ts';

export const page = (outlet: string, published: string, body: string, more = ''): string =>
  `---\noutlet: ${outlet}\npublished: ${published}\n${more}---\n\n# Pier stays open\n\n${body}\n`;

const PIER = '“The pier will stay open through the whole winter, and nobody will pay a fee,”';

/** Path to text. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'quay-post.md': page('Quay Post', '2025-03-04T09:00:00Z', `${PIER} Ruth Ambler said on Monday.`),
  'harbour-wire.md': page(
    'Harbour Wire',
    '2025-03-04T12:00:00Z',
    `${PIER} said Ruth Ambler. The council met in the evening.`,
  ),
  'island-echo.md': page(
    'Island Echo',
    '2025-03-05T12:00:00Z',
    '“The pier will stay open through the whole winter,” Ruth Ambler said.\n\n“We counted 40 boats,” said Tom Hale, a warden.',
  ),
  'strait-news.md': page(
    'Strait News',
    '2025-03-06T12:00:00Z',
    '“We counted 14 boats,” said Tom Hale, a warden.',
  ),
};

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'quotetrail-pipeline-'));

export async function add(
  holdings: Holdings,
  path: string,
  text: string | Uint8Array = ARTICLES[path] ?? '',
  at = '2025-04-01T08:00:00Z',
): Promise<Ingested[]> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return Array.fromAsync(ingest(holdings, rawSource({ path, address: path, bytes, capturedAt: null }), at));
}

export async function filled(
  paths: readonly string[] = Object.keys(ARTICLES),
  dir = newFolder(),
): Promise<Holdings> {
  const holdings = await openHoldings(dir);
  for (const [index, path] of paths.entries()) {
    await add(holdings, path, ARTICLES[path], `2025-04-01T08:${String(index).padStart(2, '0')}:00Z`);
  }
  return holdings;
}

/** Everything a store answers, but for times of adding. */
export async function answers(store: Store): Promise<string> {
  const analysis = await store.analysis();
  const all = {
    entries: await Array.fromAsync(store.entries()),
    analysis: { ...analysis, speakerOf: [...analysis.speakerOf] },
    named: await store.named(''),
    counts: await store.counts(),
  };
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}
