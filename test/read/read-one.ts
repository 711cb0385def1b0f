import { createHash } from 'node:crypto';
import { OUTLETS } from '../../src/lexicon/index.ts';
import type { Article, Outlet } from '../../src/model/index.ts';
import { type RawSource, type Reading, readSource } from '../../src/read/index.ts';

/** Reads one invented source; `content` may be text (as UTF-8) or bytes. */
export async function readOne(
  path: string,
  content: string | Uint8Array,
  more: Partial<RawSource> = {},
  outlets: readonly Outlet[] = OUTLETS,
): Promise<Reading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const found: Reading[] = [];
  for await (const reading of readSource(
    { path, address: path, bytes, sha256, capturedAt: null, ...more },
    outlets,
  ))
    found.push(reading);
  if (found.length !== 1) throw new Error(`${found.length} readings`);
  return found[0]!;
}

export async function articleOf(
  path: string,
  content: string | Uint8Array,
  more: Partial<RawSource> = {},
): Promise<Article> {
  const reading = await readOne(path, content, more);
  if (reading.kind === 'refused') throw new Error(reading.warning.message);
  return reading.article;
}

export async function refusalOf(path: string, content: string | Uint8Array): Promise<string> {
  const reading = await readOne(path, content);
  return reading.kind === 'refused' ? reading.warning.code : 'read';
}

/** Each non-blank line with its zone, as "zone: line". */
export function zoneLines({ text, zones }: Article): string[] {
  return zones.flatMap(({ kind, start, end }) =>
    text
      .slice(start, end)
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => `${kind}: ${line}`),
  );
}
