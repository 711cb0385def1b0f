import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { beginDurably } from '../../src/store/index.ts';

const ID = 'b0d16517-0d92-4b5d-88cf-a9ce3e782d8e';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotetrail-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const leave = (name: string, minutesAgo: number): void => {
  writeFileSync(join(folder, name), 'half');
  const at = Date.now() / 1000 - minutesAgo * 60;
  utimesSync(join(folder, name), at, at);
};

it('stands in its place when it is whole, and is not seen before', () => {
  writeFileSync(join(folder, 'out.csv'), 'old');
  const file = beginDurably(join(folder, 'out.csv'));
  file.write('new');
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('old');
  file.finish();
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['out.csv']);
});

it('takes away what a killed writer of the same file left long ago, and nothing else', () => {
  leave(`.out.csv.${ID}.tmp`, 11);
  const stay = [
    `.out.csv.${ID.replace('b0', 'b1')}.tmp`,
    `.out.csv.bak.${ID}.tmp`,
    `.other.csv.${ID}.tmp`,
    '.out.csv.notes.tmp',
  ];
  for (const [at, name] of stay.entries()) leave(name, at === 0 ? 1 : 60);
  beginDurably(join(folder, 'out.csv')).finish();
  expect(readdirSync(folder)).toEqual([...stay, 'out.csv'].sort());
});
