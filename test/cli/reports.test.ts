import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from './desk.ts';
import { addHarbour, desk, page } from './desk.ts';

let at: Desk;
/** Long enough that a cap on context shows. */
const LONG = 'The boats had been late on every day of that long winter. '.repeat(6);

beforeAll(async () => {
  at = desk();
  addHarbour(at);
  at.write(
    'saved/long.md',
    page(
      { outlet: 'Isle Post', url: 'https://isle.example/pier', published: '2025-03-05' },
      '# Pier',
      `${LONG}“The new pier will open to all ferries in June,” said Ruth Ambler, the harbour master. ${LONG}`,
    ),
  );
  await at.run('add', 'saved');
});
afterAll(() => {
  at.close();
});

const report = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await at.run('report', ...args, '-o', '-');
  expect([code, err]).toEqual([0, '']);
  return out;
};
const firstGroup = async (): Promise<string> =>
  ((await at.json('groups', '--carried', '3')) as { groups: { id: string }[] }).groups[0]?.id ?? '';

describe('a report', () => {
  it.each(['html', 'md'])('in %s is the same to the byte, whatever was added first', async (format) => {
    const other = desk();
    for (const name of readdirSync(join(at.folder, 'saved')).toReversed()) {
      other.write(`saved/${name}`, readFileSync(join(at.folder, 'saved', name)));
      await other.run('add', `saved/${name}`);
    }
    const told = async (one: Desk): Promise<string> =>
      (await one.run('report', '--format', format, '-o', '-')).out;
    const [here, there] = [await told(at), await told(other)];
    other.close();
    expect(there).toBe(here);
    expect(here).toContain('Ruth Ambler');
  });

  it('names with each quote the findings about it, and in these the way back to the words', async () => {
    const html = await report('--format', 'html');
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    const inside = [...html.matchAll(/ href="#([^"]+)"/gu)].map(([, id]) => id);
    expect(html).toContain('Where tellings of it disagree');
    expect(inside.filter((id) => !ids.has(id))).toEqual([]);
    expect(inside.filter((id) => id?.startsWith('c') === true).length).toBeGreaterThan(0);
    expect(html).toMatch(/characters \d+–\d+ of its text · <a href="#q/u);
  });

  it('quotes no more around words than it is told to', async () => {
    for (const format of ['html', 'md']) {
      const words = (text: string): number => text.split('The boats had been late').length;
      const group = await firstGroup();
      const short = await report(group, '--format', format, '--context', '20');
      expect(words(short)).toBe(1);
      expect(words(await report(group, '--format', format))).toBeGreaterThan(1);
    }
  });

  it('says when it was generated, the newest input or what it is told', async () => {
    expect(await report('--format', 'md')).toContain('generated on 1 Jun 2025 12:00Z');
    expect(await report('--format', 'md', '--now', '2025-07-02')).toContain('generated on 2 Jul 2025');
  });

  it('of one quote has the figures of that quote, and the corpus it speaks of', async () => {
    const text = await report(await firstGroup(), '--format', 'md');
    expect(text).toMatch(/^- \d articles carry it$/mu);
    expect(text).toMatch(/\d articles, 3 Mar 2025 – \d Mar 2025/u);
  });

  it('in Markdown or HTML is no article: adding it is refused in one line', async () => {
    for (const name of ['r.md', 'r.html']) {
      await at.run('report', '-o', name);
      const { code, err } = await at.run('add', name);
      expect([code, err]).toEqual([
        3,
        `refused ${name}: this is a report that quotetrail wrote; add the articles it speaks of instead\n`,
      ]);
    }
  });

  it('leaves the file as it was where it cannot be written whole', async () => {
    writeFileSync(join(at.folder, 'kept.html'), 'old');
    const { code } = await at.runWith(
      {
        onInterrupt: (stop) => {
          stop();
          return () => undefined;
        },
      },
      'report',
      '-o',
      'kept.html',
    );
    expect(code).toBe(130);
    expect(readFileSync(join(at.folder, 'kept.html'), 'utf8')).toBe('old');
    expect(readdirSync(at.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
