import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { openHoldings, rebuild } from '../../src/holdings.ts';

const CYCLES = 20;
const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'quotetrail-kills-'));
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** What an adding process said it kept before signal 9 came, some milliseconds after its first word. */
async function killed(run: number, after: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, dir, String(run)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const ended = new Promise((resolve) => child.on('close', resolve));
  await Promise.race([
    ended,
    new Promise<void>((resolve) => {
      child.stdout.on('data', (bytes: Buffer) => {
        said += bytes.toString();
        resolve();
      });
    }),
  ]);
  await wait(after);
  child.kill('SIGKILL');
  await ended;
  return said.split('\n').slice(0, -1);
}

it(
  `through ${CYCLES} kills every article that was acknowledged is kept, with its bytes`,
  { timeout: 300_000 },
  async () => {
    const said: string[] = [];
    // Two at a time: a killed writer must not get in the way of another one either.
    for (let run = 0; run < CYCLES; run += 2)
      for (const kept of await Promise.all([run, run + 1].map((one) => killed(one, (one * 23) % 61))))
        said.push(...kept);
    expect(said.length).toBeGreaterThanOrEqual(CYCLES);
    const { store, sources } = await openHoldings(dir);
    expect(await store.check()).toEqual([]);
    expect(await sources.check()).toEqual([]);
    for (const line of said) {
      const [id = '', sha256 = ''] = line.split(' ');
      expect((await store.entry(id))?.article.id).toBe(id);
      expect((await sources.bytes(sha256)).length).toBeGreaterThan(0);
    }
    const before = (await store.counts()).articles;
    await store.close();
    const rebuilt = await rebuild(dir);
    expect(rebuilt.problems).toEqual([]);
    // Bytes may have been kept a moment before their article was: a rebuild brings such articles in.
    expect(rebuilt.articles).toBeGreaterThanOrEqual(before);
    expect(rebuilt.articles).toBeLessThanOrEqual(before + CYCLES);
  },
);
