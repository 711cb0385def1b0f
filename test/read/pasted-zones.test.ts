import { describe, expect, test } from 'vitest';
import { judge, labelledPages, readPage } from '../eval/zones.ts';
import { articleOf, zoneLines } from './read-one.ts';

const FIRST =
  'The ferry company will raise its fares in May, the harbour minister told councillors on Tuesday.';
const SECOND = '“Nobody likes to pay more for the same boat,” said Ana Rell, who answers for the ports.';
const THIRD =
  'The council is to vote on the plan next week. Members of both parties have asked for more time.';

describe('the labelled pages', () => {
  test.each(labelledPages())('$name: every line lands in its zone', async (page) => {
    const article = await readPage(page);
    expect(article).not.toBeNull();
    const wrong = judge(page, article!).filter(({ wanted, found }) => wanted !== found);
    expect(wrong).toEqual([]);
    const { title, outlet, byline } = article!;
    const read = { outlet: outlet?.name ?? '', title: title ?? '', byline: byline ?? '' };
    expect(read).toEqual(Object.fromEntries(page.facts));
  });
});

const page = (...lines: readonly string[]): Promise<Awaited<ReturnType<typeof articleOf>>> =>
  articleOf('page.txt', lines.join('\n'));

test('a page of one sentence over and over is that sentence, and no title', async () => {
  const article = await page(FIRST, FIRST, FIRST);
  expect(new Set(zoneLines(article))).toEqual(new Set([`body: ${FIRST}`]));
});

describe('whose page it is', () => {
  test('a house in the author’s place is the outlet and nobody’s byline', async () => {
    const article = await page('Fares to rise again in the spring', 'LEDGER International', FIRST, SECOND);
    expect(article.outlet?.name).toBe('LEDGER International');
    expect(article.byline).toBeNull();
  });

  test('a house that sells its texts is a credit, not the page’s own', async () => {
    const article = await page('Fares to rise again in the spring', 'Northern Wire', FIRST, SECOND);
    expect(article.outlet).toBeNull();
  });

  test('a person whose name is a paper’s is a person', async () => {
    const article = await page('Fares to rise again in the spring', 'Emily Post', FIRST, SECOND);
    expect(article.outlet).toBeNull();
    expect(article.byline).toBe('Emily Post');
  });

  test('a masthead no registry knows counts where the copyright speaks of it', async () => {
    const body = ['Fares to rise again in the spring', FIRST, SECOND, THIRD];
    const named = await page('The Meridian', ...body, '© 2025 Meridian Media Ltd');
    expect(named.outlet?.name).toBe('The Meridian');
    const bare = await page('The Meridian', ...body);
    expect(bare.outlet).toBeNull();
  });

  test('a button for the size of letters is no agency', async () => {
    const article = await page('Aa', 'Fares to rise again in the spring', FIRST, SECOND);
    expect(article.outlet).toBeNull();
  });
});

describe('lines that are told by their neighbours', () => {
  test('a deck under the title belongs to the title', async () => {
    const article = await page(
      'The quiet war over who owns the tide',
      'For a century nobody asked. Then someone wanted a power station',
      'By Ilse Kramer',
      FIRST,
      SECOND,
    );
    expect(article.title).toBe('The quiet war over who owns the tide');
    expect(zoneLines(article)[1]).toMatch(/^headline: For a century/u);
  });

  test('a title is not taken from a list of titles', async () => {
    const article = await page(
      'Storm closes coast road for third day',
      'Ferry fares to rise in May',
      'Kettle Bridge stays free, minister says',
      'Home » News',
      'Fishermen to be paid for the lost season',
      'By Arne Vik',
      FIRST,
      SECOND,
    );
    expect(article.title).toBe('Fishermen to be paid for the lost season');
  });

  test('a story goes on behind a list of others where two sentences stand in a row', async () => {
    const article = await page(
      'Fares to rise again in the spring',
      FIRST,
      'READ MORE ON FERRIES',
      'Captain retires after forty years at sea',
      SECOND,
      THIRD,
    );
    expect(
      zoneLines(article)
        .slice(-3)
        .map((line) => line.slice(0, 5)),
    ).toEqual(['chrom', 'body:', 'body:']);
  });
});
