import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers, Web } from './attacker.ts';
import { fetching, network, outcome, PRIVATE, PUBLIC, serve } from './attacker.ts';

let web: Web | null = null;
afterEach(async () => {
  await web?.close();
  web = null;
});

const site = async (answers: Answers): Promise<Web> => (web = await serve(answers));
const at = (host: string, path: string): string => `http://${host}:${web?.port ?? 0}${path}`;
const redirect =
  (location: string): Answers[string] =>
  (_, response) =>
    response.writeHead(302, { location }).end();
const text =
  (body: string | Uint8Array, headers: Record<string, string> = {}): Answers[string] =>
  (_, response) =>
    response.writeHead(200, headers).end(body);

describe('a page', () => {
  it('comes with the address it was found at, its kind and its last change', async () => {
    await site({
      '/old': redirect('/pier#comments'),
      '/pier': text('<p>The pier opens.</p>', {
        'content-type': 'text/html; charset=windows-1252',
        'last-modified': 'Tue, 04 Mar 2025 09:00:00 GMT',
      }),
    });
    const page = await fetching(network()).page(at('quay.example', '/old#top'));
    expect({ ...page, bytes: new TextDecoder().decode(page.bytes) }).toEqual({
      address: at('quay.example', '/pier'),
      bytes: '<p>The pier opens.</p>',
      contentType: 'text/html; charset=windows-1252',
      lastModified: '2025-03-04T09:00:00.000Z',
    });
  });

  it('is asked for by name, without cookies or credentials', async () => {
    const { asked, headers } = await site({ '/pier': text('ok', { 'set-cookie': 'a=b' }) });
    const through = fetching(network());
    await through.page(at('quay.example', '/pier'));
    await through.page(at('quay.example', '/pier'));
    expect(asked).toEqual(['quay.example /robots.txt', 'quay.example /pier', 'quay.example /pier']);
    for (const { 'user-agent': agent, cookie, authorization, referer } of headers)
      expect([agent, cookie, authorization, referer]).toEqual([
        'quotetrail/9.9.9',
        undefined,
        undefined,
        undefined,
      ]);
  });

  it.each([
    ['gzip', gzipSync('The pier opens.')],
    ['br', brotliCompressSync('The pier opens.')],
    ['deflate', deflateSync('The pier opens.')],
  ])('is unpacked from %s', async (encoding, body) => {
    await site({ '/pier': text(body, { 'content-encoding': encoding }) });
    expect(await outcome(fetching(network()), at('quay.example', '/pier'))).toBe('ok The pier opens.');
  });

  it.each([
    [404, 'status'],
    [403, 'status'],
    [500, 'status'],
    [204, 'status'],
  ])('that the server answers with %i is refused', async (status, code) => {
    await site({ '/pier': (_, response) => response.writeHead(status).end() });
    expect(await outcome(fetching(network()), at('quay.example', '/pier'))).toBe(code);
  });

  it('that is a picture is refused before it is read', async () => {
    await site({ '/pier': text('x', { 'content-type': 'image/png' }) });
    expect(await outcome(fetching(network()), at('quay.example', '/pier'))).toBe('not-a-page');
  });
});

describe('a private machine is never reached', () => {
  const redirects: Answers = {
    '/literal': (_, response) => response.writeHead(302, { location: `http://${PRIVATE}/` }).end(),
    '/name': redirect('http://inside.test/'),
    '/file': redirect('file:///etc/passwd'),
    '/data': redirect('data:text/html,<p>x'),
    '/login': redirect('http://user:word@quay.example/'),
    '/nowhere': (_, response) => response.writeHead(302).end(),
    '/garbage': redirect('http://['),
  };
  const inside = { 'inside.test': [[PRIVATE]], 'mixed.test': [[PUBLIC, PRIVATE]], 'none.test': [[]] };

  it.each([
    ['/literal', 'private-address'],
    ['/name', 'private-address'],
    ['/file', 'not-an-address'],
    ['/data', 'not-an-address'],
    ['/login', 'not-an-address'],
    ['/nowhere', 'damaged-answer'],
    ['/garbage', 'not-an-address'],
  ])('by a redirect from %s', async (path, code) => {
    const { intrusions } = await site(redirects);
    expect(await outcome(fetching(network(inside)), at('quay.example', path))).toBe(code);
    expect(intrusions()).toBe(0);
  });

  it.each([
    ['inside.test', 'private-address'],
    ['mixed.test', 'private-address'],
    ['none.test', 'no-connection'],
    [PRIVATE, 'private-address'],
    ['2130706434', 'private-address'],
    ['0x7f.2', 'private-address'],
    ['[::1]', 'private-address'],
    ['[::ffff:127.0.0.2]', 'private-address'],
  ])('by the host %s', async (host, code) => {
    const { intrusions, asked } = await site({});
    expect(await outcome(fetching(network(inside)), at(host, '/'))).toBe(code);
    expect([intrusions(), asked]).toEqual([0, []]);
  });

  it('by a name that answers otherwise when it is asked again', async () => {
    const { intrusions } = await site({ '/pier': text('ok') });
    const through = network({ 'rebound.test': [[PUBLIC], [PUBLIC], [PRIVATE]] });
    expect(await outcome(fetching(through), at('rebound.test', '/pier'))).toBe('ok ok');
    // Once for robots.txt and once for the page: what was checked is what was connected to.
    expect(through.resolutions).toEqual(['rebound.test', 'rebound.test']);
    expect(
      await outcome(
        fetching(network({ 'rebound.test': [[PUBLIC], [PRIVATE]] })),
        at('rebound.test', '/pier'),
      ),
    ).toBe('private-address');
    expect(intrusions()).toBe(0);
  });

  it('by a redirect of robots.txt', async () => {
    const { intrusions } = await site({
      '/robots.txt': redirect('http://inside.test/'),
      '/pier': text('ok'),
    });
    expect(await outcome(fetching(network(inside)), at('quay.example', '/pier'))).toBe('private-address');
    expect(intrusions()).toBe(0);
  });
});

