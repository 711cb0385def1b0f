import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { articlesOf, eventsOf, chunked, partsIn, readAll, refused } from '../read-many.ts';
import type { Revisit } from '../../../src/read/archives/revisit.ts';
import { revisitFrom } from '../../../src/read/archives/revisits.ts';
import { http, members, pageOf, record } from './build.ts';

const INFO = record({
  type: 'warcinfo',
  more: ['Content-Type: application/warc-fields'],
  content: 'software: x\r\n',
});
const FARES = record({ content: http(pageOf('ferry fare')) });
const BRIDGE = record({
  url: 'https://quay.example/bridge',
  id: '<urn:uuid:2>',
  content: http(pageOf('old bridge')),
});

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

describe('a WARC file', () => {
  test.each([
    ['plain', 'crawl.warc', Buffer.concat([INFO, FARES, BRIDGE])],
    ['a gzip member a record', 'crawl.warc.gz', members(INFO, FARES, BRIDGE)],
    ['gzip as a whole', 'crawl.warc.gz', gzipSync(Buffer.concat([INFO, FARES, BRIDGE]))],
    ['without a name that says so', 'crawl', Buffer.concat([INFO, FARES, BRIDGE])],
  ])('gives the page of each response, %s', async (_, path, bytes) => {
    const articles = await articlesOf(path, bytes);
    expect(articles.map(({ url, path: where }) => `${where} ${url ?? ''}`)).toEqual([
      `${path}#2 https://harbour.example/fares`,
      `${path}#3 https://quay.example/bridge`,
    ]);
    expect(articles[0]?.text).toContain('“The ferry fare will stay where it is');
  });

  test('the time of capture is a bound from above, and no publication', async () => {
    const [article] = await articlesOf('a.warc', FARES);
    expect(article?.published).toMatchObject({
      earliest: null,
      latest: '2025-03-04T10:00:00.000Z',
      basis: 'capture',
    });
  });

  test('what is no page is passed over and counted, not refused', async () => {
    const bytes = Buffer.concat([
      record({ content: http('x', ['Content-Type: image/png']) }),
      record({ content: http(pageOf('gone'), undefined, '404 Not Found') }),
      record({ content: http('', ['Location: /x'], '302 Found') }),
      record({ type: 'request', content: 'GET / HTTP/1.1\r\n\r\n' }),
      record({ type: 'metadata', content: 'a: b' }),
      FARES,
    ]);
    const events = await partsIn('a.warc', bytes);
    expect(events.map(({ kind }) => kind)).toEqual(['part', 'note']);
    expect(events.at(-1)).toMatchObject({
      message: expect.stringMatching(/^3 records hold no HTML page/u) as string,
    });
  });

  test('a resource record holds the bare page', async () => {
    const bytes = record({
      type: 'resource',
      more: ['Content-Type: text/html'],
      content: pageOf('quiet pier'),
    });
    expect(await articlesOf('a.warc', bytes)).toHaveLength(1);
  });

  test.each([
    ['gzip', ['Content-Encoding: gzip'], gzipSync(pageOf('salt road'))],
    ['deflate', ['Content-Encoding: deflate'], deflateRawSync(pageOf('salt road'))],
    ['brotli', ['Content-Encoding: br'], brotliCompressSync(pageOf('salt road'))],
    ['said to be packed and not', ['Content-Encoding: gzip'], Buffer.from(pageOf('salt road'))],
    ['chunked', ['Transfer-Encoding: chunked'], inChunks(pageOf('salt road'))],
    ['said to be chunked and not', ['Transfer-Encoding: chunked'], Buffer.from(pageOf('salt road'))],
    [
      'chunked and packed',
      ['Transfer-Encoding: chunked', 'Content-Encoding: gzip'],
      inChunks(gzipSync(pageOf('salt road'))),
    ],
  ])('a body that is %s is read', async (_, fields, body) => {
    const content = http(body, ['Content-Type: text/html; charset=utf-8', ...fields]);
    const [article] = await articlesOf('a.warc', record({ content }));
    expect(article?.text).toContain('“The salt road will stay');
  });

  test('the charset the server names is the page’s', async () => {
    const html = Buffer.from(pageOf('café').replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1');
    const content = http(html, ['Content-Type: text/html; charset=windows-1252']);
    const [article] = await articlesOf('a.warc', record({ content }));
    expect(article?.text).toContain('“The café will stay');
  });

  test('each part is a WARC file by itself, that another reader reads, and reads the same alone', async () => {
    const bytes = Buffer.concat([INFO, FARES, BRIDGE]);
    const [, whole] = await articlesOf('a.warc', bytes);
    const [, part] = await partsIn('a.warc', bytes);
    if (part?.kind !== 'part') throw new Error('no part');
    const [alone] = await articlesOf(part.path, part.bytes);
    expect({ ...alone, sha256: '' }).toEqual({ ...whole, sha256: '' });
    const records = await Array.fromAsync(
      WARCParser.iterRecords(streamOf(part.bytes)),
      (one) => one.warcTargetURI,
    );
    expect(records).toEqual(['https://quay.example/bridge']);
  });
});

describe('revisit records', () => {
  const again = record({
    type: 'revisit',
    url: 'https://harbour.example/fares?again',
    date: '2025-03-09T10:00:00Z',
    id: '<urn:uuid:9>',
    more: ['WARC-Refers-To: <urn:uuid:2>', 'Content-Type: application/http; msgtype=response'],
    content: http('', ['Content-Type: text/html']),
  });

  test('get the content of the record they refer to, also where it stands behind them', async () => {
    for (const order of [
      [BRIDGE, again],
      [again, BRIDGE],
    ]) {
      const articles = await articlesOf('a.warc', Buffer.concat(order));
      const found = articles.find(({ url }) => url === 'https://harbour.example/fares?again');
      expect(found?.text).toContain('old bridge');
      expect(found?.published?.latest).toBe('2025-03-09T10:00:00.000Z');
    }
  });

  test('that refer to a page in another file are handed on, each with what it refers to', async () => {
    const events = await partsIn('a.warc', Buffer.concat([FARES, again]));
    expect(events.slice(1)).toEqual([
      {
        kind: 'revisit',
        path: 'a.warc#2',
        revisit: {
          path: 'a.warc#2',
          url: 'https://harbour.example/fares?again',
          date: '2025-03-09T10:00:00Z',
          keys: ['id urn:uuid:2'],
          addresses: ['https://harbour.example/fares?again'],
        },
      },
    ]);
  });

  test('are not looked up where the input can be read once only', async () => {
    const input = { ...chunked('a.warc', Buffer.concat([BRIDGE, again]), [64]), canRestart: false };
    expect((await eventsOf(input)).map(({ kind }) => kind)).toEqual(['part', 'revisit']);
  });

  const revisit: Revisit = {
    path: 'b.warc#1',
    url: 'https://harbour.example/again',
    date: '2025-03-09T10:00:00Z',
    keys: [`digest sha1:${sha1(pageOf('old bridge'))}`],
    addresses: ['https://harbour.example/again'],
  };

  test.each([
    [
      'a record with the digest',
      record({
        more: [
          `WARC-Payload-Digest: sha1:${sha1(pageOf('old bridge')).toUpperCase()}`,
          'Content-Type: application/http',
        ],
        content: http(pageOf('old bridge')),
      }),
      true,
    ],
    ['the very bytes of the page', Buffer.from(pageOf('old bridge')), true],
    ['other bytes', Buffer.from(pageOf('new bridge')), false],
    ['a record of something else', record({ content: http(pageOf('old bridge')) }), false],
    ['a broken record', Buffer.from('WARC/1.0\r\nContent-Length: 9\r\n\r\nx'), false],
  ])('find their content in what is kept: %s', async (_, bytes, isFound) => {
    const part = await revisitFrom(revisit, bytes);
    expect(part?.address ?? null).toBe(isFound ? revisit.url : null);
    if (part === null) return;
    const [article] = await articlesOf(part.path, part.bytes);
    expect(article?.text).toContain('“The old bridge will stay');
    expect(article?.url).toBe(revisit.url);
  });

  test('refer by address and time, to the second', async () => {
    const named = record({
      type: 'revisit',
      url: 'https://harbour.example/copy',
      more: [
        'WARC-Refers-To-Target-URI: <https://quay.example/bridge>',
        'WARC-Refers-To-Date: 2025-03-05T10:00:00.730Z',
      ],
    });
    const earlier = record({
      url: 'https://quay.example/bridge',
      date: '2025-03-05T10:00:00Z',
      content: http(pageOf('old bridge')),
    });
    const later = record({
      url: 'https://quay.example/bridge',
      date: '2025-03-05T10:00:01Z',
      content: http(pageOf('old bridge')),
    });
    const found = async (...records: Buffer[]): Promise<number> =>
      (await partsIn('a.warc', Buffer.concat(records))).filter(({ kind }) => kind === 'revisit').length;
    expect(await found(named, earlier)).toBe(0);
    expect(await found(named, later)).toBe(1);
  });
});

describe('a lying archive', () => {
  test.each(['-5', 'abc', '', '1e9', '99999999999999999999'])(
    'a Content-Length of "%s" is one line, and the next record is read',
    async (length) => {
      const readings = await readAll('a.warc', Buffer.concat([record({ length, content: 'x' }), FARES]));
      expect(refused(readings)).toEqual(['a.warc#1 warc-record']);
      expect(readings.filter(({ kind }) => kind === 'article')).toHaveLength(1);
    },
  );

  test.each(['3', '700'])(
    'a length of %s bytes, too short or into the next records, costs that record alone',
    async (length) => {
      const readings = await readAll(
        'a.warc',
        Buffer.concat([record({ length, content: http(pageOf('short')) }), FARES, BRIDGE]),
      );
      expect(refused(readings)).toEqual(['a.warc#1 warc-record']);
      expect(readings.filter(({ kind }) => kind === 'article')).toHaveLength(2);
    },
  );

  test('a length beyond the end is one line behind what was read', async () => {
    const readings = await readAll(
      'a.warc',
      Buffer.concat([FARES, record({ length: '999999999', content: 'x' })]),
    );
    expect(readings.map(({ kind }) => kind)).toEqual(['article', 'refused']);
  });

  test('a length beyond the end costs that record alone where others stand behind it', async () => {
    const lying = record({ length: '999999', content: http(pageOf('short')) });
    const readings = await readAll('a.warc', Buffer.concat([lying, FARES, lying, BRIDGE]));
    expect(refused(readings)).toEqual(['a.warc#1 warc-record', 'a.warc#3 warc-record']);
    expect(readings.filter(({ kind }) => kind === 'article')).toHaveLength(2);
  });

  test('a file cut anywhere gives what stands before the cut, and at most one line', async () => {
    const bytes = members(FARES, BRIDGE);
    for (let end = 40; end < bytes.length; end += 97) {
      const readings = await readAll('a.warc.gz', bytes.subarray(0, end));
      expect(refused(readings).length).toBeLessThanOrEqual(1);
    }
  });

  const noisy = (number: number): Buffer =>
    record({ url: `https://harbour.example/${String(number)}`, content: http(noisyPage(number)) });
  const packed: readonly Buffer[] = [1, 2, 3, 4, 5].map((number) => gzipSync(noisy(number)));
  const third = packed[2] ?? Buffer.alloc(0);
  const spoilt = (at: number, bytes: Buffer): Buffer =>
    Buffer.concat([third.subarray(0, at), bytes, third.subarray(at + bytes.length)]);
  // Garbage where a record begins is found with the record before it in hand, which is then lost with it.
  test.each([
    ['in its middle', spoilt(third.length >> 1, Buffer.alloc(16, 0xff)), ['1', '2', '4', '5']],
    ['in its head', spoilt(0, Buffer.alloc(10, 0xff)), ['1', '4', '5']],
    ['in its head, where it is zeros', spoilt(0, Buffer.alloc(10)), ['1', '2', '4', '5']],
    ['in its check sum', spoilt(third.length - 8, Buffer.alloc(4)), ['1', '2', '4', '5']],
  ])(
    'a packed record that is damaged %s costs that record and at most the one before, and one line at the end',
    async (_, bad, around) => {
      const bytes = Buffer.concat(packed.with(2, bad));
      for (const sizes of [[bytes.length], [1000], [7]]) {
        const events = await eventsOf(chunked('a.warc.gz', bytes, sizes));
        const addresses = events.flatMap((one) => (one.kind === 'part' ? [one.address.slice(-1)] : []));
        expect(addresses.filter((address) => address !== '3')).toEqual(around);
        expect(refused(events).at(-1)).toBe('a.warc.gz damaged');
        expect(refused(events).length).toBeLessThanOrEqual(2);
      }
    },
  );

  test('a packed record that lacks its end costs what is taken for it, and reading goes on behind', async () => {
    const many: readonly Buffer[] = Array.from({ length: 80 }, (_, number) => gzipSync(noisy(number)));
    const bytes = Buffer.concat(many.with(2, third.subarray(0, third.length - 300)));
    const events = await eventsOf(chunked('a.warc.gz', bytes, [65_536]));
    const addresses = events.flatMap((one) => (one.kind === 'part' ? [one.address] : []));
    expect(addresses.slice(0, 2).map((address) => address.slice(-2))).toEqual(['/0', '/1']);
    expect(addresses.at(-1)).toBe('https://harbour.example/79');
    expect(addresses.length).toBeGreaterThan(40);
    expect(refused(events).at(-1)).toBe('a.warc.gz damaged');
  });

  test('zeros behind a packed file end it, whatever stands behind them', async () => {
    const bytes = Buffer.concat([gzipSync(pageOf('pier')), Buffer.alloc(40_000), gzipSync(pageOf('bridge'))]);
    const events = await eventsOf(chunked('a.html.gz', bytes, [65_536]));
    expect(events.map(({ kind }) => kind)).toEqual(['part']);
  });

  test('magic bytes without end are given up, not tried one by one', async () => {
    const bytes = Buffer.concat([
      packed[0] ?? Buffer.alloc(0),
      Buffer.alloc(3_000_000, Uint8Array.of(0x1f, 0x8b, 0x08)),
    ]);
    const events = await eventsOf(chunked('a.warc.gz', bytes, [65_536]));
    expect(events.map(({ kind }) => kind)).toEqual(['part', 'refused']);
  });

  test('a packed body that is a bomb is one line', async () => {
    const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024));
    const content = http(bomb, ['Content-Type: text/html', 'Content-Encoding: gzip']);
    const readings = await readAll('a.warc', Buffer.concat([record({ content }), FARES]));
    expect(refused(readings)).toEqual(['a.warc#1 bomb']);
    expect(readings).toHaveLength(2);
  });

  test('bad records beyond two hundred are counted, not told one by one', async () => {
    const bad = record({ length: '-1', content: 'x' });
    const readings = await readAll('a.warc', Buffer.concat(Array.from({ length: 250 }, () => bad)));
    expect(readings).toHaveLength(201);
    expect(refused(readings).at(-1)).toBe('a.warc more');
  });
});

/** A page whose bytes do not pack: several thousand stay of it. */
function noisyPage(number: number): string {
  let noise = '';
  for (let at = 0, seed = number; at < 4000; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    noise += String.fromCharCode(97 + ((seed >> 8) % 26));
  }
  return `${pageOf(`pier ${String(number)}`)}<!-- ${noise} -->`;
}

function inChunks(body: string | Uint8Array): Buffer {
  const bytes = Buffer.from(body);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 100) {
    const piece = bytes.subarray(at, at + 100);
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'));
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
}

async function* streamOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}
