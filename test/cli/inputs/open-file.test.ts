import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openFile } from '../../../src/cli/inputs/open-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'quotetrail-open-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('a file that becomes shorter while it is read says so, behind what was read', async () => {
  const file = join(folder, 'long.txt');
  writeFileSync(file, 'x'.repeat(1_000_000));
  const opened = await openFile(file, { path: 'long.txt', address: 'long.txt' }, () => undefined);
  if (typeof opened === 'string') throw new Error(opened);
  const chunks = opened.input.chunks(0, null)[Symbol.asyncIterator]();
  const first: unknown = (await chunks.next()).value;
  expect(first).toHaveLength(256 * 1024);
  truncateSync(file, 1000);
  await expect(chunks.next()).rejects.toThrow(/became shorter while it was read/u);
  await opened.close();
});
