import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotationChecks, schemaCheck, schemaOrg } from '../outputs/schemas.ts';
import { graphFaults } from '../outputs/vocabulary.ts';
import type { Desk } from './desk.ts';
import { addHarbour, desk, page } from './desk.ts';

let at: Desk;
/** What a writer of pages may put anywhere: markup, formulas, terminal codes, an emoji, a path. */
const HOSTILE =
  '=HYPERLINK("x") <script>alert(1)</script> \u001b]0;x\u0007 😀 ../../etc {\\write} "q" \u202ex';

beforeAll(async () => {
  at = desk();
  addHarbour(at);
  at.write(
    'saved/hostile.md',
    page(
      {
        outlet: JSON.stringify('Käse & <b>Söhne</b>'),
        url: 'https://kaese.example/a{b}%20c?x=1&y=2',
        published: '2025-03-05',
      },
      `# ${HOSTILE}`,
      '😀😀 “The new pier will open to all ferries in June,” 😀 said Ruth Ambler, the harbour master.',
    ),
  );
  at.write(
    'check.json',
    JSON.stringify({
      '@type': 'ClaimReview',
      url: 'https://desk.example/checks/pier',
      author: { '@type': 'Organization', name: HOSTILE },
      claimReviewed: 'The new pier will open to all ferries in June and it will carry twenty boats a day',
      reviewRating: { '@type': 'Rating', alternateName: 'Misreported figure' },
    }),
  );
  await at.run('add', 'saved');
  await at.run('import', 'check.json');
  const { groups } = (await at.json('groups')) as { groups: { id: string }[] };
  await at.run('review', 'note', groups[0]?.id ?? '', HOSTILE, '--by', '=Ana');
});
afterAll(() => {
  at.close();
});

const exported = async (format: string, ...more: string[]): Promise<string> => {
  const { code, out, err } = await at.run('export', '--format', format, '-o', '-', ...more);
  expect([code, err]).toEqual([0, '']);
  return out;
};

const SCHEMAS = join(process.env['QUOTETRAIL_DATA'] ?? '/nowhere', 'data', 'schemas');
const hasSchemas = existsSync(SCHEMAS);
if (!hasSchemas) console.log('exports: schemas skipped, QUOTETRAIL_DATA names no folder with data/schemas');

describe('every export', () => {
  it.each(['csv', 'json-ld', 'prov', 'annotation', 'csl', 'bibtex', 'jsonl'])(
    '%s is the same to the byte',
    async (format) => {
      expect(await exported(format)).toBe(await exported(format));
    },
  );

  it.each(['csv', 'json-ld', 'prov', 'annotation', 'csl', 'bibtex', 'jsonl'])(
    '%s cannot steer a terminal',
    async (format) => {
      const { out } = await at.runWith({ outIsTerminal: true }, 'export', '--format', format, '-o', '-');
      expect(out).not.toMatch(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u202a-\u202e]/u);
    },
  );

  it('is written whole or not at all, and never to what is no file', async () => {
    expect((await at.run('export', '-o', 'saved', '--format', 'csv')).code).toBe(2);
    expect((await at.run('export', '--format', 'csv', '-o', 'out/a.csv')).code).toBe(0);
    expect(readdirSync(join(at.folder, 'out'))).toEqual(['a.csv']);
    expect((await at.run('export', '-o', 'x.unknown')).err).toContain('say which format');
    expect((await at.run('export', '-o', 'x.bib', '--of', 'links')).err).toContain('belong to --format csv');
  });
});

