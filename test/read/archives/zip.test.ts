import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type ByteInput, memoryInput } from '../../../src/read/byte-input.ts';
import { articlesOf, eventsOf, partsIn, readAll, refused } from '../read-many.ts';
import { http, members, pageOf, record, zip } from './build.ts';

const PAGE = pageOf('harbour wall');
const ROWS = 'title,text\nBoats,"“The boats will sail on Friday,” Ruth Ambler said."\n';

describe('a ZIP archive', () => {
  test('gives the articles of every kind of file in it, and counts the others', async () => {
    const bytes = await zip([
      ['pages/wall.html', PAGE],
      ['rows.csv', ROWS],
      ['crawl.warc.gz', members(record({ content: http(pageOf('ferry fare')) }))],
      ['photo.jpg', 'x'],
      ['__MACOSX/pages/._wall.html', 'x'],
      ['.hidden.html', PAGE],
    ]);
    const events = await partsIn('saved.zip', bytes);
    expect(events.map((one) => (one.kind === 'note' ? one.message : one.path))).toEqual([
      'saved.zip/pages/wall.html',
      'saved.zip/rows.csv#1',
      'saved.zip/crawl.warc.gz#1',
      '1 member is of a kind that is not read',
    ]);
    expect(await articlesOf('saved.zip', bytes)).toHaveLength(3);
  });

  test('of tiny members is read in long pieces, not in one for each member', async () => {
    const bytes = await zip(
      Array.from({ length: 500 }, (_, number) => [`m${String(number)}.txt`, 'The pier stays.'] as const),
    );
    const whole = memoryInput('many.zip', 'many.zip', bytes);
    let readings = 0;
    const counted: ByteInput = {
      ...whole,
      chunks: (start, end) => {
        readings += 1;
        return whole.chunks(start, end);
      },
    };
    expect((await eventsOf(counted)).filter(({ kind }) => kind === 'part')).toHaveLength(500);
    expect(readings).toBeLessThan(20);
  });

  test('names that lead out of it are labels and nothing else', async () => {
    const bytes = await zip([
      ['xx/xx/xx/passwd.html', PAGE],
      ['aaaaaaaaaa.html', PAGE],
    ]);
    const slipped = Buffer.from(
      bytes
        .toString('latin1')
        .replaceAll('xx/xx/xx/', '../../../')
        .replaceAll('aaaaaaaaaa', 'a\u001b[2J\u0000\u0007bcd'),
      'latin1',
    );
    const readings = await readAll('saved.zip', slipped);
    expect(readings.map((one) => (one.kind === 'article' ? one.article.address : one.warning.code))).toEqual([
      'saved.zip/../../../passwd.html',
      'saved.zip/a\u001b[2J\u0000\u0007bcd.html',
    ]);
  });

  test('an archive in it is read, one inside that is not', async () => {
    const inner = await zip([['wall.html', PAGE]]);
    const middle = await zip([
      ['inner.zip', inner],
      ['wall.html', PAGE],
    ]);
    expect(await articlesOf('outer.zip', await zip([['inner.zip', inner]]))).toHaveLength(1);
    const readings = await readAll('outer.zip', await zip([['middle.zip', middle]]));
    expect(readings.map(({ kind }) => kind)).toEqual(['refused', 'article']);
    expect(refused(readings)).toEqual(['outer.zip/middle.zip/inner.zip nested-archive']);
  });

  test.each([
    ['cut', (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - 30)],
    ['empty', (): Buffer => Buffer.from('PK\u0005\u0006')],
    [
      'an office document',
      (bytes: Buffer): Buffer =>
        Buffer.from(bytes.toString('latin1').replaceAll('wall.html', 'wall.docx'), 'latin1'),
    ],
  ])('%s is one line', async (_, change) => {
    const readings = await readAll('a.zip', change(await zip([['wall.html', PAGE]])));
    expect(readings.map(({ kind }) => kind)).toEqual(['refused']);
  });

  test('a member that is a bomb is one line, the next is read', async () => {
    const bytes = await zip([
      ['zeros.txt', Buffer.alloc(40 * 1024 * 1024)],
      ['wall.html', PAGE],
    ]);
    const readings = await readAll('a.zip', bytes);
    expect(refused(readings)).toEqual(['a.zip/zeros.txt bomb']);
    expect(readings).toHaveLength(2);
  });
});

describe('gzip', () => {
  test('a page in it keeps the name it came under', async () => {
    const [article] = await articlesOf('wall.html.gz', gzipSync(PAGE));
    expect(article?.path).toBe('wall.html.gz');
  });

  test('ten thousand members are one stream', async () => {
    const line = (at: number): string =>
      `{"id":"${at}","text":"“The boats will sail on day ${at},” Ruth Ambler said."}\n`;
    const pieces = Array.from({ length: 10_000 }, (_, at) => Buffer.from(line(at)));
    const events = await partsIn('a.jsonl.gz', members(...pieces));
    expect(events.filter(({ kind }) => kind === 'part')).toHaveLength(10_000);
  });

  test('what stands before a cut is read to its last whole line', async () => {
    const lines = Array.from(
      { length: 40 },
      (_, at) => `{"id":"${at}","text":"“The boats will sail on day ${at},” Ruth Ambler said."}\n`,
    );
    const bytes = gzipSync(lines.join(''));
    const events = await partsIn('a.jsonl.gz', bytes.subarray(0, bytes.length - 9));
    expect(events.filter(({ kind }) => kind === 'part').length).toBeGreaterThanOrEqual(39);
    expect(refused(events)).toEqual(['a.jsonl.gz cut']);
  });

  test.each([
    ['a bomb', gzipSync(Buffer.alloc(50 * 1024 * 1024)), 'bomb'],
    ['packed twice', gzipSync(gzipSync(PAGE)), 'nested-archive'],
    ['cut', gzipSync(PAGE).subarray(0, 200), 'cut'],
    ['damaged', damaged(gzipSync(PAGE)), 'damaged'],
  ])('%s is one line', async (_, bytes, code) => {
    expect(refused(await readAll('a.html.gz', bytes))).toEqual([`a.html.gz ${code}`]);
  });
});

function damaged(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  changed.fill(0xff, 60, 90);
  return changed;
}