describe('a server that never ends', () => {
  it('is left after five redirects', async () => {
    const { asked } = await site(
      Object.fromEntries(Array.from({ length: 20 }, (_, hop) => [`/${hop}`, redirect(`/${hop + 1}`)])),
    );
    expect(await outcome(fetching(network()), at('quay.example', '/0'))).toBe('redirects');
    expect(asked.filter((one) => !one.includes('robots'))).toHaveLength(6);
  });

  it('is left when the page is too large, however its length is told', async () => {
    let sent = 0;
    const endless: Answers[string] = (_, response) => {
      const more = (): void => {
        while (!response.destroyed && sent < 50_000_000) {
          sent += 10_000;
          if (!response.write(Buffer.alloc(10_000, 'x'))) return void response.once('drain', more);
        }
      };
      more();
    };
    await site({ '/pier': endless });
    expect(await outcome(fetching(network()), at('quay.example', '/pier'))).toBe('too-large');
    expect(sent).toBeLessThan(50_000_000);
  });

  it('is left when a small body unpacks to a large one', async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000));
    await site({ '/pier': text(bomb, { 'content-encoding': 'gzip' }) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await outcome(fetching(network()), at('quay.example', '/pier'))).toBe('too-large');
  });

  it('is left when it drips', async () => {
    await site({
      '/pier': (_, response) => {
        response.write('<p>');
        const drip = setInterval(() => response.write('.'), 5);
        response.on('close', () => {
          clearInterval(drip);
        });
      },
    });
    const through = fetching(network({}, { milliseconds: 150 }));
    expect(await outcome(through, at('quay.example', '/pier'))).toBe('too-slow');
  });

  it('is left when it says nothing at all', async () => {
    await site({ '/robots.txt': () => undefined });
    expect(await outcome(fetching(network({}, { milliseconds: 50 })), at('quay.example', '/pier'))).toBe(
      'too-slow',
    );
  });

  it('is left when its name is never resolved', async () => {
    const never = {
      ...network({}, { milliseconds: 50 }),
      resolve: () => new Promise<never>(() => undefined),
    };
    expect(await outcome(fetching(never), 'http://quay.example/')).toBe('too-slow');
  });

  it('is left when a person interrupts', async () => {
    const stop = new AbortController();
    await site({
      '/pier': () => {
        stop.abort();
      },
    });
    expect(await outcome(fetching(network(), stop.signal), at('quay.example', '/pier'))).toBe('interrupted');
  });
});

describe('an answer that is damaged', () => {
  it.each<[string, Answers[string], string]>([
    [
      'shorter than its length says',
      (_, response) => {
        response.writeHead(200, { 'content-length': '5000' });
        response.write('<p>');
        setTimeout(() => response.destroy(), 5);
      },
      'damaged-answer',
    ],
    [
      'cut off while packed',
      text(gzipSync('The pier opens.').subarray(0, 20), { 'content-encoding': 'gzip' }),
      'damaged-answer',
    ],
    ['not what its packing says', text('The pier', { 'content-encoding': 'gzip' }), 'damaged-answer'],
    ['packed twice', text(gzipSync(gzipSync('x')), { 'content-encoding': 'gzip, gzip' }), 'damaged-answer'],
    ['no HTTP', (request) => request.socket.end('GARBAGE\r\n\r\n'), 'damaged-answer'],
    [
      'headers without end',
      (request) => request.socket.end(`HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(20_000)}\r\n`),
      'damaged-answer',
    ],
  ])('%s is refused', async (_, answer, code) => {
    await site({ '/pier': answer });
    expect(await outcome(fetching(network()), at('quay.example', '/pier'))).toBe(code);
  });

  it('a length that is too small cuts the page, and nothing after it is read', async () => {
    await site({
      '/pier': (request) => request.socket.end('HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nThe pier opens.'),
    });
    expect(await outcome(fetching(network()), at('quay.example', '/pier'))).toMatch(
      /^(?:ok The|damaged-answer)$/u,
    );
  });

  it('a server that is not there is refused', async () => {
    const { port } = await site({});
    await web?.close();
    web = null;
    expect(await outcome(fetching(network()), `http://quay.example:${port}/`)).toBe('no-connection');
  });
});

