import { describe, expect, test } from 'vitest';
import { articleOf, readOne, zoneLines, refusalOf } from './read-one.ts';

const BODY = [
  '# Fares to rise in the spring',
  '',
  'The ferry company will raise its fares in May, Ana Rell said.',
  '',
  '> Nobody likes to pay more for the same boat.',
  '',
  '- Adults pay nine crowns',
  '- Children pay four',
  '',
].join('\n');

describe('Markdown with front matter', () => {
  test('gives its facts to the article, and its text stays as it is', async () => {
    const text = `---
title: "Fares: up in May"
outlet: Harbour Daily
url: https://harbour.example/fares
published: 2025-03-04T09:12:00Z
modified: 2025-03-05
byline: [Mira Holt, Jon Vale]
credit: Distributed by Tribune Content Agency
language: en-GB
---
${BODY}`;
    const article = await articleOf('fares.md', text);
    expect(article).toMatchObject({
      text,
      title: 'Fares: up in May',
      outlet: { id: 'o.harbourdaily', name: 'Harbour Daily' },
      url: 'https://harbour.example/fares',
      address: 'https://harbour.example/fares',
      byline: 'Mira Holt, Jon Vale',
      language: 'en',
      published: {
        earliest: '2025-03-04T09:12:00.000Z',
        latest: '2025-03-04T09:12:00.000Z',
        basis: 'metadata',
      },
      modified: {
        earliest: '2025-03-04T10:00:00.000Z',
        latest: '2025-03-06T12:00:00.000Z',
        basis: 'metadata',
      },
    });
    const [credit] = article.credits;
    expect(credit).toMatchObject({ role: 'distributed-by', name: 'Tribune Content Agency' });
    expect(text.slice(credit!.start, credit!.end)).toBe('Tribune Content Agency');
  });

  test('has headline, body with lists and block quotes, and no body in the front matter', async () => {
    const article = await articleOf('fares.md', `---\ntitle: He said “no” to everything.\n---\n${BODY}`);
    expect(zoneLines(article)).toEqual([
      'chrome: ---',
      'chrome: title: He said “no” to everything.',
      'chrome: ---',
      'headline: # Fares to rise in the spring',
      'body: The ferry company will raise its fares in May, Ana Rell said.',
      'body: > Nobody likes to pay more for the same boat.',
      'body: - Adults pay nine crowns',
      'body: - Children pay four',
    ]);
  });

  test.each([
    ['front-matter', '---\ntitle: "open\n---\n'],
    ['front-matter', '---\ntitle: never closed\n\n'],
    ['date', '---\npublished: next week\n---\n'],
    ['url', '---\nurl: javascript:alert(1)\n---\n'],
  ])('that is damaged is told (%s) and the article is kept', async (code, head) => {
    const reading = await readOne('a.md', `${head}${BODY}`);
    expect(reading.kind).toBe('article');
    expect(reading.kind === 'article' && reading.warnings.map((one) => one.code)).toEqual([code]);
  });

  test('knows an outlet by its registry name, a credit that is a bare agency as carried', async () => {
    const article = await articleOf('a.md', `---\noutlet: BBC News\ncredit: AFP\n---\n${BODY}`);
    expect(article.outlet).toEqual({ id: 'o.bbc', name: 'BBC' });
    expect(article.credits.map(({ role, name }) => [role, name])).toEqual([
      ['carried-by', 'Agence France-Presse'],
    ]);
  });

  test('names a source once, whatever number of lines credit it', async () => {
    const article = await articleOf(
      'a.md',
      `---\noutlet: Harbour Daily\nbyline: Jon Vale, Northern Wire\ncredit:\n  - Northern Wire\n  - Distributed by Coast Syndicate.\n---\n${BODY.replace('The ferry', 'ELLERY (Northern Wire) — The ferry')}`,
    );
    expect(article.credits.map(({ role, name }) => [role, name])).toEqual([
      ['syndicated-from', 'Northern Wire'],
      ['distributed-by', 'Coast Syndicate'],
    ]);
    expect(zoneLines(article).filter((line) => line.startsWith('credit'))).toHaveLength(3);
  });

  test('of a title alone is refused, as a page or a pasted text of a title alone is', async () => {
    const title = 'Fares to Rise Again in the Spring';
    expect(await refusalOf('a.md', `---\ntitle: ${title}\n---\n\n# ${title}\n`)).toBe('no-article');
    expect(await refusalOf('a.md', `# ${title}\n\nMore soon\n`)).toBe('no-article');
    expect(await refusalOf('a.txt', `${title}\n`)).toBe('no-article');
    expect(await refusalOf('a.html', `<html><body><h1>${title}</h1></body></html>`)).toBe('no-article');
  });
});
