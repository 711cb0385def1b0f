import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from './desk.ts';
import { addHarbour, desk, page } from './desk.ts';

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

const ADDRESS = 'https://harbour.example/pier';

/** A page in three states: a quote is altered, then one is taken out and a correction printed. */
async function addThrice(): Promise<void> {
  const first = '“The new pier will open to all ferries in June,” Ruth Ambler, the harbour master, said.';
  const second = '“Nobody will have to pay a fee before the winter,” said Tom Hale, a warden.';
  const states = [
    [first, second],
    [first.replace('June', 'July'), second],
    [first.replace('June', 'July'), 'Correction: the fee is due at once.'],
  ];
  for (const [day, paragraphs] of states.entries()) {
    const facts = { outlet: 'Harbour Daily', url: ADDRESS, published: '2025-03-04T09:00:00Z' };
    at.write('pier.md', page(facts, '# Pier opens', ...paragraphs));
    await at.runWith({ now: () => `2025-06-0${String(day + 1)}T12:00:00.000Z` }, 'add', 'pier.md');
  }
}

describe('history', () => {
  it('tells a date of publication that changed as people write it', async () => {
    for (const published of ['2025-03-04', '2025-03-05']) {
      const facts = { outlet: 'Harbour Daily', url: ADDRESS, published };
      at.write('pier.md', page(facts, '# Pier opens', `The pier was open on the day of ${published}.`));
      await at.run('add', 'pier.md');
    }
    const { out } = await at.run('history', ADDRESS);
    expect(out).toContain('DATE OF PUBLICATION CHANGED: [-4 Mar 2025-] {+5 Mar 2025+}');
  });

  it('takes an address however it is typed', async () => {
    await addThrice();
    const typed = ADDRESS.replace('https://', '').replace(/\/?$/u, '/#top');
    expect((await at.run('history', typed)).out).toContain('3 states');
    expect((await at.run('history', ADDRESS.replace('https', 'HTTPS'))).out).toContain('3 states');
    expect((await at.run('history', `${typed.replace('/#top', '')}-other`)).code).not.toBe(0);
  });

  it('tells the newest state first, quotes before the text, corrections before all', async () => {
    await addThrice();
    const { code, out } = await at.run('history', ADDRESS);
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => line.trim());
    const order = [
      `${ADDRESS}: 3 states, newest first`,
      'CORRECTION NOTED: Correction: the fee is due at once.',
      'QUOTE REMOVED: Tom Hale: “Nobody will have to pay a fee before the winter,”',
      'QUOTE ALTERED: Ruth Ambler: “The new pier will open to all ferries in',
      '[-June,”-] {+July,”+}',
      'the first state kept here, with 2 quotes',
    ].map((words) => lines.indexOf(words));
    expect(order.every((place, step) => place >= 0 && place > (order[step - 1] ?? -1))).toBe(true);
  });

  it('gives the same by path and by the id of any state', async () => {
    await addThrice();
    const byAddress = await at.json('history', ADDRESS);
    const { history } = byAddress as { history: { states: { articleId: string }[] } };
    expect(history.states).toHaveLength(3);
    for (const { articleId } of history.states)
      expect(await at.json('history', articleId)).toEqual(byAddress);
    expect(await at.json('history', 'pier.md')).toEqual(byAddress);
  });

  it('gives spans that hold the words they say, in both texts', async () => {
    await addThrice();
    const { history } = (await at.json('history', ADDRESS)) as {
      history: {
        states: {
          changes: {
            quotes: { before: Side | null; after: Side | null }[];
            text: { before: Place | null; after: Place | null }[];
          } | null;
        }[];
      };
    };
    interface Place {
      articleId: string;
      start: number;
      end: number;
      text: string;
    }
    interface Side {
      articleId: string;
      content: { start: number; end: number }[];
      text: string;
    }
    const textOf = async (id: string): Promise<string> =>
      ((await at.json('show', id)) as { article: { text: string } }).article.text;
    const changes = history.states.flatMap((state) => state.changes ?? []);
    const places = changes.flatMap(({ text }) => text.flatMap(({ before, after }) => [before, after]));
    for (const place of places.filter((one) => one !== null))
      expect((await textOf(place.articleId)).slice(place.start, place.end)).toBe(place.text);
    const sides = changes.flatMap(({ quotes }) => quotes.flatMap(({ before, after }) => [before, after]));
    expect(sides.length).toBeGreaterThan(0);
    for (const side of sides.filter((one) => one !== null)) {
      const [span] = side.content;
      expect((await textOf(side.articleId)).slice(span?.start, span?.end)).toBe(side.text);
    }
  });

  it('of a page in one state says that nothing changed, and of none at all that it is not here', async () => {
    addHarbour(at);
    await at.run('add', 'saved');
    expect((await at.run('history', 'saved/radio.md')).out).toContain('nothing has changed');
    const { code, out, err } = await at.run('history', 'https://nowhere.example/');
    expect([code, out]).toEqual([1, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
