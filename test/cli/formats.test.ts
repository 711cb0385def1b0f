import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { http, members, pageOf, record, zip } from '../read/archives/build.ts';
import type { Desk } from './desk.ts';
import { desk } from './desk.ts';

let at: Desk;
beforeEach(() => {
  at = desk();
});
afterEach(() => {
  at.close();
});

const said = (day: string): string =>
  `“The boats will sail again on ${day} and not before,” Ruth Ambler said.`;
const CRAWL = members(
  record({ content: http(pageOf('ferry fare')) }),
  record({ url: 'https://quay.example/bridge', id: '<urn:uuid:2>', content: http(pageOf('old bridge')) }),
);

describe('sources of many articles', () => {
  it('a folder of every kind is read in one go', async () => {
    at.write(
      'in/feed.xml',
      `<rss version="2.0"><channel><title>Quay Post</title><item><title>A</title><description>${said('Friday')}</description></item></channel></rss>`,
    );
    at.write('in/rows.csv', `title,text\nB,"${said('Monday')}"\nC,"${said('Tuesday')}"\n`);
    at.write('in/lines.jsonl', `${JSON.stringify({ text: said('Sunday') })}\n{bad\n`);
    at.write('in/crawl.warc.gz', CRAWL);
    at.write('in/more.zip', await zip([['x/page.html', pageOf('salt road')]]));
    at.write('in/page.html.gz', gzipSync(pageOf('quiet pier')));
    at.write('in/picture.png', 'x');
    const { code, out, err } = await at.run('add', 'in');
    expect(out).toContain('8 articles added, 1 refused');
    expect(err).toBe(
      "refused in/lines.jsonl#2: it is not JSON (Expected property name or '}' in JSON at position 1 (line 1 column 2)); mend it and add the file again\n",
    );
    expect(code).toBe(3);
  });

  it('what is kept is a source for each article, and a rebuild reads each again', async () => {
    at.write('crawl.warc.gz', CRAWL);
    at.write('rows.csv', `story,paper\n"${said('Monday')}",Quay Post\n`);
    await at.run('add', 'crawl.warc.gz', 'rows.csv', '--map', 'text=story,outlet=paper');
    const before = await at.json('articles');
    expect((await at.run('rebuild')).code).toBe(0);
    expect(await at.json('articles')).toEqual(before);
    await at.run('remove', 'https://quay.example/bridge');
    expect((await at.run('rebuild')).out).toContain('2 articles');
  });

  it('adding it again reads nothing twice, and a removed article comes back', async () => {
    at.write('crawl.warc.gz', CRAWL);
    await at.run('add', 'crawl.warc.gz');
    expect((await at.run('add', 'crawl.warc.gz')).out).toContain('0 articles added, 2 unchanged');
    await at.run('remove', 'https://quay.example/bridge');
    expect((await at.run('add', 'crawl.warc.gz')).out).toContain('1 article added, 1 unchanged');
  });

  it('a refusal names the record in its path, and its message does not repeat it', async () => {
    at.write('rows.csv', 'title,text\na,b,c\n');
    at.write('empty.txt', '');
    const answer = await at.json('add', 'rows.csv', 'empty.txt', 'nowhere.txt');
    expect(answer).toMatchObject({
      refused: [{ path: 'rows.csv#1' }, { path: 'empty.txt' }, { path: 'nowhere.txt' }],
    });
    for (const one of (answer as { refused: { message: string }[] }).refused) {
      expect(one.message).toMatch(/^(?!rows|empty|nowhere)[^\n]+[^.\n]$/u);
    }
  });

  it('standard input is read as its name says, as it comes', async () => {
    const input = async function* (): AsyncIterable<Uint8Array> {
      for (const byte of CRAWL) yield await Promise.resolve(Uint8Array.of(byte));
    };
    const { out } = await at.runWith({ input }, 'extract', '-', '--name', 'crawl.warc.gz');
    expect(out.trim().split('\n')).toHaveLength(2);
  });

  it('a mapping that cannot be read is a usage fault', async () => {
    const { code, err } = await at.run('add', 'x.csv', '--map', 'words=story');
    expect(code).toBe(2);
    expect(err).toContain('"words" is no field');
  });
});

describe('what cannot be read', () => {
  it('a cut archive, a socket, a closed file, a link out of the folder and a strange name are a line each', async () => {
    at.write('in/a-cut.warc.gz', CRAWL.subarray(0, CRAWL.length - 40));
    at.write('in/b\u001b[31m\u0007.csv', 'a,b\n1,2\n');
    at.write('in/good.txt', `Boats\n\n${said('Friday')}\n\nThe town is glad about it.`);
    mkdirSync(join(at.folder, 'out'));
    at.write('out/secret.txt', said('never'));
    symlinkSync(join(at.folder, 'out'), join(at.folder, 'in', 'link'));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(at.folder, 'in', 'socket.txt'), resolve));
    const { out, err } = await at.run('add', 'in').finally(() => server.close());
    expect(out).toContain('2 articles added, 2 refused');
    expect(err).not.toContain('\u001b');
    expect(err.trim().split('\n')).toHaveLength(4);
  });

  it.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    chmodSync(at.write('locked.csv', 'a,b\n'), 0);
    const { code, err } = await at.run('add', 'locked.csv');
    expect(code).toBe(3);
    expect(err).toContain('it may not be read');
  });
});
