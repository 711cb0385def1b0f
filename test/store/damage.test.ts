import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { openKnowledge, openSources, openStore, StoreError } from '../../src/store/index.ts';
import { createIndex } from '../../src/store/sqlite/open-index.ts';
import { analysis, entry, group, sha256, source } from './samples.ts';

const root = mkdtempSync(join(tmpdir(), 'quotetrail-damage-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
const folder = (): string => mkdtempSync(join(root, 'db-'));

async function fault(work: () => Promise<unknown>): Promise<StoreError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

async function madeIndex(articles = 12): Promise<string> {
  const dir = folder();
  const store = await openStore(dir);
  for (let at = 0; at < articles; at += 1) {
    const one = entry(`a${at}`, { text: `The pier stays, ${'plank '.repeat(200)}${at}` });
    await store.add(one, source(one));
  }
  await store.saveAnalysis(analysis({ groups: [group('g1', 'a'), group('g2', 'b')] }), 'f');
  await store.close();
  return dir;
}

const indexOf = (dir: string): string => join(dir, 'index.sqlite');

function change(dir: string, sql: string): void {
  const db = new DatabaseSync(indexOf(dir));
  db.exec(sql);
  db.close();
}

/** Refused with one line about the file, and not a byte of it changed. */
async function refusedUntouched(dir: string): Promise<StoreError> {
  const before = readFileSync(indexOf(dir));
  const error = await fault(() => openStore(dir));
  expect(readFileSync(indexOf(dir)).equals(before)).toBe(true);
  expect(error.message).toContain(indexOf(dir));
  expect(error.message).not.toContain('\n');
  return error;
}

describe('an index that cannot be used is refused and left as it is', () => {
  it('a file that is no database', async () => {
    const dir = folder();
    writeFileSync(indexOf(dir), 'Dear editor, this is a letter and not a database.');
    expect((await refusedUntouched(dir)).code).toBe('not-a-database');
  });

  it('an empty file', async () => {
    const dir = folder();
    writeFileSync(indexOf(dir), '');
    expect((await refusedUntouched(dir)).code).toBe('damaged');
  });

  it('the database of another program', async () => {
    const dir = folder();
    change(dir, 'CREATE TABLE recipe (name TEXT)');
    expect((await refusedUntouched(dir)).code).toBe('not-a-database');
  });

  it('an index of a newer version', async () => {
    const dir = await madeIndex(1);
    change(dir, 'PRAGMA user_version = 999');
    const error = await refusedUntouched(dir);
    expect(error.code).toBe('newer-version');
    expect(error.message).toContain('update quotetrail');
  });

  it('a garbled first page', async () => {
    const dir = await madeIndex();
    const bytes = readFileSync(indexOf(dir));
    bytes.fill(0xa5, 20, 2000);
    writeFileSync(indexOf(dir), bytes);
    expect(['damaged', 'not-a-database']).toContain((await refusedUntouched(dir)).code);
  });

  it('a file where the folder should be, and a folder where the index should be', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'file'), '');
    expect((await fault(() => openStore(join(dir, 'file')))).code).toBe('unwritable');
    expect((await fault(() => openStore(join(dir, 'file', 'below')))).code).toBe('unwritable');
    mkdirSync(indexOf(dir));
    expect((await fault(() => openStore(dir))).code).toBe('unwritable');
  });

  it('sources whose index is missing, instead of an empty index that hides them', async () => {
    const dir = folder();
    const record = { sha256: sha256('x'), path: 'x', address: 'x', addedAt: '', capturedAt: null };
    await openSources(dir).keep(Buffer.from('x'), { ...record, articles: [{ id: 'a1', address: 'x' }] });
    const error = await fault(() => openStore(dir));
    expect(error.code).toBe('missing-index');
    expect(error.message).toContain('quotetrail rebuild');
    expect(existsSync(indexOf(dir))).toBe(false);
  });

  it('a folder where nothing was added, when asked not to begin one', async () => {
    const dir = join(folder(), 'none');
    expect((await fault(() => openStore(dir, { create: false }))).code).toBe('nothing-kept');
    expect(existsSync(dir)).toBe(false);
  });
});

it('an index that another process began first is opened, never replaced', async () => {
  const dir = await madeIndex(1);
  const second = createIndex(indexOf(dir));
  expect(second?.get('SELECT count(*) AS n FROM article')).toEqual(expect.objectContaining({ n: 1 }));
  second?.close();
});

