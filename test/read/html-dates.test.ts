import { describe, expect, test } from 'vitest';
import { addressDate } from '../../src/read/date-evidence.ts';
import { articleOf } from './read-one.ts';

const STORY =
  '<p>The council of Skarrow spoke for two hours about the fares on Monday evening, and nobody left the room.</p>' +
  '<p>“The fares will stay where they are for as long as I am the mayor of this town,” said Ruth Ambler, the mayor.</p>';

const page = (head: string, beside: string): string =>
  `<html lang="en"><head><title>Fares stay</title>${head}</head><body><main><header><h1>Fares stay as they are</h1>${beside}</header>` +
  `<article>${STORY}</article></main><aside><div class="post-date">3 January 2020</div></aside></body></html>`;

const ld = (json: string): string => `<script type="application/ld+json">${json}</script>`;

describe('the date of a page', () => {
  test.each([
    ['a tag of the site’s own', '<meta name="hd-post-date" content="2025/03/04">', ''],
    [
      'a broken block of linked data',
      ld('{"@type":"NewsArticle","datePublished":"2025-03-04T09:00:00Z",}'),
      '',
    ],
    ['linked data of a page of a kind', ld('{"@type":"MedicalWebPage","datePublished":"2025-03-04"}'), ''],
    ['an element beside the title', '', '<div class="story__date"><span>March 4, 2025</span></div>'],
  ])('is found in %s', async (_, head, beside) => {
    const { published } = await articleOf('page.html', page(head, beside));
    expect(published?.earliest?.slice(0, 7)).toBe('2025-03');
  });

  test('is not that of another story on the page', async () => {
    const story = await articleOf('page.html', page('', ''));
    expect(story.published).toBeNull();
  });

  test.each([
    ['https://harbour.example/news/fares-stay-20250304/', '2025-03'],
    ['https://harbour.example/fares-2025-03-04.html', '2025-03'],
    ['https://harbour.example/fares-20259904/', null],
    ['https://harbour.example/fares-203012041177', null],
  ])('in %s is %s', (address, month) => {
    const from = addressDate(address)?.interval.from ?? null;
    expect(from === null ? null : new Date(from + 86_400_000).toISOString().slice(0, 7)).toBe(month);
  });
});
