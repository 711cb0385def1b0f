import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { http, record } from '../read/archives/build.ts';

const PROGRAM = fileURLToPath(new URL('../../src/cli/quotetrail.js', import.meta.url));
const PAGES = 200;
const dir = mkdtempSync(join(tmpdir(), 'quotetrail-interrupt-'));
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as a process of its own; `meanwhile` gets hold of it while it works. */
async function run(
  argv: readonly string[],
  meanwhile?: (interrupt: () => void) => Promise<void>,
): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...argv], { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await meanwhile?.(() => child.kill('SIGINT'));
  return { code: await ended, out, err };
}

/** A page with words of its own, so that comparing the pages with one another costs next to nothing. */
function storyOf(number: number): string {
  let seed = number + 1;
  const word = (): string => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed.toString(26).replace(/\d/gu, (figure) => 'aeiouaeiou'.charAt(Number(figure)));
  };
  const sentence = (): string => `<p>The ${Array.from({ length: 30 }, word).join(' ')} of the town.</p>`;
  return `<!doctype html><html lang="en"><head><title>The ${word()} and the ${word()}</title></head><body><article>${Array.from({ length: 12 }, sentence).join('')}</article></body></html>`;
}

/** Articles that are kept so far, as far as their records tell. */
const kept = (): number => {
  const sources = join(dir, 'db', 'sources');
  return existsSync(sources) ? readdirSync(sources, { recursive: true }).length : 0;
};

const listed = (out: string, name: 'added' | 'unchanged'): number =>
  (JSON.parse(out) as Record<typeof name, readonly unknown[]>)[name].length;

it(
  'Ctrl-C in the middle of an archive keeps what was added, leaves the folder whole, and the same command goes on',
  { timeout: 120_000 },
  async () => {
    const records = Array.from({ length: PAGES }, (_, at) =>
      record({ url: `https://harbour.example/${String(at)}`, content: http(storyOf(at)) }),
    );
    writeFileSync(join(dir, 'crawl.warc'), Buffer.concat(records));
    const first = await run(['add', 'crawl.warc', '--json'], async (interrupt) => {
      while (kept() < 6) await wait(5);
      interrupt();
    });
    expect(first.code).toBe(130);
    expect(first.err).toContain('run the same command again to go on');
    const before = listed(first.out, 'added');
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(PAGES);
    expect((await run(['doctor'])).code).toBe(0);
    const second = await run(['add', 'crawl.warc', '--json']);
    expect(second.code).toBe(0);
    expect(listed(second.out, 'unchanged')).toBe(before);
    expect(listed(second.out, 'added')).toBe(PAGES - before);
  },
);
