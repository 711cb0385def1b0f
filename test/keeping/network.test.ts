import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'quotetrail-network-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const counts = join(folder, 'counts.txt');
const preload = pathToFileURL(resolve('test/keeping/count-connections.ts')).href;

/** Attempts to reach anything that a command line made. */
function attempts(...argv: string[]): number {
  writeFileSync(counts, '');
  spawnSync(process.execPath, ['--import', preload, resolve('src/cli/quotetrail.js'), ...argv], {
    cwd: folder,
    env: { ...process.env, QUOTETRAIL_CONNECTIONS: counts },
  });
  const told = readFileSync(counts, 'utf8').trim();
  expect(told).toMatch(/^\d+$/u);
  return Number(told);
}

it('no command opens a connection but "add" with the address of a page', { timeout: 120_000 }, () => {
  writeFileSync(
    join(folder, 'pier.html'),
    '<html><head><link rel="canonical" href="https://quay.example/pier"><link rel="stylesheet" href="https://quay.example/a.css">' +
      '<script src="https://quay.example/a.js"></script></head><body><article><h1>Pier opens</h1><img src="https://quay.example/a.png">' +
      '<p>“The pier will open to all ferries in June,” Ruth Ambler, the harbour master, said on Monday.</p></article></body></html>',
  );
  expect(attempts('add', 'pier.html')).toBe(0);
  expect(attempts('where', 'The pier will open to all ferries')).toBe(0);
  expect(attempts('report', '-o', 'report.html')).toBe(0);
  expect(attempts('history', 'https://quay.example/pier')).toBe(0);
  expect(attempts('extract', 'https://quay.example/pier')).toBe(0);
  // The counter counts: this one is asked to go out, and is refused where it arrives.
  expect(attempts('add', 'http://localhost/pier')).toBeGreaterThan(0);
});
