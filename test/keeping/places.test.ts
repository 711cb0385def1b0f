// Places where nothing can be written, and a desk that is looked over: one clear line each, and nothing lost.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../cli/desk.ts';
import { addHarbour, desk } from '../cli/desk.ts';

let at: Desk;
beforeEach(() => {
  at = desk();
});
afterEach(() => {
  at.close();
});

/** A command in a name space of its own, where mounting needs no rights; null where the system has none. */
function inNamespace(script: string): { code: number; err: string; out: string } | null {
  if (spawnSync('unshare', ['-rm', 'true']).status !== 0) return null;
  const command = `q() { "${process.execPath}" "${resolve('src/cli/quotetrail.js')}" "$@"; }; ${script}`;
  const { status, stderr, stdout } = spawnSync('unshare', ['-rm', 'sh', '-c', command], { cwd: at.folder });
  return { code: status ?? -1, err: stderr.toString(), out: stdout.toString() };
}
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

describe('a place that cannot be written', () => {
  it(
    'a full disk: one line, what was kept before stays whole, and adding goes on when there is room',
    { timeout: 120_000 },
    async (context) => {
      addHarbour(at);
      await at.run('add', 'saved/radio.md');
      mkdirSync(join(at.folder, 'small'));
      const story = Array.from(
        { length: 4000 },
        (_, day) =>
          `On day ${day} of the strike the boats stayed in the harbour, and the people of the town went to the pier to see them, as they had done before.`,
      );
      at.write('large.txt', ['The long strike of the boats', ...story].join('\n\n'));
      const full = inNamespace(
        'mount -t tmpfs -o size=900k tmpfs small && cp -r db small/db && q add large.txt --db small/db; code=$?; q doctor --db small/db >doctor.txt; echo $? >>doctor.txt; cp -r small/db kept; exit $code',
      );
      if (full === null) return void context.skip('no name spaces here');
      expect([full.code, full.err]).toEqual([1, expect.stringContaining('no room left to write')]);
      expect(lines(full.err)).toHaveLength(1);
      renameSync(join(at.folder, 'db'), join(at.folder, 'before'));
      cpSync(join(at.folder, 'kept'), join(at.folder, 'db'), { recursive: true });
      expect((await at.run('doctor')).code).toBe(0);
      expect((await at.run('where', 'The new pier will open to all ferries')).code).toBe(0);
      expect((await at.run('add', 'large.txt')).out).toContain('1 article added');
    },
  );

  it('a read-only disk: one line for what writes', { timeout: 120_000 }, async (context) => {
    addHarbour(at);
    await at.run('add', 'saved/radio.md');
    const locked = inNamespace(
      'mount --bind db db && mount -o remount,bind,ro db && q add saved/daily.md; code=$?; exit $code',
    );
    if (locked === null) return void context.skip('no name spaces here');
    expect(locked.code).toBe(1);
    expect(lines(locked.err)).toHaveLength(1);
    expect(locked.err).toMatch(/cannot write .*db/u);
    expect((await at.run('add', 'saved/daily.md')).out).toContain('1 article added');
  });
});

describe('a store of a newer version', () => {
  it('is refused by every command in one line and left as it is', async () => {
    addHarbour(at);
    await at.run('add', 'saved');
    const db = new DatabaseSync(join(at.folder, 'db/index.sqlite'));
    db.exec('PRAGMA user_version = 999');
    db.close();
    for (const argv of [
      ['add', 'saved'],
      ['where', 'x y'],
      ['outlets'],
      ['history', 'saved/radio.md'],
      ['rebuild'],
      ['remove', 'saved/radio.md'],
    ]) {
      const { code, out, err } = await at.run(...argv);
      expect([argv[0], code, out]).toEqual([argv[0], 1, '']);
      expect(lines(err)).toEqual([expect.stringContaining('newer quotetrail')]);
    }
    expect((await at.run('doctor')).code).toBe(1);
  });
});

describe('doctor', () => {
  interface Checks {
    doctor: { ok: boolean; checks: { name: string; ok: boolean; words: string }[] };
  }
  const looked = async (): Promise<Checks['doctor']> => ((await at.json('doctor')) as Checks).doctor;
  const files = (kind: RegExp): string[] =>
    readdirSync(join(at.folder, 'db/sources'), { recursive: true, encoding: 'utf8' })
      .filter((name) => kind.test(name))
      .map((name) => join(at.folder, 'db/sources', name));

  it('tells a line each of damaged bytes, missing bytes and missing records; adding again mends them', async () => {
    addHarbour(at);
    await at.run('add', 'saved');
    expect((await looked()).ok).toBe(true);
    const [one = '', two = ''] = files(/\/[0-9a-f]{64}$/u);
    writeFileSync(one, 'spoilt');
    rmSync(two);
    const [record = ''] = files(/\.json$/u).filter((path) => !path.startsWith(one) && !path.startsWith(two));
    rmSync(record);
    const bad = (await looked()).checks.filter(({ ok }) => !ok);
    expect(bad).toHaveLength(3);
    expect((await at.run('doctor')).code).toBe(1);
    const { code, out } = await at.run('add', 'saved');
    expect([code, out]).toEqual([0, expect.stringContaining('3 lost or damaged sources put back')]);
    expect((await looked()).ok).toBe(true);
  });

  it('names files that belong to nothing, which are no fault', async () => {
    addHarbour(at);
    await at.run('add', 'saved');
    writeFileSync(join(at.folder, 'db/sources/note.txt'), 'x');
    mkdirSync(join(at.folder, 'db/sources/00'), { recursive: true });
    writeFileSync(join(at.folder, 'db/sources/00', '0'.repeat(64)), 'x');
    writeFileSync(
      join(at.folder, 'db/sources/00', `.${'0'.repeat(64)}.00000000-0000-4000-8000-000000000000.tmp`),
      'x',
    );
    const { ok, checks } = await looked();
    expect(ok).toBe(true);
    expect(checks.filter(({ name }) => name === 'strays')).toHaveLength(3);
  });

  it('finds a desk whole that was moved with its pages, and adding there changes nothing', async () => {
    addHarbour(at);
    await at.run('add', 'saved');
    const before = await at.json('articles');
    const elsewhere = mkdtempSync(join(tmpdir(), 'quotetrail-moved-'));
    for (const name of ['db', 'saved']) renameSync(join(at.folder, name), join(elsewhere, name));
    const there = (...argv: string[]): ReturnType<Desk['run']> => at.runWith({ cwd: elsewhere }, ...argv);
    expect((await there('doctor')).code).toBe(0);
    expect((await there('add', 'saved')).out).toContain('0 articles added, 3 unchanged');
    expect(JSON.parse((await there('articles', '--json')).out)).toEqual(before);
    rmSync(elsewhere, { recursive: true, force: true });
  });
});
