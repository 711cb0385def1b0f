import { describe, expect, test } from 'vitest';
import { articlesOf, readAll, refused } from '../read-many.ts';
import { zoneLines } from '../read-one.ts';

const QUOTE = '“The fares will go up in May,” said Ana Rell, the transport minister.';

const rss = (
  items: string,
  head = '<title>Harbour Daily - World news</title><link>https://harbour.example/</link>',
): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${head}${items}</channel></rss>`;
const item = (...parts: string[]): string => `<item>${parts.join('')}</item>`;

describe('an RSS feed', () => {
  test('every item is an article: its link, its date, its author, its words', async () => {
    const [first, second] = await articlesOf(
      'feed.xml',
      rss(
        item(
          '<title>Fares &amp; boats</title><link>https://harbour.example/fares</link>',
          '<pubDate>Tue, 04 Mar 2025 09:15:00 GMT</pubDate><dc:creator>Mira Holt</dc:creator>',
          '<description>A short teaser that is not used.</description>',
          `<content:encoded><![CDATA[<p>The ferries stop.</p><p>${QUOTE}</p>]]></content:encoded>`,
        ) +
          item(
            '<title>Pier</title><link>https://harbour.example/pier</link>',
            `<description>${QUOTE}</description>`,
          ),
      ),
    );
    expect(first).toMatchObject({
      path: 'feed.xml#1',
      url: 'https://harbour.example/fares',
      title: 'Fares & boats',
      byline: 'Mira Holt',
      outlet: { name: 'Harbour Daily' },
      published: { earliest: '2025-03-04T09:15:00.000Z', basis: 'feed' },
      text: `Fares & boats\nThe ferries stop.\n${QUOTE}`,
    });
    expect(second?.text).toBe(`Pier\n${QUOTE}`);
    expect(zoneLines(second!)).toEqual(['headline: Pier', `body: ${QUOTE}`]);
  });

  test('a source element says whom the item was taken from', async () => {
    const [article] = await articlesOf(
      'feed.xml',
      rss(
        item(
          '<title>Fares</title><source url="https://northernwire.example/rss">Northern Wire</source>',
          `<description>${QUOTE}</description>`,
        ),
      ),
    );
    expect(article?.credits).toEqual([{ role: 'syndicated-from', name: 'Northern Wire', start: 0, end: 0 }]);
  });

  test('a bare &, a wrong date, a missing guid and a relative link do not keep it from being read', async () => {
    const readings = await readAll(
      'feed.xml',
      rss(
        item(
          '<title>Fares & boats</title><link>/fares?a=1&b=2</link><pubDate>yesterday noon</pubDate>',
          `<description>${QUOTE}</description>`,
        ),
      ),
    );
    const [reading] = readings;
    if (reading?.kind !== 'article') throw new Error('refused');
    expect(reading.article.url).toBe('https://harbour.example/fares?a=1&b=2');
    expect(reading.article.published).toBeNull();
    expect(reading.warnings.map(({ code }) => code)).toEqual(['date']);
  });

  test('a link to a known house is that house’s, one to another site is that site’s', async () => {
    const outlets = (
      await articlesOf(
        'feed.xml',
        rss(
          item(
            '<title>A</title><link>https://www.bbc.co.uk/news/1</link>',
            `<description>${QUOTE}</description>`,
          ) +
            item(
              '<title>B</title><link>https://quay.example/1</link>',
              `<description>${QUOTE}</description>`,
            ),
        ),
      )
    ).map(({ outlet }) => outlet?.name);
    expect(outlets).toEqual([expect.stringMatching(/^BBC/u), 'quay.example']);
  });

  test('an item without an address keeps its own when others are put before it', async () => {
    const one = item('<guid isPermaLink="false">k7</guid>', `<description>${QUOTE}</description>`);
    const other = item(`<description>${QUOTE.replace('May', 'June')}</description>`);
    const before = await articlesOf('feed.xml', rss(one + other));
    const after = await articlesOf(
      'feed.xml',
      rss(item('<description>Something new happened in the town.</description>') + one + other),
    );
    expect(after.slice(1).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(before[0]?.address).toBe('feed.xml#k7');
  });

  test('one item without words is one line, the next is read', async () => {
    const readings = await readAll(
      'feed.xml',
      rss(item('<link>https://harbour.example/1</link>') + item(`<description>${QUOTE}</description>`)),
    );
    expect(refused(readings)).toEqual(['feed.xml#1 empty']);
    expect(readings).toHaveLength(2);
  });
});

describe('an Atom feed', () => {
  test('takes addresses against xml:base, plain text as plain, and its source as a credit', async () => {
    const [first, second] = await articlesOf(
      'feed.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://quay.example/news/" xml:lang="en"><title>Quay Post</title><link href="/"/>
       <entry><id>tag:1</id><title type="html">Fares &amp;amp; boats</title><link href="fares"/><published>2025-03-04T09:15:00Z</published><updated>2025-03-05T09:00:00Z</updated>
       <author><name>Mira Holt</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferries <b>stop</b>.</p><p>${QUOTE}</p></div></content>
       <source><title>Coast Radio</title><id>x</id></source></entry>
       <entry><id>tag:2</id><title>Less &lt;b&gt;</title><content type="text">The &lt;b&gt; tag is for words that matter, Ana Rell said.</content></entry></feed>`,
    );
    expect(first).toMatchObject({
      url: 'https://quay.example/news/fares',
      title: 'Fares & boats',
      byline: 'Mira Holt',
      language: 'en',
      published: { earliest: '2025-03-04T09:15:00.000Z', basis: 'feed' },
      modified: { earliest: '2025-03-05T09:00:00.000Z' },
    });
    expect(first?.credits.map(({ name }) => name)).toEqual(['Coast Radio']);
    expect(second?.text).toContain('The <b> tag is for words');
  });
});

