import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { desk } from '../desk.ts';
import type { Web } from './attacker.ts';
import { network, PRIVATE, serve } from './attacker.ts';

/** Curly quotation marks in windows-1252, which the page does not declare: only the server says so. */
const PAGE = Buffer.from(
  '<html><head><title>Pier opens in June</title></head><body><article><h1>Pier opens in June</h1>' +
    '<p>The new pier at Skarrow was shown to the town on Monday after two years of work on it.</p>' +
    '<p>\x93The new pier will open to all ferries in June and it will carry twelve boats a day,\x94 Ruth Ambler, the harbour master, said.</p>' +
    '<p>Work on the pier began two years ago and has cost the town more than anybody had planned.</p></article></body></html>',
  'latin1',
);
const HEADERS = {
  'content-type': 'text/html; charset=windows-1252',
  'last-modified': 'Tue, 04 Mar 2025 09:00:00 GMT',
};

let at: Desk;
let web: Web;
beforeEach(async () => {
  at = desk();
  web = await serve({
    '/pier': (_, response) => response.writeHead(200, HEADERS).end(PAGE),
    '/old': (_, response) => response.writeHead(301, { location: '/pier' }).end(),
    '/inside': (_, response) => response.writeHead(302, { location: `http://${PRIVATE}/` }).end(),
  });
});
afterEach(async () => {
  at.close();
  await web.close();
});

const page = (path: string): string => `http://quay.example:${web.port}${path}`;
const add = (...argv: string[]): ReturnType<Desk['run']> =>
  at.runWith({ network: () => Promise.resolve(network()) }, 'add', ...argv);

describe('a page that is asked for', () => {
  it('is read as its server names it, and kept with where and when it was found', async () => {
    const { code, out } = await add(page('/old'));
    expect(out).toContain('1 article added');
    expect(code).toBe(0);
    const { quotes } = (await at.json('quotes')) as { quotes: { text: string; outlet: { id: string } }[] };
    expect(quotes).toMatchObject([
      {
        text: '“The new pier will open to all ferries in June and it will carry twelve boats a day,”',
        outlet: { id: 'o.quay.example' },
      },
    ]);
    const { articles } = (await at.json('articles')) as { articles: { url: string; published: object }[] };
    expect(articles).toMatchObject([
      {
        url: page('/pier'),
        published: { earliest: null, latest: '2025-03-04T09:00:00.000Z', basis: 'capture' },
      },
    ]);
    expect((await at.run('show', page('/pier'))).code).toBe(0);
  });

  it('gives the same answers after a rebuild, without the network', async () => {
    await add(page('/pier'));
    const before = [await at.json('quotes'), await at.json('articles')];
    expect((await at.run('rebuild')).code).toBe(0);
    expect([await at.json('quotes'), await at.json('articles')]).toEqual(before);
  });

  it('changes nothing when it is fetched again unchanged', async () => {
    await add(page('/pier'));
    expect((await add(page('/pier'))).out).toContain('0 articles added, 1 unchanged');
  });

  it('that is refused is one line and exit code 3, and the rest is added', async () => {
    const { code, out, err } = await add(page('/inside'), page('/nothing'), page('/pier'));
    expect(code).toBe(3);
    expect(out).toContain('1 article added, 2 refused');
    expect(err.trim().split('\n')).toEqual([
      expect.stringContaining(`${PRIVATE} is no public address`),
      expect.stringContaining('there is no such page'),
    ]);
    expect(web.intrusions()).toBe(0);
    expect(JSON.parse((await add(page('/inside'), '--json')).out)).toMatchObject({
      refused: [{ path: page('/inside'), code: 'private-address' }],
    });
  });

  it('is fetched by no other command', async () => {
    const { code, err } = await at.run('extract', page('/pier'));
    expect(code).toBe(3);
    expect(err).toContain('"quotetrail add" alone fetches pages');
    expect(web.asked).toEqual([]);
  });
});

describe('an interruption', () => {
  it('keeps what was added, says how to go on, and the next run goes on', async () => {
    for (const name of ['a', 'b', 'c'])
      at.write(
        `saved/${name}.txt`,
        `Boats of ${name}\n\n“The boats of ${name} will sail on Friday,” Ruth Ambler said.\n\nThe town is glad.`,
      );
    let interrupt = (): void => undefined;
    let looked = 0;
    const { code, err, out } = await at.runWith(
      {
        onInterrupt: (work) => {
          interrupt = work;
          return () => undefined;
        },
        // The clock is read once for each file: the interruption comes while the second is read.
        now: () => {
          looked += 1;
          if (looked === 2) interrupt();
          return '2025-06-01T12:00:00.000Z';
        },
      },
      'add',
      'saved',
    );
    expect(code).toBe(130);
    expect(out).toBe('');
    expect(err).toMatch(
      /^interrupted: (?:1 article was|2 articles were) added .* run the same command again to go on\n$/u,
    );
    expect((await at.run('doctor')).code).toBe(0);
    // As many as it said are there, no more and no fewer.
    const said = Number(/interrupted: (\d)/u.exec(err)?.[1]);
    expect((await at.run('add', 'saved')).out).toContain(
      `${String(3 - said)} article${said === 2 ? '' : 's'} added, ${String(said)} unchanged`,
    );
    const { articles } = (await at.json('articles')) as { articles: unknown[] };
    expect(articles).toHaveLength(3);
  });
});
