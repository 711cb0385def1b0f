import { describe, expect, test } from 'vitest';
import { articleOf, zoneLines } from './read-one.ts';

const FIRST =
  'The ferry company will raise its fares in May, the harbour minister told councillors on Tuesday.';
const SECOND = '“Nobody likes to pay more for the same boat,” said Ana Rell, who answers for the ports.';
const THIRD =
  'The council is to vote on the plan next week. Members of both parties have asked for more time.';

describe('a page saved as plain text', () => {
  test('is cut into menu, title, author, date, caption, body and furniture', async () => {
    const article = await articleOf(
      'page.txt',
      [
        'Skip to content',
        'Log In',
        'Ferry Fares to Rise in May, Minister Says | Local | Harbour Daily',
        'Ferry Fares to Rise in May, Minister Says',
        'By Mira Holt',
        'Published: 4 March 2025, 09:15 GMT',
        '4 min read',
        'A ferry leaves the old harbour. Photo: Jon Vale',
        FIRST,
        'Share on Facebook',
        SECOND,
        THIRD,
        'Related posts',
        'Bridge repairs to last until the autumn',
        'Council approves a smaller library',
        'This website uses cookies to improve your experience. You can opt out if you wish.',
        '© 2025 Harbour Daily. All rights reserved.',
      ].join('\n\n'),
    );
    expect(zoneLines(article)).toEqual([
      'chrome: Skip to content',
      'chrome: Log In',
      'headline: Ferry Fares to Rise in May, Minister Says | Local | Harbour Daily',
      'headline: Ferry Fares to Rise in May, Minister Says',
      'byline: By Mira Holt',
      'dateline: Published: 4 March 2025, 09:15 GMT',
      'chrome: 4 min read',
      'caption: A ferry leaves the old harbour. Photo: Jon Vale',
      `body: ${FIRST}`,
      'chrome: Share on Facebook',
      `body: ${SECOND}`,
      `body: ${THIRD}`,
      'chrome: Related posts',
      'chrome: Bridge repairs to last until the autumn',
      'chrome: Council approves a smaller library',
      'chrome: This website uses cookies to improve your experience. You can opt out if you wish.',
      'footer: © 2025 Harbour Daily. All rights reserved.',
    ]);
    expect(article.title).toBe('Ferry Fares to Rise in May, Minister Says');
    expect(article.outlet).toEqual({ id: 'o.harbourdaily', name: 'Harbour Daily' });
    expect(article.byline).toBe('Mira Holt');
    expect(article.published).toMatchObject({
      earliest: '2025-03-04T09:15:00.000Z',
      latest: '2025-03-04T09:15:59.999Z',
      basis: 'body',
    });
    expect(article.credits).toEqual([]);
    expect(article.language).toBe('en');
  });

  test('keeps a lead before the title, and a body printed twice, as body', async () => {
    const title = 'Harbour Fares Set to Climb Again This Spring';
    const article = await articleOf(
      'twice.txt',
      [`${FIRST} ${THIRD}`, title, '', title, FIRST, SECOND, THIRD, FIRST, SECOND, THIRD].join('\n'),
    );
    expect(article.title).toBe(title);
    const lines = zoneLines(article);
    expect(lines.filter((line) => line.startsWith('headline'))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('body'))).toHaveLength(7);
  });

  test('takes nothing below the title of the comments for the article', async () => {
    const article = await articleOf(
      'comments.txt',
      [
        'Fares to rise again in the spring',
        FIRST,
        SECOND,
        THIRD,
        FIRST,
        THIRD,
        '3 Comments',
        'I was on that boat and the minister was not. It was cold.',
      ].join('\n'),
    );
    expect(zoneLines(article).at(-1)).toMatch(/^chrome: I was on that boat/u);
  });

  test('goes on with the article after a box of related stories in its middle', async () => {
    const article = await articleOf(
      'box.txt',
      ['Fares to rise again in the spring', FIRST, 'Related', 'Bridge repairs to last', SECOND, THIRD].join(
        '\n',
      ),
    );
    expect(zoneLines(article).slice(-3)).toEqual([
      'chrome: Bridge repairs to last',
      `body: ${SECOND}`,
      `body: ${THIRD}`,
    ]);
  });

  test('reads the author under the story and the origin an aggregator names', async () => {
    const article = await articleOf(
      'aggregator.txt',
      [
        'Fares to Rise Again in the Spring',
        'Published 3 days ago2 minute read',
        FIRST,
        SECOND,
        'Mira Holt',
        'Follow us on:',
        'Origin:',
        'publisher logo',
        'Coast Radio',
        'Loading...',
        'Loading...',
        'You may also like...',
      ].join('\n\n'),
    );
    expect(article.byline).toBe('Mira Holt');
    expect(article.published).toBeNull();
    expect(
      article.credits.map(({ role, name, start, end }) => [role, name, article.text.slice(start, end)]),
    ).toEqual([['syndicated-from', 'Coast Radio', 'Coast Radio']]);
    expect(zoneLines(article).filter((line) => line.startsWith('body'))).toEqual([
      `body: ${FIRST}`,
      `body: ${SECOND}`,
    ]);
  });

  test('is untouched: carriage returns stay, and offsets index the decoded file', async () => {
    const text = `Fares to Rise Again in the Spring\r\n\r\n${FIRST}\r\n${SECOND}\r\n`;
    const article = await articleOf('crlf.txt', `\uFEFF${text}`);
    expect(article.text).toBe(text);
  });

  test('with one sentence in it is that sentence, not a title without a story', async () => {
    expect(zoneLines(await articleOf('one.txt', `${SECOND}\n`))).toEqual([`body: ${SECOND}`]);
  });

  test('read from an address has the outlet of its host and the day in its path', async () => {
    const article = await articleOf('a.txt', `${FIRST}\n${SECOND}`, {
      address: 'https://www.harbour.example/2025/03/04/fares',
    });
    expect(article.outlet).toEqual({ id: 'o.harbour.example', name: 'harbour.example' });
    expect(article.published).toMatchObject({
      earliest: '2025-03-03T10:00:00.000Z',
      latest: '2025-03-05T12:00:00.000Z',
      basis: 'address',
    });
  });

  test('is of the outlet whose name stands before the sections of its menu', async () => {
    const article = await articleOf(
      'menu.txt',
      `Quay Post | News | Islands\nLog In\nFares to Rise Again in the Spring\n${FIRST}\n${SECOND}`,
    );
    expect(article.outlet).toEqual({ id: 'o.quaypost', name: 'Quay Post' });
  });
});
