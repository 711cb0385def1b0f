import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zip } from '../read/archives/build.ts';
import { desk } from './desk.ts';

const at = desk();
afterAll(at.close);

const PROSE =
  '<p>The council of Skarrow spoke for two hours about the pier on Monday, and nobody left the room.</p><p>“The pier will stay,” said Ruth Ambler, the mayor.</p>';
const html = (inside: string): string =>
  `<html><head><title>Pier</title></head><body><article><h1>The pier</h1>${inside}${PROSE}</article></body></html>`;
const GOOD =
  'Boats sail again\n\nThe council of Skarrow met on Friday and nobody left the room.\n\n“The boats will sail again,” said Ruth Ambler, the mayor.\n';
const zeros = (megabytes: number): Buffer => gzipSync(Buffer.alloc(megabytes * 1024 * 1024, 97));

const FILES: readonly (readonly [string, string | Uint8Array])[] = [
  ['b-in-p.html', html('<p><b a>'.repeat(6000))],
  ['links.html', html('<a href=x>'.repeat(10_000))],
  ['open-div.html', html('<div>'.repeat(100_000))],
  ['deep-span.html', html('<span>'.repeat(100_000))],
  ['tables.html', html('<table><tr><td>'.repeat(5000))],
  ['attribute.html', html(`<p title="${'a'.repeat(10_000_000)}">x</p>`)],
  ['attributes.html', html(`<p ${'a=1 '.repeat(50_000)}>x</p>`)],
  ['comment.html', html(`<!--${'x'.repeat(1_000_000)}`)],
  ['script.html', html(`<script>${'<!--<script>'.repeat(20_000)}`)],
  ['marks.html', html('<'.repeat(500_000))],
  ['linked-data.html', html(`<script type="application/ld+json">${'['.repeat(100_000)}</script>`)],
  [
    'entities.xml',
    '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',
  ],
  ['deep.xml', `<?xml version="1.0"?><rss><channel><item>${'<a>'.repeat(50_000)}`],
  ['cut.xml', `<?xml version="1.0"?><rss><channel><item><description><![CDATA[${'y'.repeat(100_000)}`],
  ['deep.json', '['.repeat(200_000)],
  ['proto.json', '{"__proto__":{"text":"x"},"constructor":{"prototype":{"p":1}}}'],
  ['numbers.json', `[${'1,'.repeat(100_000)}1]`],
  ['broken.jsonl', '{"text":\n'.repeat(5000)],
  ['one-mark.csv', `url,text\n"${'x,\n'.repeat(200_000)}`],
  ['stray.csv', 'url,text\na"b"c,""d"\n'.repeat(5000)],
  ['columns.csv', `${Array.from({ length: 20_000 }, (_, number) => `c${String(number)}`).join(',')}\n,`],
  ['commas.csv', ','.repeat(3_000_000)],
  ['commas-behind.csv', `url,text\n${','.repeat(3_000_000)}\n`],
  [
    'names.json',
    `{${Array.from({ length: 60_000 }, (_, number) => `"k${String(number)}":1`).join(',')},"text":"x"}`,
  ],
  ['values.jsonl', `{"text":"x","a":[${'{},'.repeat(1_000_001)}1]}\n`],
  ['string.json', `{"text":"${'a'.repeat(2_000_000)}"}`],
  ['open-front.md', `---\n${'a: b\n'.repeat(60_000)}`],
  ['letters.txt', 'a\n'.repeat(300_000)],
  ['bomb.txt.gz', zeros(60)],
  ['bomb-in-bomb.txt.gz', gzipSync(zeros(60))],
  ['cut.txt.gz', gzipSync(GOOD).subarray(0, 60)],
  ['padded.txt.gz', Buffer.concat([gzipSync('x'), Buffer.alloc(100_000), gzipSync('y')])],
  ['noise.zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(5000, 7)])],
  ['heads.warc', 'WARC/1.0\r\n'.repeat(5000)],
  ['huge-head.warc', `WARC/1.0\r\nX: ${'a'.repeat(500_000)}`],
  ['line.txt', 'The mayor said so. '.repeat(200_000)],
  ['open-marks.txt', '“'.repeat(500_000)],
  ['accents.txt', `a${'\u0301'.repeat(500_000)}`],
  ['lines.txt', '\n'.repeat(1_000_000)],
  ['dates.txt', 'March 4, 2025\n'.repeat(10_000)],
  ['front.md', `---\n${'a: b\n'.repeat(20_000)}`],
  ['brackets.md', '['.repeat(50_000)],
  ['stars.md', '*a '.repeat(20_000)],
];

beforeAll(async () => {
  at.write('good.txt', GOOD);
  for (const [name, content] of FILES) at.write(name, content);
  at.write(
    'many.zip',
    await zip(Array.from({ length: 2000 }, (_, number) => [`m${String(number)}.txt`, ''] as const)),
  );
  at.write('bomb.zip', await zip([['a.txt', Buffer.alloc(40 * 1024 * 1024, 97)]]));
});

/** Refusals of the records of one file are told one by one up to so many, then counted. */
const MOST_LINES = 201;

describe('a hostile file', () => {
  it.each([...FILES.map(([name]) => name), 'many.zip', 'bomb.zip'])(
    '%s is read or refused in plain lines, and the next file is read',
    async (name) => {
      const { code, out, err } = await at.run('extract', name, 'good.txt');
      expect([0, 3]).toContain(code);
      expect(out.trim().split('\n').at(-1)).toContain('"path":"good.txt"');
      const lines = err.split('\n').filter((line) => line !== '');
      expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
      for (const line of lines)
        expect(line).toMatch(
          /^(?:refused )?[\w.-]+\.[a-z]+(?:\.gz)?(?:[#/][\w.]+)?: .+|^refused \d+ more records/u,
        );
      expect(err).not.toMatch(/please report|\bat .*\.ts:\d/u);
      if (code === 3) expect(err).toContain('refused');
    },
  );
});
