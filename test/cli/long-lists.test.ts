import { afterAll, beforeAll, expect, it } from 'vitest';
import { desk, page, type Desk } from './desk.ts';

const HELD = 203;
const LETTERS = 'bcdfghjklmnprstvwz';
const nameOf = (at: number): string =>
  `Mira ${(LETTERS[at % 18] ?? '').toUpperCase()}o${LETTERS[Math.floor(at / 18)] ?? ''}ask`;

let at: Desk;
beforeAll(async () => {
  at = desk();
  for (let n = 0; n < HELD; n += 1)
    at.write(
      `saved/${String(n)}.md`,
      page(
        { outlet: `Quay Post ${String(n % 3)}`, published: new Date(Date.UTC(2025, 0, n + 1)).toISOString() },
        `“We counted ${String(n + 11)} boats and nobody counted them twice,” ${nameOf(n)} said.`,
      ),
    );
  await at.run('add', 'saved', '--workers', '1');
}, 120_000);
afterAll(() => {
  at.close();
});

it('lists show a person 200 rows and say how many more there are; programs get all', async () => {
  const articles = await at.run('articles');
  expect(articles.out.match(/Quay Post \d/gu)).toHaveLength(200);
  expect(articles.out).toContain('3 more articles; --limit shows more.');
  expect(articles.out).toContain('1 Jan 2025');
  expect((await at.run('articles', '--limit', '500')).out).not.toContain('--limit shows more');
  const speakers = await at.run('speakers');
  expect(speakers.out).toContain('3 more speakers; --limit shows more.');
  const { articles: all } = (await at.json('articles')) as { articles: readonly unknown[] };
  const { speakers: known } = (await at.json('speakers')) as { speakers: readonly unknown[] };
  expect([all.length, known.length]).toEqual([HELD, HELD]);
});

it('what is asked of one speaker or outlet is what stands of it in the whole list', async () => {
  interface Quotes {
    readonly quotes: readonly {
      readonly id: string;
      readonly speaker: { readonly name: string } | null;
      readonly outlet: { readonly name: string } | null;
    }[];
  }
  const { quotes } = (await at.json('quotes')) as Quotes;
  const one = quotes.filter(({ speaker }) => speaker?.name === nameOf(7));
  expect(one).toHaveLength(1);
  expect(((await at.json('quotes', '--speaker', nameOf(7))) as Quotes).quotes).toEqual(one);
  const post = quotes.filter(({ outlet }) => outlet?.name === 'Quay Post 1');
  expect(((await at.json('quotes', '--outlet', 'Quay Post 1')) as Quotes).quotes).toEqual(post);
  const groups = (await at.json('groups', '--speaker', nameOf(7))) as {
    groups: readonly { members: readonly { quoteId: string }[] }[];
  };
  expect(groups.groups.map(({ members }) => members[0]?.quoteId)).toEqual([one[0]?.id]);
});
