import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { openKnowledge, openStore } from '../../src/store/index.ts';

/** Kills a run; a nightly job sets more. */
const RUNS = Number(process.env['QUOTETRAIL_KILLS'] ?? '6');
const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'quotetrail-kill-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** What a writer said it kept before it was killed with signal 9, some milliseconds after its first word. */
async function killedWriter(dir: string, run: number, after: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, dir, String(run)]);
  let said = '';
  let complaint = '';
  child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
  const ended = new Promise((resolve) => child.on('close', resolve));
  await new Promise<void>((resolve) => {
    child.on('close', () => {
      resolve();
    });
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      resolve();
    });
  });
  await wait(after);
  child.kill('SIGKILL');
  await ended;
  expect(complaint).toBe('');
  return said.split('\n').slice(0, -1);
}

it(`keeps everything a writer said it kept, through ${RUNS} kills`, { timeout: 120_000 }, async () => {
  const dir = mkdtempSync(join(root, 'db-'));
  const said: string[] = [];
  for (let run = 0; run < RUNS; run += 1) said.push(...(await killedWriter(dir, run, (run * 23) % 61)));
  const articles = said.filter((line) => line.startsWith('a'));
  const reviews = said.filter((line) => line.startsWith('review')).map((line) => Number(line.slice(7)));
  expect(articles.length).toBeGreaterThanOrEqual(RUNS);

  const reader = new DatabaseSync(join(dir, 'index.sqlite'), { readOnly: true });
  const ids = new Set(
    reader
      .prepare('SELECT id FROM article')
      .all()
      .map(({ id }) => String(id)),
  );
  expect(reader.prepare('PRAGMA integrity_check').all()).toEqual([
    expect.objectContaining({ integrity_check: 'ok' }),
  ]);
  reader.close();
  expect(articles.filter((id) => !ids.has(id))).toEqual([]);

  const store = await openStore(dir);
  expect(await store.check()).toEqual([]);
  expect((await Array.fromAsync(store.entries())).length).toBe(ids.size);
  await store.close();
  const kept = (await openKnowledge(dir).read()).reviews.map(({ seq }) => seq);
  expect(reviews.filter((seq) => !kept.includes(seq))).toEqual([]);
  expect(kept).toEqual(kept.map((_, at) => at + 1));
  expect(readdirSync(dir).filter((name) => name.endsWith('.new'))).toEqual([]);
});

it('lets eight writers add at the same time', { timeout: 120_000 }, async () => {
  const dir = mkdtempSync(join(root, 'db-'));
  const said = await Promise.all(Array.from({ length: 8 }, (_, run) => killedWriter(dir, run, 1500)));
  const store = await openStore(dir);
  const ids = new Set((await Array.fromAsync(store.entries())).map(({ article }) => article.id));
  expect(
    said
      .flat()
      .filter((line) => line.startsWith('a'))
      .filter((id) => !ids.has(id)),
  ).toEqual([]);
  expect(await store.check()).toEqual([]);
  await store.close();
});
