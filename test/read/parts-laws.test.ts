import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartEvent } from '../../src/read/part.ts';
import { http, members, pageOf, record, zip } from './archives/build.ts';
import { chunked, eventsOf, readAll } from './read-many.ts';

const QUOTE = '“The boats will sail on Friday,” Ruth Ambler said.';
const WARC = Buffer.concat([
  record({ content: http(pageOf('ferry fare')) }),
  record({ length: '12', content: http(pageOf('short')) }),
  record({ type: 'revisit', url: 'https://quay.example/2', more: ['WARC-Refers-To: <urn:uuid:1>'] }),
]);
const LINES = `{"title":"A","text":"${QUOTE}"}\r\n{bad\n{"title":"B","text":"${QUOTE}"}`;
const TABLE = `title;text\r\nA;"${QUOTE.replaceAll(',', ',\n')}"\r\nB;"stray\r\nC;${QUOTE}\r\nD;a;b\r\n`;
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Quay Post</title><item><title>A & B</title><description><![CDATA[<p>${QUOTE}</p>]]></description></item></channel></rss>`;

const SAMPLES: readonly (readonly [string, Uint8Array])[] = [
  ['a.warc', WARC],
  ['a.warc.gz', members(WARC.subarray(0, 1400), WARC.subarray(1400))],
  ['a.jsonl', Buffer.from(LINES)],
  ['a.json', Buffer.from(`[${LINES.replaceAll('\n', ',\n')}]`)],
  ['a.csv', Buffer.from(TABLE)],
  ['b.csv', Buffer.from(`\uFEFF${TABLE}`, 'utf16le')],
  ['a.csv.gz', gzipSync(TABLE)],
  ['a.xml', Buffer.from(FEED)],
  [
    'a.zip',
    await zip([
      ['a.csv', TABLE],
      ['b.html', pageOf('pier')],
    ]),
  ],
];

/** What a part is, without the object it came in. */
const told = (events: readonly PartEvent[]): readonly string[] =>
  events.map((one) =>
    one.kind === 'part'
      ? `part ${one.path} ${one.address} ${Buffer.from(one.bytes).toString('latin1')}`
      : JSON.stringify(one),
  );

describe('laws of parts', () => {
  test.each(SAMPLES)('%s gives the same parts however its bytes are cut into chunks', async (path, bytes) => {
    const whole = told(await eventsOf(chunked(path, bytes, [bytes.length])));
    expect(whole.some((one) => one.startsWith('part'))).toBe(true);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 40 }),
        async (sizes) => {
          expect(told(await eventsOf(chunked(path, bytes, sizes)))).toEqual(whole);
        },
      ),
      { numRuns: 25 },
    );
  });

  test.each(SAMPLES)(
    '%s with bytes changed, cut, doubled or left out never makes it throw',
    async (path, bytes) => {
      await fc.assert(
        fc.asyncProperty(fc.array(edits(bytes.length), { minLength: 1, maxLength: 6 }), async (changes) => {
          const changed = changes.reduce<Uint8Array>((before, change) => change(before), bytes);
          for (const one of await readAll(path, changed)) {
            if (one.kind === 'article') expect(one.article.text.isWellFormed()).toBe(true);
            else expect(one.warning.message).toMatch(/^[^\n]{5,600}$/u);
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  test('no bytes under any name make it throw', async () => {
    const name = fc.constantFrom(
      'a.warc',
      'a.gz',
      'a.zip',
      'a.json',
      'a.jsonl',
      'a.csv',
      'a.tsv',
      'a.xml',
      'a.rss',
      'a',
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), name, async (bytes, path) => {
        expect(Array.isArray(await readAll(path, bytes))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

type Edit = (bytes: Uint8Array) => Uint8Array;

function edits(size: number): fc.Arbitrary<Edit> {
  const place = fc.integer({ min: 0, max: size });
  const flip = fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(([at, value]): Edit => (bytes) => {
    const changed = Uint8Array.from(bytes);
    if (at < changed.length) changed[at] = value;
    return changed;
  });
  const cut = place.map(
    (at): Edit =>
      (bytes) =>
        bytes.subarray(0, at),
  );
  const splice = fc.tuple(place, place, place).map(
    ([from, to, into]): Edit =>
      (bytes) =>
        Buffer.concat([
          bytes.subarray(0, into),
          bytes.subarray(Math.min(from, to), Math.max(from, to)),
          bytes.subarray(into),
        ]),
  );
  const leave = fc.tuple(place, place).map(
    ([from, to]): Edit =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, Math.min(from, to)), bytes.subarray(Math.max(from, to))]),
  );
  return fc.oneof(flip, cut, splice, leave);
}