describe('damage inside an index is reported, never hidden', () => {
  const readAll = async (store: Store): Promise<void> => {
    await Array.fromAsync(store.entries());
    await store.analysis();
  };

  it.each([
    [
      'a changed word in an article',
      "UPDATE article SET entry = replace(entry, 'stays', 'sinks') WHERE id = 'a3'",
    ],
    ['two articles that changed places', "UPDATE article SET id = 'b' || id WHERE id IN ('a1', 'a2')"],
    ['a missing article', "DELETE FROM article WHERE id = 'a5'"],
    ['a missing group', "DELETE FROM finding WHERE id = 'g2'"],
    [
      'a changed finding',
      "UPDATE finding SET json = replace(json, 'number', 'negate') WHERE kind = 'conflict'",
    ],
  ])('%s', async (_, sql) => {
    const dir = await madeIndex();
    change(dir, sql);
    const store = await openStore(dir);
    expect((await fault(() => readAll(store))).code).toBe('damaged');
    expect(await store.check()).not.toEqual([]);
    await store.close();
  });

  it('a word by which a group can no longer be found', async () => {
    const dir = await madeIndex();
    change(dir, "DELETE FROM group_word WHERE word = 'a'");
    const store = await openStore(dir);
    expect((await store.check()).join()).toContain('group g1');
    await store.close();
  });

  it('damaged findings are thrown away whole when they are made anew', async () => {
    const dir = await madeIndex();
    change(dir, "UPDATE finding SET json = '{}' WHERE id = 'g1'");
    const store = await openStore(dir);
    await store.saveAnalysis(analysis({ groups: [group('g9', 'c')] }), 'f2');
    expect(await store.check()).toEqual([]);
    expect(await store.analysis()).toEqual(analysis({ groups: [group('g9', 'c')] }));
    await store.close();
  });

  it('a file cut off or garbled anywhere gives the same content or a fault, never less content', async () => {
    const dir = await madeIndex();
    const whole = readFileSync(indexOf(dir));
    const good = await openStore(dir);
    const entries = await Array.fromAsync(good.entries());
    const found = await good.analysis();
    await good.close();
    for (let part = 1; part < 32; part += 1) {
      const copy = folder();
      const cut = Buffer.from(whole.subarray(0, Math.floor((whole.length * part) / 32)));
      const flipped = Buffer.from(whole);
      const at = (part * 7919 * 13) % whole.length;
      flipped[at] = (flipped[at] ?? 0) ^ 0x41;
      for (const bytes of [cut, flipped]) {
        for (const name of readdirSync(copy)) rmSync(join(copy, name));
        writeFileSync(indexOf(copy), bytes);
        await sameOrFault(copy, entries, found);
      }
    }
  });

  async function sameOrFault(dir: string, entries: unknown, found: unknown): Promise<void> {
    let store: Store | null = null;
    try {
      store = await openStore(dir);
      expect(await Array.fromAsync(store.entries())).toEqual(entries);
      expect(await store.analysis()).toEqual(found);
    } catch (error) {
      expect(error).toBeInstanceOf(StoreError);
    } finally {
      await store?.close();
    }
  }
});

describe('people’s files', () => {
  const review = {
    at: '2025-03-04T10:00:00Z',
    by: 'desk',
    action: 'note',
    target: 'g1',
    value: null,
    note: 'seen',
    anchors: [],
  } as const;

  it.each([
    ['no JSON', '{ "version": 1, "reviews": [', 'not valid JSON', 'damaged'],
    ['a field of the wrong form', '{ "version": 1, "reviews": [{ "seq": "one" }] }', 'reviews.0', 'damaged'],
    ['a newer version', '{ "version": 2, "reviews": [], "more": 1 }', 'newer quotetrail', 'newer-version'],
    ['no version', '{ "reviews": [] }', 'version', 'damaged'],
  ])('a file with %s is one clear line and is never written over', async (_, text, words, code) => {
    const dir = folder();
    const path = join(dir, 'people', 'reviews.json');
    mkdirSync(join(dir, 'people'));
    writeFileSync(path, text);
    for (const work of [() => openKnowledge(dir).read(), () => openKnowledge(dir).addReview(review)]) {
      const error = await fault(work);
      expect(error.code).toBe(code);
      expect(error.message).toContain(words);
      expect(error.message).toContain(path);
      expect(error.message).not.toContain('\n');
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
  });

  it('decisions of writers at the same time all stand, numbered without a gap', async () => {
    const dir = folder();
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, at) => openKnowledge(dir).addReview({ ...review, target: `g${at}` })),
    );
    const { reviews } = await openKnowledge(dir).read();
    expect(reviews.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(new Set(reviews.map(({ target }) => target)).size).toBe(20);
    expect(made.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(reviews.map(({ seq }) => seq));
    expect(readdirSync(join(dir, 'people'))).toEqual(['reviews.json']);
  });

  it('names said to be one speaker are joined with what was known of them', async () => {
    const knowledge = openKnowledge(folder());
    await knowledge.addAlias({ name: 'R. Ambler', aliases: ['Ambler'] });
    await knowledge.addAlias({ name: 'Ruth Ambler', aliases: ['R. Ambler'] });
    expect((await knowledge.read()).aliases).toEqual([
      { name: 'Ruth Ambler', aliases: ['R. Ambler', 'Ambler'] },
    ]);
    expect(await knowledge.removeAlias('Ruth Ambler')).toBe(true);
    expect(await knowledge.removeAlias('Ruth Ambler')).toBe(false);
  });

  it('an outlet’s facts replace what was known under its id', async () => {
    const knowledge = openKnowledge(folder());
    const outlet = {
      id: 'o.quay',
      name: 'Quay',
      kind: 'paper',
      aliases: [],
      hosts: [],
      owner: null,
    } as const;
    const before = await knowledge.outletsDigest();
    await knowledge.setOutlet(outlet);
    await knowledge.setOutlet({ ...outlet, name: 'The Quay' });
    expect((await knowledge.read()).outlets).toEqual([{ ...outlet, name: 'The Quay' }]);
    expect(await knowledge.outletsDigest()).not.toBe(before);
    expect(await knowledge.removeOutlet('o.quay')).toBe(true);
  });
});
