import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openHoldings, rebuild, refresh, removeArticle } from '../../src/holdings.ts';
import { add, answers, ARTICLES, filled, newFolder } from './desk.ts';

const only = <T>(items: readonly T[]): T => {
  expect(items).toHaveLength(1);
  return items[0]!;
};
const sourceFiles = (dir: string): string[] =>
  readdirSync(join(dir, 'sources'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{64}/.test(name),
  );

describe('adding', () => {
  it('keeps the article, its quotes and the bytes', async () => {
    const holdings = await openHoldings(newFolder());
    const added = only(await add(holdings, 'quay-post.md'));
    expect(added.kind).toBe('added');
    if (added.kind !== 'added') return;
    const { article, extraction } = added.entry;
    expect(article.outlet?.name).toBe('Quay Post');
    expect(extraction.quotes.map(({ speaker }) => speaker?.name)).toEqual(['Ruth Ambler']);
    expect(Buffer.from(await holdings.sources.bytes(article.sha256)).toString()).toBe(
      ARTICLES['quay-post.md'],
    );
    await holdings.store.close();
  });

  it('changes nothing when the same bytes come again from the same address', async () => {
    const holdings = await filled();
    await refresh(holdings);
    const before = await answers(holdings.store);
    const files = sourceFiles(holdings.dir);
    expect(only(await add(holdings, 'quay-post.md')).kind).toBe('unchanged');
    expect(await refresh(holdings)).toBe('current');
    expect(await answers(holdings.store)).toBe(before);
    expect(sourceFiles(holdings.dir)).toEqual(files);
    await holdings.store.close();
  });

  it('makes changed text at an address a revision of what stood there', async () => {
    const holdings = await filled(['quay-post.md']);
    const [first] = await Array.fromAsync(holdings.store.entries());
    const text = (ARTICLES['quay-post.md'] ?? '').replace('winter', 'summer');
    const added = only(await add(holdings, 'quay-post.md', text, '2025-04-02T08:00:00Z'));
    expect(added).toMatchObject({ kind: 'added', entry: { revisionOf: first?.article.id } });
    await holdings.store.close();
  });

  it('makes equal text at another address another article', async () => {
    const holdings = await filled(['quay-post.md']);
    const added = only(await add(holdings, 'copy/quay-post.md', ARTICLES['quay-post.md']));
    expect(added).toMatchObject({ kind: 'added', entry: { revisionOf: null } });
    expect((await holdings.store.counts()).articles).toBe(2);
    await holdings.store.close();
  });

  it('refuses what holds no article with one line and keeps nothing of it', async () => {
    const holdings = await filled(['quay-post.md']);
    const files = sourceFiles(holdings.dir);
    const refused = only(await add(holdings, 'empty.txt', new Uint8Array()));
    expect(refused.kind).toBe('refused');
    expect(sourceFiles(holdings.dir)).toEqual(files);
    await holdings.store.close();
  });
});

describe('the same answers', () => {
  it('in whatever order articles were added', async () => {
    const paths = Object.keys(ARTICLES);
    const digests = new Set<string>();
    for (const order of [paths, paths.toReversed(), [...paths.slice(2), ...paths.slice(0, 2)]]) {
      const holdings = await filled(order);
      await refresh(holdings);
      digests.add(await answers(holdings.store));
      await holdings.store.close();
    }
    expect(digests.size).toBe(1);
  });

  it('as if an article that was removed had never been added', async () => {
    const never = await filled(['quay-post.md', 'island-echo.md']);
    const removed = await filled(['harbour-wire.md', 'quay-post.md', 'island-echo.md']);
    await refresh(never);
    await refresh(removed);
    const wire = (await Array.fromAsync(removed.store.entries())).find(
      ({ article }) => article.path === 'harbour-wire.md',
    );
    expect(await removeArticle(removed, wire?.article.id ?? '')).toBe(true);
    expect(await removeArticle(removed, wire?.article.id ?? '')).toBe(false);
    expect(await refresh(removed)).toBe('made');
    expect(await answers(removed.store)).toBe(await answers(never.store));
    expect(sourceFiles(removed.dir).sort()).toEqual(sourceFiles(never.dir).sort());
    await Promise.all([never.store.close(), removed.store.close()]);
  });

  it('after a rebuild, removed articles left out', async () => {
    const holdings = await filled();
    const [first] = await Array.fromAsync(holdings.store.entries());
    await removeArticle(holdings, first?.article.id ?? '');
    await refresh(holdings);
    const before = await answers(holdings.store);
    await holdings.store.close();
    expect(await rebuild(holdings.dir)).toEqual({ articles: 3, problems: [] });
    const again = await openHoldings(holdings.dir);
    expect(await refresh(again)).toBe('current');
    expect(await answers(again.store)).toBe(before);
    expect(
      readdirSync(holdings.dir)
        .filter((name) => name.startsWith('index'))
        .sort(),
    ).not.toContain('index.sqlite.old');
    await again.store.close();
  });

  it('after a rebuild of an index that is garbled or gone', async () => {
    const holdings = await filled();
    await refresh(holdings);
    const before = await answers(holdings.store);
    await holdings.store.close();
    const index = join(holdings.dir, 'index.sqlite');
    for (const spoil of [
      () => {
        writeFileSync(index, 'no index');
      },
      () => {
        rmSync(index);
      },
    ]) {
      spoil();
      await expect(openHoldings(holdings.dir)).rejects.toThrow('quotetrail rebuild');
      await rebuild(holdings.dir);
      const again = await openHoldings(holdings.dir);
      expect(await answers(again.store)).toBe(before);
      await again.store.close();
    }
  });
});

describe('a rebuild', () => {
  it('is not mixed with what another program still writes to the old index', async () => {
    const holdings = await filled();
    await refresh(holdings);
    const before = await answers(holdings.store);
    await holdings.store.setReadWith('written meanwhile');
    expect(existsSync(join(holdings.dir, 'index.sqlite-wal'))).toBe(true);
    await rebuild(holdings.dir);
    const again = await openHoldings(holdings.dir);
    expect(await again.store.check()).toEqual([]);
    expect(await answers(again.store)).toBe(before);
    expect(await again.store.readWith()).not.toBe('written meanwhile');
    await Promise.all([holdings.store.close(), again.store.close()]);
    expect(readdirSync(holdings.dir).filter((name) => name.startsWith('index'))).toEqual(['index.sqlite']);
  });
});

describe('findings', () => {
  it('are made when articles were added without them, and not again', async () => {
    const holdings = await filled();
    expect((await holdings.store.counts()).groups).toBe(0);
    expect(await refresh(holdings)).toBe('made');
    expect(await refresh(holdings)).toBe('current');
    const groups = await Array.fromAsync(holdings.store.groups());
    const pier = groups.find(({ wording }) => wording.includes('nobody will pay'));
    expect(pier?.speaker?.name).toBe('Ruth Ambler');
    expect(pier?.members.map(({ outlet }) => outlet?.name).sort()).toEqual([
      'Harbour Wire',
      'Island Echo',
      'Quay Post',
    ]);
    await holdings.store.close();
  });

  it('follow what people say about speakers', async () => {
    const holdings = await filled();
    await refresh(holdings);
    await holdings.knowledge.addAlias({ name: 'Thomas Hale', aliases: ['Tom Hale'] });
    expect(await refresh(holdings)).toBe('made');
    const names = (await holdings.store.analysis()).speakers.map(({ name }) => name);
    expect(names).toContain('Thomas Hale');
    await holdings.store.close();
  });

  it('and articles are read again when people enter an outlet', async () => {
    const holdings = await filled(['quay-post.md']);
    await refresh(holdings);
    const outlet = {
      name: 'Quay Post & Packet',
      kind: 'paper',
      aliases: ['Quay Post'],
      hosts: [],
      owner: null,
    } as const;
    await holdings.knowledge.setOutlet({ id: 'o.quay-packet', ...outlet });
    expect(await refresh(holdings)).toBe('made');
    const [first] = await Array.fromAsync(holdings.store.entries());
    expect(first?.article.outlet?.id).toBe('o.quay-packet');
    expect((await holdings.store.check()).concat(await holdings.sources.check())).toEqual([]);
    await holdings.store.close();
  });

  it('stay where a kept source is damaged, and the rebuild says which', async () => {
    const holdings = await filled(['quay-post.md', 'island-echo.md']);
    const [first] = await Array.fromAsync(holdings.store.entries());
    const before = await Array.fromAsync(holdings.store.entries());
    const digest = first?.article.sha256 ?? '';
    await holdings.store.close();
    writeFileSync(join(holdings.dir, 'sources', digest.slice(0, 2), digest), 'spoilt');
    const { articles, problems } = await rebuild(holdings.dir);
    expect(articles).toBe(2);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain(digest);
    expect(problems[1]).toContain(`${first?.article.path ?? ''}: kept as the index has it`);
    const { store } = await openHoldings(holdings.dir);
    expect(await Array.fromAsync(store.entries())).toEqual(before);
    await store.close();
  });

  it.each(['bytes', 'record'])('stay where the %s of a source is missing or damaged', async (what) => {
    const holdings = await filled(['quay-post.md', 'island-echo.md']);
    await holdings.store.close();
    const folder = join(holdings.dir, 'sources');
    const named = (path: string): boolean => path.endsWith('.json') === (what === 'record');
    const [one = '', other = ''] = sourceFiles(holdings.dir).filter(named);
    rmSync(join(folder, one));
    writeFileSync(join(folder, other), 'spoilt');
    const { articles, problems } = await rebuild(holdings.dir);
    expect(articles).toBe(2);
    expect(problems.filter((line) => line.includes('kept as the index has it'))).toHaveLength(2);
  });
});

describe('adding the same bytes again', () => {
  it.each(['bytes', 'record'])('puts missing and damaged %s back, and says so', async (what) => {
    const holdings = await filled(['quay-post.md', 'island-echo.md']);
    const folder = join(holdings.dir, 'sources');
    const whole = sourceFiles(holdings.dir).map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
    const named = (path: string): boolean => path.endsWith('.json') === (what === 'record');
    const [one = '', other = ''] = sourceFiles(holdings.dir).filter(named);
    rmSync(join(folder, one));
    writeFileSync(join(folder, other), 'spoilt');
    expect(await holdings.sources.check()).not.toEqual([]);
    const outcomes = [...(await add(holdings, 'quay-post.md')), ...(await add(holdings, 'island-echo.md'))];
    expect(outcomes).toMatchObject([
      { kind: 'unchanged', healed: true },
      { kind: 'unchanged', healed: true },
    ]);
    expect(await holdings.sources.check()).toEqual([]);
    expect(sourceFiles(holdings.dir).map((path) => [path, readFileSync(join(folder, path), 'utf8')])).toEqual(
      whole,
    );
    expect(await add(holdings, 'quay-post.md')).toMatchObject([{ kind: 'unchanged', healed: false }]);
    await holdings.store.close();
  });
});

describe('rebuilding without the sources', () => {
  it('keeps what the index holds, and says that it cannot be read again', async () => {
    const holdings = await filled();
    const before = await Array.fromAsync(holdings.store.entries());
    await holdings.store.close();
    rmSync(join(holdings.dir, 'sources'), { recursive: true });
    const { articles, problems } = await rebuild(holdings.dir);
    expect(articles).toBe(before.length);
    expect(problems).toHaveLength(before.length);
    const { store } = await openHoldings(holdings.dir);
    expect(await Array.fromAsync(store.entries())).toEqual(before);
    await store.close();
  });

  it('says what is lost where the index is damaged too', async () => {
    const holdings = await filled(['quay-post.md', 'island-echo.md']);
    await holdings.store.close();
    rmSync(join(holdings.dir, 'sources'), { recursive: true });
    const db = new DatabaseSync(join(holdings.dir, 'index.sqlite'));
    db.exec("UPDATE article SET entry = 'spoilt' WHERE id = (SELECT min(id) FROM article)");
    db.close();
    const { articles, problems } = await rebuild(holdings.dir);
    expect(articles).toBe(1);
    expect(problems.some((line) => line.includes('is damaged'))).toBe(true);
  });

  it('is refused where the index is of a newer version, which is left as it is', async () => {
    const holdings = await filled(['quay-post.md']);
    await holdings.store.close();
    const file = join(holdings.dir, 'index.sqlite');
    const db = new DatabaseSync(file);
    db.exec('PRAGMA user_version = 999');
    db.close();
    const before = readFileSync(file);
    await expect(rebuild(holdings.dir)).rejects.toThrow(/newer quotetrail .* update quotetrail/u);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
