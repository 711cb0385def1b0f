import { describe, expect, test } from 'vitest';
import { articleOf, zoneLines } from './read-one.ts';

const FIRST =
  'The ferry company will raise its fares in May, the harbour minister told councillors on Tuesday.';
const SECOND = '“Nobody likes to pay more for the same boat,” said Ana Rell, who answers for the ports.';
const TITLE = 'Fares to rise again in the spring';

const page = (...lines: readonly string[]): ReturnType<typeof articleOf> =>
  articleOf('page.txt', lines.join('\n'));
const day = (when: { readonly latest: string | null } | null): string => when?.latest?.slice(0, 10) ?? '';

describe('a byline with its dates on one line', () => {
  test('gives the names and both dates, and is neither title nor outlet', async () => {
    const article = await page(
      'Home News Sport Opinion',
      'The Sund Times',
      TITLE,
      'By Ana Rell | Published 4 March 2025 10:14 | Updated 6 March 2025 12:40',
      FIRST,
      SECOND,
      '© 2025 Sund Times Media. All rights reserved.',
    );
    expect(article.byline).toBe('Ana Rell');
    expect(article.outlet?.name).toBe('The Sund Times');
    expect(article.title).toBe(TITLE);
    expect([day(article.published), day(article.modified)]).toEqual(['2025-03-04', '2025-03-07']);
  });

  test('a change before the publication gives both all the same', async () => {
    const article = await page(
      TITLE,
      'Updated: 6 March 2025 10:00 UTC | Published: 4 March 2025 09:00 UTC',
      FIRST,
    );
    expect([day(article.published), day(article.modified)]).toEqual(['2025-03-04', '2025-03-06']);
  });

  test('a date in the tail of a title names no outlet', async () => {
    const article = await page(`${TITLE} | Updated 6 March 2025`, FIRST, SECOND);
    expect(article.outlet).toBeNull();
  });
});

test('a clock behind a bar belongs to the date before it', async () => {
  const article = await page(TITLE, '4 March 2025 | 10:14 UTC', FIRST);
  expect(article.published?.earliest).toBe('2025-03-04T10:14:00.000Z');
});

test('the title of another story behind a label is chrome though it quotes', async () => {
  const article = await page(TITLE, FIRST, 'Read more: Minister: “We will not sell.”', SECOND);
  expect(zoneLines(article)).toContain('chrome: Read more: Minister: “We will not sell.”');
});

describe('a house named above the story', () => {
  test.each([
    ['Vale Herald, 9 January 2026', 'Vale Herald', '2026-01-10'],
    ['Sunder Anzeiger, 14. März 2026', 'Sunder Anzeiger', '2026-03-15'],
    ['El Diario de Costa Brena, 14 de marzo de 2026', 'El Diario de Costa Brena', '2026-03-15'],
    ['The Sund Times | Friday, 9 January 2026', 'The Sund Times', '2026-01-10'],
    ['浜日報 2026年3月14日', '浜日報', '2026-03-15'],
  ])('%s', async (line, name, latest) => {
    const article = await page(TITLE, '', line, '', FIRST, SECOND);
    expect(article.outlet?.name).toBe(name);
    expect(day(article.published)).toBe(latest);
  });

  test('a house of another language stands in the author’s place', async () => {
    const article = await page(TITLE, 'Le Courrier de Sund', 'Publié le 14 mars 2026', FIRST);
    expect(article.outlet?.name).toBe('Le Courrier de Sund');
    expect(article.byline).toBeNull();
  });

  test.each(['Ana Rell, 9 January 2026', 'SUND, 9 January 2026', '最新新聞 2026年3月14日'])(
    '%s names a person, a place or a section, and no outlet',
    async (line) => {
      const article = await page(TITLE, line, FIRST, SECOND);
      expect(article.outlet).toBeNull();
    },
  );
});

test('a line without spaces above the story is its title', async () => {
  const title = '浜の橋、一年閉鎖へ';
  const article = await page(
    title,
    '浜日報 2026年3月14日',
    '市長は水曜日の記者会見で、「橋は一年間閉鎖する」と述べた。工事は六月に始まる予定だ。',
    '「簡単な決定ではない。しかし他に道はない」と市長は語った。',
  );
  expect(article.title).toBe(title);
  expect(zoneLines(article)[0]).toBe(`headline: ${title}`);
});
