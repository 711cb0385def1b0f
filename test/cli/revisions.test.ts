import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from './desk.ts';
import { addHarbour, desk } from './desk.ts';

let at: Desk;
beforeEach(() => {
  at = desk();
});
afterEach(() => {
  at.close();
});

const PAGE = [
  'Ferry pier to open in summer',
  '“The new pier will open to all ferries in June and it will carry twelve boats a day,” Ruth Ambler, the harbour master, said on Monday.',
  'Work on the pier began two years ago and has cost the town more than it planned.',
];

/** A page nobody can place, added in two states. */
async function addTwice(): Promise<void> {
  at.write('page.txt', PAGE.join('\n\n'));
  await at.run('add', 'page.txt');
  at.write('page.txt', [...PAGE, 'The boats are blue and white this year.'].join('\n\n'));
  await at.runWith({ now: () => '2025-06-02T12:00:00.000Z' }, 'add', 'page.txt');
}

describe('two states of one page', () => {
  it('are one article, one outlet and one report for people and programs', async () => {
    await addTwice();
    const { out } = await at.run('where', 'The new pier will open to all ferries in June');
    expect(out).toContain('1 wording · 1 article · 1 outlet · 1 independent report');
    expect(out).toContain('(1 article, 1 undated)');
    const { groups } = (await at.json('groups')) as {
      groups: { independentReports: number; members: { page: string; articleId: string }[] }[];
    };
    expect(groups).toHaveLength(1);
    expect(groups[0]?.independentReports).toBe(1);
    expect(new Set(groups[0]?.members.map(({ page }) => page)).size).toBe(1);
    expect(new Set(groups[0]?.members.map(({ articleId }) => articleId)).size).toBe(2);
    expect(out).toMatch(/└─ page\.txt .*\n\s+└─ page\.txt .*\n\s+revision of page\.txt/u);
    expect((await at.run('groups')).out).toContain('No groups match');
  });

  it('are one article with an earlier revision in the figures of the corpus', async () => {
    await addTwice();
    const { out } = await at.run('add', 'page.txt');
    expect(out).toMatch(/articles\s+1\s+.*1 earlier revision/u);
    expect(out).toMatch(/quotes\s+1\s/u);
  });

  it('leave the figures of other articles alone', async () => {
    addHarbour(at);
    await at.run('add', 'saved');
    const before = (await at.run('where', 'The new pier will open to all ferries')).out;
    expect(before).toContain('3 articles · 3 outlets');
  });
});
