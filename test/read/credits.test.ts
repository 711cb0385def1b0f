import { describe, expect, test } from 'vitest';
import { articleOf } from './read-one.ts';

const BODY =
  'The ferry company will raise its fares in May, the harbour minister told councillors on Tuesday.\n' +
  '“Nobody likes to pay more for the same boat,” said Ana Rell, who answers for the ports.\n';

/** The credits of a page of Harbour Daily with these lines above and below its body. */
async function credits(above: string, below = '', outlet = 'Harbour Daily'): Promise<string[]> {
  const article = await articleOf(
    'a.txt',
    `Fares to Rise Again in the Spring | ${outlet}\n${above}\n${BODY}${below}\n`,
  );
  return article.credits.map(({ role, name }) => `${role} ${name}`);
}

describe('credits', () => {
  test('an agency in the dateline is carried', async () => {
    expect(await credits('', '')).toEqual([]);
    const article = await articleOf(
      'a.txt',
      `Fares to Rise Again | Harbour Daily\nPORT ELLERY (AP) — ${BODY}`,
    );
    expect(article.credits.map(({ role, name }) => [role, name])).toEqual([
      ['carried-by', 'Associated Press'],
    ]);
    expect(article.zones.map((zone) => zone.kind)).toEqual(['headline', 'dateline', 'body']);
  });

  test.each([
    ['PORT ELLERY, March 4, 2025 /PRNewswire/ -- ', 'distributed-by PR Newswire'],
    ['PORT ELLERY--(BUSINESS WIRE)--', 'distributed-by Business Wire'],
    ['PORT ELLERY, March 4, 2025 (GLOBE NEWSWIRE) -- ', 'distributed-by GlobeNewswire'],
    ['PORT ELLERY/GILL (Reuters) - ', 'carried-by Reuters'],
  ])('a wire of releases in the dateline delivers and does not report: %s', async (dateline, expected) => {
    const article = await articleOf('a.txt', `Fares to Rise Again | Harbour Daily\n${dateline}${BODY}`);
    expect(article.credits.map(({ role, name }) => `${role} ${name}`)).toEqual([expected]);
    const [zone] = article.zones.filter(({ kind }) => kind === 'dateline');
    expect(article.text.slice(zone?.start, zone?.end).trim()).toBe(dateline.trim());
  });

  test('an agency as author is carried; a person of another house brings its text', async () => {
    expect(await credits('By Reuters')).toEqual(['carried-by Reuters']);
    expect(await credits('Mira Holt, Bloomberg News')).toEqual(['syndicated-from Bloomberg']);
    expect(await credits('By Mira Holt, Northern Wire')).toEqual(['syndicated-from Northern Wire']);
  });

  test('a person of the own house, an editor and a staff byline are no credits', async () => {
    expect(await credits('By Mira Holt, Harbour Daily')).toEqual([]);
    expect(await credits('By Mira Holt, Political Editor')).toEqual([]);
    expect(await credits('By Mira Holt, Staff Reporter')).toEqual([]);
  });

  test('a foreign copyright and its distributor are two steps', async () => {
    expect(
      await credits(
        '',
        '©2025 The Baltimore Sun. Visit baltimoresun.com. Distributed by Tribune Content Agency, LLC.',
      ),
    ).toEqual(['syndicated-from The Baltimore Sun', 'distributed-by Tribune Content Agency']);
  });

  test('the own copyright on the own page says nothing', async () => {
    expect(await credits('', '©2025 Bloomberg L.P. All rights reserved.', 'Bloomberg')).toEqual([]);
    expect(await credits('', '© 2025 Harbour Daily. All rights reserved.')).toEqual([]);
    expect(await credits('', '© 2025 Ellery Media Holdings Ltd. All rights reserved.')).toEqual([]);
  });

  test('a contribution is no origin', async () => {
    expect(await credits('', 'The Associated Press contributed to this report.')).toEqual([]);
  });

  test('words of first publication name the source', async () => {
    expect(await credits('', 'Source: Reuters')).toEqual(['syndicated-from Reuters']);
    expect(await credits('', 'This article was originally published by Coast Radio.')).toEqual([
      'syndicated-from Coast Radio',
    ]);
    expect(await credits('', 'Republished with permission from Northern Wire.')).toEqual([
      'syndicated-from Northern Wire',
    ]);
  });

  test('every credit stands at its words', async () => {
    const article = await articleOf(
      'a.txt',
      `Fares to Rise Again | Harbour Daily\nBy Mira Holt, Northern Wire\n${BODY}Distributed by Coast Syndicate.\n`,
    );
    expect(article.credits.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      'Northern Wire',
      'Coast Syndicate',
    ]);
  });
});
