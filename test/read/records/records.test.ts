import { describe, expect, test } from 'vitest';
import type { FIELDS } from '../../../src/read/records/fields.ts';
import { parseMapping } from '../../../src/read/records/fields.ts';
import { articlesOf, bytesOf, partsIn, readAll, refused } from '../read-many.ts';
import { readOne, zoneLines } from '../read-one.ts';

const QUOTE = '“The fares will go up in May,” said Ana Rell, the transport minister.';
const mapping = (...words: string[]): ReadonlyMap<(typeof FIELDS)[number], string> => {
  const made = parseMapping(words);
  if (typeof made === 'string') throw new Error(made);
  return made;
};

describe('a record', () => {
  test('without text is refused in one line, whatever its names hold', async () => {
    const readings = await readAll(
      'odd.jsonl',
      JSON.stringify({ ['na\nme\u0085']: 1, ['x'.repeat(900)]: 2 }),
    );
    const [line = '', ...others] = refused(readings);
    expect(others).toEqual([]);
    expect(line).toMatch(/^[^\n\u0085]{5,400}$/u);
  });

  test('gives its facts under the names people use', async () => {
    const [article] = await articlesOf(
      'stories.jsonl',
      JSON.stringify({
        link: 'https://harbour.example/1',
        Headline: 'Fares rise',
        body: `The ferries stop.\n${QUOTE}`,
        source: { name: 'Harbour Daily' },
        'Published At': '2025-03-04T09:15:00Z',
        authors: [{ name: 'Mira Holt' }, 'Jon Aas'],
        lang: 'ENGLISH',
        credit: 'Distributed by Northern Wire',
      }),
    );
    expect(article).toMatchObject({
      path: 'stories.jsonl#1',
      url: 'https://harbour.example/1',
      title: 'Fares rise',
      text: `Fares rise\nThe ferries stop.\n${QUOTE}`,
      outlet: { name: 'Harbour Daily' },
      byline: 'Mira Holt, Jon Aas',
      language: 'en',
      published: { earliest: '2025-03-04T09:15:00.000Z', basis: 'metadata' },
    });
    expect(article?.credits).toEqual([{ role: 'distributed-by', name: 'Northern Wire', start: 0, end: 0 }]);
    expect(zoneLines(article!)[0]).toBe('headline: Fares rise');
  });

  test.each([
    [1741079700, '2025-03-04T09:15:00.000Z'],
    [1741079700000, '2025-03-04T09:15:00.000Z'],
    ['20250304091500', '2025-03-04T09:15:00.000Z'],
    ['2025-03-04', '2025-03-03T10:00:00.000Z'],
    [7, undefined],
    ['1e400', undefined],
  ])('its date may be %s', async (date, earliest) => {
    const [article] = await articlesOf('a.jsonl', JSON.stringify({ text: QUOTE, date }));
    expect(article?.published?.earliest).toBe(earliest);
  });

  test('mark-up in it is read as a page’s', async () => {
    const html = `<p>The ferries <b>stop</b>.</p><script>x</script><p>${QUOTE}</p>`;
    for (const record of [{ html }, { content: html }, { text: html }]) {
      const [article] = await articlesOf('a.jsonl', JSON.stringify({ title: 'Fares', ...record }));
      expect(article?.text).toBe(`Fares\nThe ferries stop.\n${QUOTE}`);
    }
  });

  test('without an address it is known by its own key, else by what it holds, wherever it stands', async () => {
    const one = JSON.stringify({ id: 'k7', text: QUOTE });
    const other = JSON.stringify({ text: QUOTE.replace('May', 'June') });
    const before = await articlesOf('a.jsonl', `${one}\n${other}`);
    const after = await articlesOf(
      'a.jsonl',
      `${JSON.stringify({ text: 'New words came first.' })}\n${one}\n${other}\n`,
    );
    expect(after.slice(1).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(before[0]?.address).toBe('a.jsonl#k7');
  });

  test('reads the same from its part alone', async () => {
    for (const [path, content] of [
      ['a.csv', `title,text\nFares,${QUOTE.replaceAll(',', ';')}\nPier,"${QUOTE}"\n`],
      ['a.jsonl', `${JSON.stringify({ text: QUOTE })}\n${JSON.stringify({ title: 'Pier', text: QUOTE })}`],
      ['a.json', JSON.stringify({ results: [{ text: QUOTE }, { title: 'Pier', text: QUOTE }] })],
    ] as const) {
      const whole = (await articlesOf(path, content)).map(({ id, path: where, address }) => [
        id,
        where,
        address,
      ]);
      const alone = await Promise.all(
        (await partsIn(path, content)).map(async (part) => {
          if (part.kind !== 'part') throw new Error('no part');
          const [article] = await Array.fromAsync(readPartAgain(part.path, part.address, part.bytes));
          return article;
        }),
      );
      expect(alone).toEqual(whole);
    }
  });
});

describe('JSON', () => {
  const one = { text: QUOTE, title: 'A' };
  const two = { text: QUOTE, title: 'B' };

  test.each([
    [
      'lines',
      'a.ndjson',
      `${JSON.stringify(one)}\r\n\r\n${JSON.stringify(two)}`,
      ['a.ndjson#1', 'a.ndjson#2'],
    ],
    [
      'lines named .json',
      'a.json',
      `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`,
      ['a.json#1', 'a.json#2'],
    ],
    ['a list', 'a.json', JSON.stringify([one, two], null, 2), ['a.json#1', 'a.json#2']],
    ['a list named .jsonl', 'a.jsonl', JSON.stringify([one, two]), ['a.jsonl#1', 'a.jsonl#2']],
    ['one object', 'a.json', JSON.stringify(one, null, 2), ['a.json']],
    [
      'an answer around a list',
      'a.json',
      JSON.stringify({ status: 'ok', articles: [one, two] }),
      ['a.json#1', 'a.json#2'],
    ],
    ['a list two deep', 'a.json', JSON.stringify({ response: { docs: [one] } }), ['a.json#1']],
    ['no name at all', 'a', JSON.stringify([one]), ['a#1']],
  ])('%s', async (_, path, content, paths) => {
    expect((await articlesOf(path, content)).map((article) => article.path)).toEqual(paths);
  });

  test.each([
    ['no JSON', '{"text": tru}', 'json'],
    ['no object', '[1]', 'json-record'],
    ['too deep', `{"text":${'['.repeat(70)}${']'.repeat(70)}}`, 'json-depth'],
    ['without words', '{"x":1}', 'no-text'],
    ['cut', '{"text":"a', 'json'],
  ])('a record that is %s is one line with its number, the others are read', async (_, bad, code) => {
    const lines = [JSON.stringify(one), bad, JSON.stringify(two)].join('\n');
    const readings = await readAll('a.jsonl', lines);
    expect(refused(readings)).toEqual([`a.jsonl#2 ${code}`]);
    expect(readings).toHaveLength(3);
  });

  test('a list with a bad element in it, and one that is cut', async () => {
    const readings = await readAll(
      'a.json',
      `[${JSON.stringify(one)}, {"text": tru}, ${JSON.stringify(two)}, {"te`,
    );
    expect(refused(readings)).toEqual(['a.json#2 json', 'a.json#4 cut']);
  });

  test('names of objects are names: nothing is inherited, a name given twice keeps its last value', async () => {
    const [article] = await articlesOf(
      'a.jsonl',
      `{"__proto__":{"title":"Evil","x":1},"constructor":{"prototype":{"x":1}},"text":"no","text":${JSON.stringify(QUOTE)}}`,
    );
    expect(article?.title).toBeNull();
    expect(article?.text).toBe(QUOTE);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('a lone half of a character is replaced, old encodings are told once', async () => {
    const [article] = await articlesOf('a.jsonl', '{"text":"\\ud800 said Ana Rell in the town hall"}');
    expect(article?.text.isWellFormed()).toBe(true);
    const old = Buffer.from(
      `{"text":"\u0093Fares rise,\u0094 said Ana Rell."}\n{"text":"\u0093Fares fall,\u0094 said Ana Rell."}`,
      'latin1',
    );
    const events = await partsIn('a.jsonl', old);
    expect(events.map(({ kind }) => kind)).toEqual(['part', 'part', 'note']);
    expect((await articlesOf('a.jsonl', old)).map(({ text }) => text.slice(0, 12))).toEqual([
      '“Fares rise,',
      '“Fares fall,',
    ]);
  });
});

describe('a table', () => {
  const rows = [
    ['url', 'title', 'text'],
    ['https://harbour.example/1', 'Fares "up"', `${QUOTE}\nThe town waits.`],
  ];
  const quoted = (mark: string): string =>
    rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(mark)).join('\r\n');

  test.each([
    ['commas', 'a.csv', bytesOf(quoted(','))],
    ['semicolons', 'a.csv', bytesOf(quoted(';'))],
    ['tabs', 'a.tsv', bytesOf(quoted('\t'))],
    ['bars', 'a.csv', bytesOf(quoted('|'))],
    ['a line that says so', 'a.csv', bytesOf(`sep=;\r\n${quoted(';')}`)],
    ['a byte-order mark', 'a.csv', bytesOf(`\uFEFF${quoted(',')}`)],
    ['UTF-16', 'a.csv', Buffer.from(`\uFEFF${quoted(',')}`, 'utf16le')],
    ['UTF-16 without a mark', 'a.csv', Buffer.from(quoted(','), 'utf16le')],
  ])('with %s', async (_, path, bytes) => {
    const [article] = await articlesOf(path, bytes);
    expect(article).toMatchObject({
      path: `${path}#1`,
      title: 'Fares "up"',
      url: 'https://harbour.example/1',
    });
    expect(article?.text).toBe(`Fares "up"\n${QUOTE}\nThe town waits.`);
  });

  test('a stray mark costs its own row', async () => {
    const good = (at: number): string => `T${at},"“The boats will sail on day ${at},” Ruth Ambler said."`;
    const lines = [
      'title,text',
      good(1),
      'T2,"never closed',
      good(3),
      'T4,a "word" inside is fine here',
      good(5),
    ];
    const readings = await readAll('a.csv', lines.join('\n'));
    expect(refused(readings)).toEqual(['a.csv#2 csv-row']);
    expect(readings).toHaveLength(5);
  });

  test('stray marks by the thousand stay linear: each line is looked at a bounded number of times', async () => {
    const lines = ['title,text', ...Array.from({ length: 3000 }, (_, at) => `T${at},"x`)];
    const events = await partsIn('a.csv', lines.join('\n'));
    expect(events.every(({ kind }) => kind === 'refused')).toBe(true);
  });

  test('a row with more fields than columns is one line with its number', async () => {
    expect(
      refused(await readAll('a.csv', 'title,text\na,b,c\nT,“The boats sail” said Ruth Ambler.')),
    ).toEqual(['a.csv#1 csv-row']);
  });

  test('one without a column of words is one line that names its columns', async () => {
    const [reading, ...others] = await readAll('a.csv', 'paper,words\nx,y\nx,y\n');
    expect(others).toEqual([]);
    expect(reading?.kind === 'refused' && reading.warning.message).toMatch(
      /its columns: paper, words.*--map text=COLUMN/u,
    );
  });

  test('columns are mapped by a person', async () => {
    const csv = `paper,story,text\nQuay Post,"${QUOTE}",not this\n`;
    const [part] = await partsIn('a.csv', csv, mapping('text=story', 'outlet=paper'));
    if (part?.kind !== 'part') throw new Error('no part');
    const [article] = await articlesOf(part.path, part.bytes);
    expect(article).toMatchObject({ text: QUOTE, outlet: { name: 'Quay Post' } });
    const nested = await partsIn(
      'a.jsonl',
      JSON.stringify({ doc: { words: QUOTE } }),
      mapping('text=doc.words'),
    );
    expect(nested[0]?.kind === 'part' && Buffer.from(nested[0].bytes).toString()).toContain(
      '"text":"“The fares',
    );
  });

  test.each(['txt=a', 'text', 'text=', 'text=a,text=b'])('--map %s is refused', (words) => {
    expect(parseMapping([words])).toBeTypeOf('string');
  });

  test('a column that is not there is one line', async () => {
    expect(refused(await partsIn('a.csv', 'a,b\n1,2', mapping('text=story')))).toEqual(['a.csv csv']);
  });
});

describe('GDELT quotations', () => {
  const line = JSON.stringify({
    date: '2025-03-04T10:00:00Z',
    url: 'https://harbour.example/bridge',
    title: 'Bridge to open',
    lang: 'ENGLISH',
    quotes: [
      {
        pre: 'went home,” she said. The mayor Ruth Ambler said',
        quote: 'the bridge will open before the summer',
        post: 'and “not',
      },
      { pre: 'said', quote: '“Nobody will pay for it twice”', post: 'Ambler said' },
      { pre: 'x', post: 'y' },
    ],
  });

  test('are passages with the quotation in its marks and half pairs beside it left out', async () => {
    const [article] = await articlesOf('20250304.gqg.json.gz', line);
    expect(article?.text).toBe(
      'Bridge to open\nshe said. The mayor Ruth Ambler said “the bridge will open before the summer” and\nsaid “Nobody will pay for it twice” Ambler said',
    );
    expect(article).toMatchObject({ url: 'https://harbour.example/bridge', language: 'en' });
    expect(article?.published).toMatchObject({
      earliest: null,
      latest: '2025-03-04T10:00:00.000Z',
      basis: 'capture',
    });
  });
});

async function* readPartAgain(
  path: string,
  address: string,
  bytes: Uint8Array,
): AsyncIterable<readonly string[]> {
  const { OUTLETS } = await import('../../../src/lexicon/index.ts');
  const { readSource } = await import('../../../src/read/index.ts');
  for await (const one of readSource({ path, address, bytes, sha256: 'x', capturedAt: null }, OUTLETS)) {
    yield one.kind === 'article' ? [one.article.id, one.article.path, one.article.address] : ['refused'];
  }
}

test('a record with a title and no text is refused, and says which names it has', async () => {
  const reading = await readOne('a.json', JSON.stringify({ title: 'Boats to sail again' }));
  expect(reading.kind === 'refused' && reading.warning.code).toBe('no-text');
});