describe('csv', () => {
  const tables = ['appearances', 'conflicts', 'duplicates', 'quotes', 'links'];
  it.each(tables)('%s reads back as rows of one width, lines ended as RFC 4180 says', async (table) => {
    const text = await exported('csv', '--of', table);
    const rows: string[][] = parse(text, { record_delimiter: '\r\n' });
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(text.replace(/"[^"]*"/gu, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('has a row for every appearance, with the place of the words', async () => {
    const rows: Record<string, string>[] = parse(await exported('csv'), { columns: true });
    const { groups } = (await at.json('groups')) as { groups: { members: { quoteId: string }[] }[] };
    expect(rows.map((row) => row['quote_id'])).toEqual(
      groups.flatMap(({ members }) => members.map(({ quoteId }) => quoteId)),
    );
    for (const row of rows)
      expect(Number(row['evidence_end'])).toBeGreaterThan(Number(row['evidence_start']));
    expect(rows.some((row) => row['decided_by'] === "'=Ana")).toBe(true);
  });

  it('lets no cell be a formula unless asked for raw cells', async () => {
    const cells = async (...more: string[]): Promise<string[]> => {
      const rows: string[][] = parse(await exported('csv', ...more));
      return rows.flat();
    };
    const starts = /^[=+@\t\r]|^-(?![\d.]+$)/u;
    for (const table of tables)
      expect((await cells('--of', table)).filter((cell) => starts.test(cell))).toEqual([]);
    expect((await cells('--raw')).filter((cell) => starts.test(cell))).toContain('=Ana');
  });
});

describe('a part', () => {
  const rowsOf = async (...more: string[]): Promise<Record<string, string>[]> =>
    parse(await exported('csv', ...more), { columns: true });

  it('is of one speaker, one list, one utterance, or of some days', async () => {
    const all = await rowsOf();
    const group = all[0]?.['group_id'] ?? '';
    const one = await rowsOf(group);
    expect(one.map((row) => row['quote_id'])).toEqual(
      all.filter((row) => row['group_id'] === group).map((row) => row['quote_id']),
    );
    expect(await rowsOf('--speaker', 'nobody')).toEqual([]);
    expect((await rowsOf('--speaker', 'ambler')).every((row) => row['speaker'] === 'Ruth Ambler')).toBe(true);
    const quotes = await rowsOf('--of', 'quotes', group);
    expect(quotes.map((row) => row['quote_id']).sort()).toEqual(one.map((row) => row['quote_id']).sort());
    expect(
      new Set((await rowsOf('--of', 'conflicts', '--list', 'conflict')).map((row) => row['list'])),
    ).toEqual(new Set(['conflict']));
    const { items } = JSON.parse(await exported('annotation', group)) as { items: unknown[] };
    expect(items).toHaveLength(one.length);
  });

  it('is refused where the format tells of one thing by the name of another', async () => {
    for (const format of ['jsonl', 'json-ld', 'prov']) {
      const { code, err } = await at.run('export', '--format', format, '-o', '-', '--speaker', 'ambler');
      expect([code, err]).toEqual([2, expect.stringContaining(`${format} tells of everything`)]);
    }
    expect((await at.run('export', 'g1', '--format', 'csv', '-o', '-', '--list', 'all')).code).toBe(2);
  });
});

describe.skipIf(!hasSchemas)('against schemas of others', () => {
  it('prov fits the PROV-JSON schema, and its ids are safe in an address', async () => {
    const value = JSON.parse(await exported('prov')) as Record<string, Record<string, object>>;
    expect(schemaCheck(SCHEMAS, 'prov-json.schema.json')(value)).toEqual([]);
    for (const [name, section] of Object.entries(value))
      if (name !== 'prefix')
        for (const id of Object.keys(section)) expect(id).toMatch(/^(?:t|_):[a-zA-Z0-9._-]+$/u);
  });

  it('csl fits the CSL data schema', async () => {
    expect(schemaCheck(SCHEMAS, 'csl-data.schema.json')(JSON.parse(await exported('csl')))).toEqual([]);
  });

  it('json-ld uses types and properties of schema.org where they belong', async () => {
    const document = JSON.parse(await exported('json-ld')) as { '@graph': { '@type': string }[] };
    expect(graphFaults(document, schemaOrg(SCHEMAS))).toEqual([]);
    expect(document['@graph'].map((node) => node['@type'])).toEqual(
      expect.arrayContaining(['NewsArticle', 'Quotation', 'Claim', 'ClaimReview']),
    );
  });

  it('annotations fit every demand of the Web Annotation model’s own tests', async () => {
    const { items } = JSON.parse(await exported('annotation')) as { items: object[] };
    const checks = annotationChecks(SCHEMAS);
    expect(checks.size).toBeGreaterThan(50);
    for (const check of checks.values()) expect(items.flatMap(check)).toEqual([]);
  });
});

describe('annotations', () => {
  it('find their words by code points and by the words around them, an emoji before them or not', async () => {
    const { items } = JSON.parse(await exported('annotation')) as {
      items: {
        target: {
          selector: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }];
        };
      }[];
    };
    const { articles } = (await at.json('articles')) as { articles: { id: string }[] };
    const shown = await Promise.all(articles.map(({ id }) => at.json('show', id)));
    const texts = shown.map((one) => (one as { article: { text: string } }).article.text);
    let afterEmoji = 0;
    for (const { target } of items) {
      const [words, place] = target.selector;
      const found = texts.filter(
        (text) =>
          Array.from(text).slice(place.start, place.end).join('') === words.exact &&
          text.includes(words.prefix + words.exact + words.suffix),
      );
      expect(found).toHaveLength(1);
      if (found[0]?.slice(place.start, place.end) !== words.exact) afterEmoji += 1;
    }
    expect(afterEmoji).toBeGreaterThan(0);
  });
});

describe('bibtex', () => {
  it('has balanced braces and no command of an article', async () => {
    const text = await exported('bibtex');
    for (const entry of text.trim().split('\n\n')) {
      expect(Array.from(entry).filter((one) => one === '{')).toHaveLength(
        Array.from(entry).filter((one) => one === '}').length,
      );
      expect(entry).toMatch(/^@misc\{a[0-9a-f]{16},\n(?: {2}[a-z]+ = \{.*\},\n)+\}$/u);
      expect(entry.replace(/\\text[a-z]+\{\}|\\[#$%&_]/gu, '')).not.toContain('\\');
    }
  });
});