describe('a JSON feed', () => {
  const feed = (items: readonly object[]): string =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Quay Post',
      home_page_url: 'https://quay.example/',
      items,
    });

  test.each(['feed.json', 'feed'])('is read as %s; external_url is a credit', async (path) => {
    const [article] = await articlesOf(
      path,
      feed([
        {
          id: '1',
          url: 'https://quay.example/1',
          external_url: 'https://northernwire.example/9',
          title: 'Fares',
          content_html: `<p>${QUOTE}</p>`,
          date_published: '2025-03-04T09:15:00Z',
          authors: [{ name: 'Mira Holt' }],
        },
      ]),
    );
    expect(article).toMatchObject({
      url: 'https://quay.example/1',
      byline: 'Mira Holt',
      outlet: { name: 'Quay Post' },
    });
    expect(article?.credits.map(({ name }) => name)).toEqual(['northernwire.example']);
  });
});

describe('a feed that is no friend', () => {
  const lol =
    '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';

  test.each([
    ['declares entities', rss(item('<title>&b;&c;</title>')).replace('<rss', `${lol}<rss`), 'entities'],
    ['nests without end', rss('<a>'.repeat(5000)), 'page-too-complex'],
    ['holds no items', rss(''), 'no-article'],
    ['is cut', rss(item('<title>A')).slice(0, 60), 'feed'],
    ['is something else', '<?xml version="1.0"?><urlset><url/></urlset>', 'feed'],
  ])('one that %s is one line', async (_, xml, code) => {
    expect(refused(await readAll('feed.xml', xml))).toEqual([`feed.xml ${code}`]);
  });

  test('a document type without entities is no harm', async () => {
    const xml = rss(item(`<description>${QUOTE}</description>`)).replace(
      '<rss',
      '<!DOCTYPE rss PUBLIC "-//X//DTD RSS 0.91//EN" "http://x.example/rss.dtd"><rss',
    );
    expect(await articlesOf('feed.xml', xml)).toHaveLength(1);
  });

  test('a page named .xml is a page', async () => {
    const html = `<html><head><title>Fares</title></head><body><p>The council spoke for two hours about the fares on Monday.</p><p>${QUOTE}</p></body></html>`;
    expect((await articlesOf('page.xml', html))[0]?.path).toBe('page.xml');
  });
});
