// How many articles span the same days of publication, kept by the index as articles come and go.
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { CountedDays, Entry, Published, Review } from '../../src/model/index.ts';
import { daySpanOf } from '../../src/model/index.ts';
import { withDecidedDates } from '../../src/reviews.ts';
import type { Store } from '../../src/store/index.ts';
import { memoryStore, openKnowledge, openStore } from '../../src/store/index.ts';
import { entry, source } from './samples.ts';

const root = mkdtempSync(join(tmpdir(), 'quotetrail-days-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
const folder = (): string => mkdtempSync(join(root, 'db-'));

const STORES: Readonly<Record<string, () => Promise<Store>>> = {
  memory: () => Promise.resolve(memoryStore()),
  sqlite: () => openStore(folder()),
};

const published = (earliest: string | null, latest: string | null): Published => ({
  earliest,
  latest,
  basis: 'metadata',
  bases: [],
});

const at = (instant: string): Published => published(instant, instant);

const dated = (id: string, when: Published | null, address = `${id}.txt`): Entry =>
  entry(id, { published: when, address });

/** The counts by one pass over everything held. */
async function counted(store: Store): Promise<readonly CountedDays[]> {
  const superseded = new Set((await store.revisions()).values());
  const counts = new Map<string, CountedDays>();
  for await (const facts of store.facts()) {
    if (superseded.has(facts.id)) continue;
    const days = daySpanOf(facts.published);
    const key = `${days.first ?? ''} ${days.last ?? ''}`;
    counts.set(key, { ...days, articles: (counts.get(key)?.articles ?? 0) + 1 });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

const MOMENTS: readonly (Published | null)[] = [
  null,
  published(null, null),
  at('2025-03-04T23:59:59.999Z'),
  at('2025-03-05T00:00:00.000Z'),
  at('1969-12-31T23:59:59.999Z'),
  published('2025-03-04T10:00:00.000Z', '2025-03-06T12:00:00.000Z'),
  published('2025-03-04T10:00:00.000Z', '2025-03-09T12:00:00.000Z'),
  published(null, '2025-03-06T12:00:00.000Z'),
  published('2025-03-01T00:00:00.000Z', '2025-03-31T23:59:59.000Z'),
];

/** One article after the other comes, comes in another shape, or goes; three addresses, so that pages have states. */
const changes = fc.array(
  fc.record({
    what: fc.constantFrom('add', 'replace', 'remove'),
    id: fc.integer({ min: 1, max: 6 }).map((n) => `a${String(n)}`),
    address: fc.constantFrom('x', 'y', 'z'),
    when: fc.constantFrom(...MOMENTS),
    day: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 16 },
);
interface Change {
  readonly what: string;
  readonly id: string;
  readonly address: string;
  readonly when: Published | null;
  readonly day: number;
}

async function apply(store: Store, { what, id, address, when, day }: Change): Promise<void> {
  const one = dated(id, when, address);
  const from = source(one, `2026-01-0${String(day)}T00:00:00.000Z`);
  if (what === 'add') await store.add(one, from);
  else if (what === 'replace') await store.replace(one, from);
  else await store.remove(id);
}

for (const [name, open] of Object.entries(STORES)) {
  describe(`${name}: days of publication`, () => {
    it('are counted as by a pass over everything, whatever came, changed and went', async () => {
      await fc.assert(
        fc.asyncProperty(changes, async (all) => {
          const store = await open();
          for (const one of all) {
            await apply(store, one);
            expect(await store.publishedDays()).toEqual(await counted(store));
          }
          expect(await store.check()).toEqual([]);
          await store.close();
        }),
        { numRuns: 40 },
      );
    });

    it('count a date without a zone under the days printed, and no date under none', async () => {
      const store = await open();
      const zoneless = published('2025-03-04T10:00:00.000Z', '2025-03-06T12:00:00.000Z');
      await store.add(dated('a1', zoneless), source(dated('a1', zoneless)));
      await store.add(dated('a2', null), source(dated('a2', null)));
      expect(await store.publishedDays()).toEqual([
        { first: null, last: null, articles: 1 },
        { first: '2025-03-05', last: '2025-03-05', articles: 1 },
      ]);
    });
  });
}

describe('days of publication of an index', () => {
  it('that was made before they were counted are those of its articles', async () => {
    const dir = folder();
    const before = await openStore(dir);
    for (const [index, when] of MOMENTS.entries()) {
      const address = index > 5 ? 'one page' : `page ${String(index)}`;
      const one = dated(`a${String(index)}`, when, address);
      await before.add(one, source(one, `2026-01-0${String(index + 1)}T00:00:00.000Z`));
    }
    const due = await before.publishedDays();
    await before.close();
    change(
      dir,
      'DROP TABLE published_days; DELETE FROM migration WHERE number >= 7; PRAGMA user_version = 6',
    );
    const after = await openStore(dir);
    expect(await after.publishedDays()).toEqual(due);
    expect(await after.check()).toEqual([]);
    await after.close();
  });

  it('are told as damaged where they do not fit the articles', async () => {
    const dir = folder();
    const store = await openStore(dir);
    await store.add(dated('a1', MOMENTS[2] ?? null), source(dated('a1', MOMENTS[2] ?? null)));
    await store.close();
    change(dir, 'UPDATE published_days SET articles = 2');
    const again = await openStore(dir);
    expect((await again.check()).join('\n')).toContain('days of publication');
    await again.close();
  });
});

describe('days that people set', () => {
  const setDate = (articleId: string, value: string): Review => ({
    seq: 1,
    at: '2026-02-01T00:00:00.000Z',
    by: 'Desk',
    action: 'set-date',
    target: articleId,
    value,
    note: null,
    anchors: [
      {
        articleId,
        address: 'one page',
        sha256: entry(articleId).article.sha256,
        quoteId: null,
        words: [],
      },
    ],
  });

  it('count in place of those printed, for the last state of a page alone', async () => {
    for (const [id, due] of [
      ['a1', '2025-03-05'],
      ['a2', '2024-07-09'],
    ] as const) {
      const dir = folder();
      const store = await openStore(dir);
      const first = dated('a1', at('2025-03-04T08:00:00.000Z'), 'one page');
      const second = dated('a2', at('2025-03-05T08:00:00.000Z'), 'one page');
      await store.add(first, source(first));
      await store.add(second, source(second));
      const knowledge = openKnowledge(dir);
      await knowledge.addReview(setDate(id, '2024-07-09'));
      const told = await withDecidedDates(store, knowledge).publishedDays();
      expect(told).toEqual([{ first: due, last: due, articles: 1 }]);
      await store.close();
    }
  });
});

function change(dir: string, sql: string): void {
  const db = new DatabaseSync(join(dir, 'index.sqlite'));
  db.exec(sql);
  db.close();
}
