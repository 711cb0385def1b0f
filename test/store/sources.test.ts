import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { SourceRecord } from '../../src/store/index.ts';
import { openSources } from '../../src/store/index.ts';
import { sha256 } from './samples.ts';

const root = mkdtempSync(join(tmpdir(), 'quotetrail-sources-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
const folder = (): string => mkdtempSync(join(root, 'db-'));
const filesIn = (dir: string): string[] =>
  readdirSync(join(dir, 'sources'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(dir, 'sources', name)).isFile(),
  );

const BYTES = Buffer.from('The pier stays.');
const record = (address: string, ...ids: readonly string[]): SourceRecord => ({
  sha256: sha256(BYTES),
  path: address,
  address,
  addedAt: `2025-03-04T10:00:00Z`,
  capturedAt: null,
  articles: ids.map((id) => ({ id, address })),
});

it('keeps the same bytes once, with a record for every address they came from', async () => {
  const dir = folder();
  const sources = openSources(dir);
  await sources.keep(BYTES, record('one.txt', 'a1'));
  await sources.keep(BYTES, record('two.txt', 'a2'));
  await sources.keep(BYTES, { ...record('one.txt', 'a1'), addedAt: '2026-01-01T00:00:00Z' });
  expect(filesIn(dir)).toHaveLength(3);
  expect(await sources.records()).toEqual([record('one.txt', 'a1'), record('two.txt', 'a2')]);
  expect(Buffer.from(await sources.bytes(sha256(BYTES))).equals(BYTES)).toBe(true);
});

it('lets bytes go with the last article that is read from them', async () => {
  const dir = folder();
  const sources = openSources(dir);
  await sources.keep(BYTES, record('feed.xml', 'a1', 'a2'));
  await sources.keep(BYTES, record('copy.xml', 'a3'));
  await sources.drop(sha256(BYTES), 'a1');
  await sources.drop(sha256(BYTES), 'a3');
  expect(await sources.records()).toEqual([record('feed.xml', 'a2')]);
  expect(filesIn(dir)).toHaveLength(2);
  await sources.drop(sha256(BYTES), 'a2');
  expect(filesIn(dir)).toEqual([]);
});

it('adds articles to a record that is there', async () => {
  const sources = openSources(folder());
  await sources.keep(BYTES, record('feed.xml', 'a1'));
  await sources.keep(BYTES, record('feed.xml', 'a2'));
  expect(await sources.records()).toEqual([record('feed.xml', 'a1', 'a2')]);
});

it('reports bytes and records that were changed or are missing', async () => {
  const dir = folder();
  const sources = openSources(dir);
  await sources.keep(BYTES, record('one.txt', 'a1'));
  expect(await sources.check()).toEqual([]);
  const [bytes, sidecar] = filesIn(dir).sort();
  writeFileSync(join(dir, 'sources', bytes!), 'The pier sinks.');
  await expect(sources.bytes(sha256(BYTES))).rejects.toMatchObject({ code: 'damaged' });
  writeFileSync(join(dir, 'sources', sidecar!), '{');
  expect(await sources.check()).toHaveLength(2);
  rmSync(join(dir, 'sources', bytes!));
  expect((await sources.check()).join()).toContain('missing');
});

it('takes no name for bytes but their digest', async () => {
  const sources = openSources(folder());
  await expect(sources.bytes('../../etc/passwd')).rejects.toMatchObject({ code: 'invalid' });
});
