import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { http, pageOf, record } from '../read/archives/build.ts';
import { desk, type Desk } from './desk.ts';

let at: Desk;
beforeEach(() => {
  at = desk();
});
afterEach(() => {
  at.close();
});

const DIGEST = 'WARC-Payload-Digest: sha1:AAAABBBBCCCCDDDD';
const BRIDGE = record({
  url: 'https://quay.example/bridge',
  date: '2025-03-05T10:00:00Z',
  more: ['Content-Type: application/http; msgtype=response', DIGEST],
  content: http(pageOf('old bridge')),
});
const MILL = record({ url: 'https://quay.example/mill', content: http(pageOf('mill')) });
const again = (url: string, ...more: string[]): Buffer =>
  record({ type: 'revisit', url, date: '2025-03-09T10:00:00Z', more: [DIGEST, ...more] });
const COPY = again(
  'https://harbour.example/copy',
  'WARC-Refers-To-Target-URI: https://quay.example/bridge',
  'WARC-Refers-To-Date: 2025-03-05T10:00:00Z',
);

async function addresses(): Promise<readonly unknown[]> {
  const { articles } = (await at.json('articles')) as { articles: { url: string }[] };
  return articles.map(({ url }) => url).toSorted();
}

describe('a page met again unchanged', () => {
  it.each(['a', 'z'])(
    'is read where its content stands in another file of the run (%s.warc)',
    async (name) => {
      at.write(`${name}.warc`, BRIDGE);
      at.write('m.warc', Buffer.concat([MILL, again('https://harbour.example/copy')]));
      const { out, err } = await at.run('extract', `${name}.warc`, 'm.warc');
      expect(out.trim().split('\n')).toHaveLength(3);
      expect(out).toContain('"path":"m.warc#2","url":"https://harbour.example/copy"');
      expect(err).toBe('');
    },
  );

  it('is read where its content is kept already, under its own address', async () => {
    at.write('a.warc', BRIDGE);
    at.write('b.warc', COPY);
    await at.run('add', 'a.warc');
    const added = await at.run('add', 'b.warc');
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toContain('reprint: b.warc#1');
    expect(await addresses()).toEqual(['https://harbour.example/copy', 'https://quay.example/bridge']);
    expect((await at.run('add', 'b.warc')).out).toContain('0 articles added, 1 unchanged');
    expect((await at.run('rebuild')).code).toBe(0);
    expect(await addresses()).toHaveLength(2);
  });

  it('at its own address changes nothing', async () => {
    at.write('a.warc', BRIDGE);
    at.write('b.warc', again('https://quay.example/bridge'));
    await at.run('add', 'a.warc');
    const { out, err } = await at.run('add', 'b.warc');
    expect(out).toContain('0 articles added, 1 unchanged');
    expect(err).toBe('');
  });

  it('comes through a pipe behind its content', async () => {
    const input = async function* (): AsyncIterable<Uint8Array> {
      yield await Promise.resolve(Buffer.concat([BRIDGE, COPY]));
    };
    const { out } = await at.runWith({ input }, 'add', '-', '--name', 'crawl.warc');
    expect(out).toContain('2 articles added');
  });

  it('is told of where its content is nowhere, one line for a file', async () => {
    at.write('a.warc', BRIDGE);
    at.write('b.warc', again('https://harbour.example/copy'));
    const { out, err } = await at.run('add', 'b.warc');
    expect(out).toContain('0 articles added');
    expect(err).toBe(
      'b.warc: 1 revisit record refers to a page that was not found; add the file that holds it\n',
    );
    expect((await at.run('extract', 'b.warc')).err).toBe(err);
    await at.run('add', 'a.warc');
    // Kept, but under an address that the record does not name.
    expect((await at.run('add', 'b.warc')).err).toBe(err);
    expect((await at.run('add', 'a.warc', 'b.warc')).out).toContain('1 article added, 1 unchanged');
  });
});
