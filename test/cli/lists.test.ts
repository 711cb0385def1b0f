import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstOf } from '../../src/cli/first-of.ts';
import { addHarbour, desk, page } from './desk.ts';
import type { Desk } from './desk.ts';

let at: Desk;

beforeAll(async () => {
  at = desk();
  addHarbour(at);
  at.write(
    'saved/hopes.md',
    page(
      {
        title:
          'Hopes for the pier, which the whole of the harbour has waited for since the storm of the year before last',
        outlet: 'The Sound and Islands Evening Messenger',
        url: 'https://messenger.example/hopes',
        published: '2025-03-05T09:00:00Z',
      },
      'Ruth Ambler hopes that the pier will bring more visitors to the islands. Ambler said that the work was done.',
    ),
  );
  await at.run('add', 'saved');
});

afterAll(() => {
  at.close();
});

describe('quotes', () => {
  it('says how many are left out, and how to see them', async () => {
    const { out } = await at.run('quotes');
    const [, left = '0'] = /(\d+) quotes? (?:is|are) left out .*--class all/u.exec(out) ?? [];
    const all = await at.run('quotes', '--class', 'all');
    const rows = (text: string): number => text.match(/^q[0-9a-f]{8}/gmu)?.length ?? 0;
    expect(Number(left)).toBeGreaterThan(0);
    expect(rows(all.out)).toBe(rows(out) + Number(left));
    expect(all.out).not.toContain('left out');
  });

  it('names the group of each, asked for a few or for all', async () => {
    const groups = async (...more: string[]): Promise<unknown> => {
      const { quotes } = (await at.json('quotes', ...more)) as { quotes: { id: string; groupId: unknown }[] };
      return quotes.map(({ id, groupId }) => [id, groupId]);
    };
    expect(await groups('--limit', '50')).toEqual(await groups());
  });
});

describe('lines for people', () => {
  it.each([['articles'], ['doctor'], ['conflicts', '--list', 'all'], ['quotes'], ['duplicates']])(
    '%s: fit a screen of eighty columns',
    async (...argv) => {
      const { out } = await at.run(...argv);
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    },
  );

  it('fit in the showing of an article, and the digest stays on one line', async () => {
    const { out } = await at.run('show', 'https://messenger.example/hopes');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).toMatch(/ [0-9a-f]{64}$/mu);
  });

  it('tell the whole time of an article', async () => {
    const { out } = await at.run('articles');
    expect(out.replaceAll(/\s+/gu, ' ')).toContain('09:00Z');
  });
});

describe('a report to standard output', () => {
  it('needs its format named', async () => {
    const { code, err } = await at.run('report', '-o', '-');
    expect(code).toBe(2);
    expect(err).toContain('--format html');
  });
});

describe('an output that cannot be written', () => {
  it.runIf(existsSync('/dev/full'))('is a fault with one clear line', () => {
    const entry = join(import.meta.dirname, '../../src/cli/quotetrail.js');
    const line = `"${process.execPath}" "${entry}" quotes --db "${join(at.folder, 'db')}" > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^quotetrail: the output could not be written: [^\n]+\n$/u);
  });
});

describe('the first of a list', () => {
  it('is the same as sorting the whole of it', async () => {
    const members = [5, 3, 9, 1, 7, 2, 8];
    async function* each(): AsyncIterable<number> {
      yield* await Promise.resolve(members);
    }
    expect(await firstOf(each(), 3, (a, b) => a - b)).toEqual({ first: [1, 2, 3], all: 7 });
  });
});