describe('robots.txt', () => {
  const forbids = (lines: string): Answers => ({
    '/robots.txt': text(lines),
    '/pier': text('ok'),
    '/open/pier': text('ok'),
    '/out': redirect('/pier'),
  });

  it.each([
    ['User-agent: *\nDisallow: /pier', '/pier', 'robots'],
    ['User-agent: *\nDisallow: /pier', '/open/pier', 'ok ok'],
    ['User-agent: *\nDisallow: /\nAllow: /open/', '/open/pier', 'ok ok'],
    ['User-agent: quotetrail\nDisallow: /\n\nUser-agent: *\nAllow: /', '/pier', 'robots'],
    ['User-agent: *\nDisallow: /\n\nUser-agent: QuoteTrail\nDisallow:', '/pier', 'ok ok'],
    ['User-agent: otherbot\nDisallow: /', '/pier', 'ok ok'],
    ['User-agent: otherbot\nUser-agent: quotetrail/1.0 # us\nDisallow: /', '/pier', 'robots'],
    ['User-agent: *\nDisallow: /pier', '/out', 'robots'],
    ['', '/pier', 'ok ok'],
    ['<html>no rules at all</html>', '/pier', 'ok ok'],
  ])('%j at %s: %s', async (lines, path, expected) => {
    await site(forbids(lines));
    expect(await outcome(fetching(network()), at('quay.example', path))).toBe(expected);
  });

  it('that the server fails to give forbids everything', async () => {
    await site({ '/robots.txt': (_, response) => response.writeHead(503).end(), '/pier': text('ok') });
    expect(await outcome(fetching(network()), at('quay.example', '/pier'))).toBe('robots');
  });

  it('is asked for once for each host, and each host has its own', async () => {
    const { asked } = await site({
      '/pier': redirect('http://other.example:1/'),
      '/a': text('ok'),
      '/b': text('ok'),
    });
    const through = fetching(network());
    for (const path of ['/a', '/b']) await through.page(at('quay.example', path));
    await through.page(at('daily.example', '/a'));
    expect(asked.filter((one) => one.includes('robots'))).toEqual([
      'quay.example /robots.txt',
      'daily.example /robots.txt',
    ]);
  });

  it('of thousands of names over thousands of rules is read without writing each down for each', async () => {
    const names = Array.from({ length: 20_000 }, (_, one) => `User-agent: bot${one}`);
    const rules = Array.from({ length: 20_000 }, (_, one) => `Disallow: /${one}`);
    await site({ '/robots.txt': text([...names, 'User-agent: *', ...rules].join('\n')), '/7': text('ok') });
    const through = network({}, { robotsBytes: 1_000_000 });
    expect(await outcome(fetching(through), at('quay.example', '/7'))).toBe('robots');
  });

  it('beyond its cap is not read', async () => {
    await site({
      '/robots.txt': text(`${'#'.repeat(20_000)}\nUser-agent: *\nDisallow: /`),
      '/pier': text('ok'),
    });
    expect(await outcome(fetching(network()), at('quay.example', '/pier'))).toBe('ok ok');
  });
});

describe('politeness', () => {
  it('a host is given time between two pages, another host is not waited for', async () => {
    await site({ '/a': text('ok'), '/b': text('ok') });
    const through = network();
    const pages = fetching(through);
    for (const host of ['quay.example', 'daily.example', 'quay.example']) await pages.page(at(host, '/a'));
    expect(through.waits).toEqual([1000]);
  });

  it('a host may ask for more time, within reason', async () => {
    await site({ '/robots.txt': text('User-agent: *\nCrawl-delay: 7'), '/a': text('ok') });
    const through = network();
    const pages = fetching(through);
    for (let times = 0; times < 2; times += 1) await pages.page(at('quay.example', '/a'));
    expect(through.waits).toEqual([7000]);
    await web?.close();
    await site({ '/robots.txt': text('User-agent: *\nCrawl-delay: 86400'), '/a': text('ok') });
    const slow = network();
    const patient = fetching(slow);
    for (let times = 0; times < 2; times += 1) await patient.page(at('quay.example', '/a'));
    expect(slow.waits).toEqual([30_000]);
    await wait(0);
  });
});
