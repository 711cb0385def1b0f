import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from './desk.ts';
import { addHarbour, chunks, desk, page } from './desk.ts';
import { network } from './inputs/attacker.ts';

let at: Desk;
beforeEach(() => {
  at = desk();
});
afterEach(() => {
  at.close();
});

const lines = (err: string): string[] =>
  err
    .trim()
    .split('\n')
    .filter((line) => line !== '');

describe('one bad file', () => {
  it.each([
    ['empty.txt', ''],
    ['binary.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3, 0xff, 0xfe, 0])],
    ['chrome.html', '<html><body><nav><a href="/">Home</a></nav></body></html>'],
  ])('%s: one clear line, the rest is added, exit code 3', async (name, content) => {
    addHarbour(at);
    at.write(`saved/${name}`, content);
    const { code, out, err } = await at.run('add', 'saved');
    expect(code).toBe(3);
    expect(out).toContain('3 articles added, 1 refused');
    expect(lines(err)).toHaveLength(1);
    expect(err).toContain(name);
    expect(err).not.toMatch(/\n\s+at /u);
  });

  it('a missing path, a page on the web and a pattern without matches are a line each', async () => {
    addHarbour(at);
    const nowhere = network({ 'quay.example': [[]] });
    const { code, out, err } = await at.runWith(
      { network: () => Promise.resolve(nowhere) },
      ...['add', 'nowhere.md', 'https://quay.example/pier', '*.nothing', 'saved/radio.md'],
    );
    expect(code).toBe(3);
    expect(out).toContain('1 article added, 3 refused');
    expect(lines(err)).toHaveLength(3);
  });

  it('a folder without readable files says so', async () => {
    at.write('pictures/one.png', 'x');
    const { code, err } = await at.run('add', 'pictures');
    expect(code).toBe(3);
    expect(err).toContain('the folder holds no file of');
  });
});

describe('what is not followed', () => {
  it('links in a folder are passed over, also where they lead out of it or in a circle', async () => {
    addHarbour(at);
    at.write(
      'outside/secret.md',
      page({ outlet: 'Elsewhere' }, '“Nobody should read this at all today,” Ann Other said.'),
    );
    symlinkSync(join(at.folder, 'outside', 'secret.md'), join(at.folder, 'saved', 'link.md'));
    symlinkSync(join(at.folder, 'saved'), join(at.folder, 'saved', 'loop'));
    const { code, out, err } = await at.run('add', 'saved');
    expect(code).toBe(0);
    expect(out).toContain('3 articles added');
    expect(lines(err)).toHaveLength(2);
    expect(err).toContain('a link is not followed');
  });

  it('a pipe or a device does not make it wait', async () => {
    execFileSync('mkfifo', [join(at.folder, 'pipe.txt')]);
    const { code, err } = await at.run('add', 'pipe.txt', '/dev/zero');
    expect(code).toBe(3);
    expect(lines(err)).toHaveLength(2);
    expect(err).toContain('no regular file');
  });

  it('its own folder is never read', async () => {
    addHarbour(at);
    await at.run('add', 'saved');
    await at.run('report', '-o', 'db/report.html');
    const { out } = await at.run('add', '.');
    expect(out).toContain('0 articles added, 3 unchanged');
  });
});

describe('standard input', () => {
  it('is an article, known by its bytes', async () => {
    const text = page(
      { outlet: 'Quay Post' },
      '# Boats',
      '“The boats will sail again on Friday,” Ruth Ambler said.',
      'The town is glad.',
    );
    const add = (): ReturnType<Desk['run']> =>
      at.runWith({ input: () => chunks(text) }, 'add', '-', '--name', 'boats.md');
    expect((await add()).out).toContain('1 article added');
    expect((await add()).out).toContain('0 articles added, 1 unchanged');
  });
});

describe('equal text elsewhere', () => {
  it('is a reprint, and said to be one', async () => {
    const story = [
      '# Boats',
      '“The boats will sail again on Friday,” Ruth Ambler said.',
      'The town is glad.',
    ];
    at.write('a.txt', story.join('\n\n'));
    at.write('b.txt', story.join('\n\n'));
    const { out } = await at.run('add', 'a.txt', 'b.txt');
    expect(out).toContain('2 articles added');
    expect(out).toMatch(/reprint: b\.txt .* has the same text as a\.txt/u);
  });
});

describe('a --db folder that cannot be used', () => {
  it.each([
    [
      'a file in its place',
      (folder: string) => {
        writeFileSync(join(folder, 'db'), 'x');
      },
    ],
    [
      'an index that is none',
      (folder: string) => {
        mkdirSync(join(folder, 'db'));
        writeFileSync(join(folder, 'db/index.sqlite'), 'no database at all, only words'.repeat(50));
      },
    ],
  ])('%s: one line, exit code 1', async (_, prepare) => {
    addHarbour(at);
    prepare(at.folder);
    for (const argv of [
      ['add', 'saved'],
      ['groups', '--json'],
    ]) {
      const { code, out, err } = await at.run(...argv);
      expect([code, out]).toEqual([1, '']);
      expect(lines(err)).toHaveLength(1);
    }
    expect((await at.run('doctor')).code).toBe(1);
  });

  it('nothing added yet: says how to begin', async () => {
    const { code, err } = await at.run('groups');
    expect(code).toBe(1);
    expect(err).toContain('quotetrail add PATH');
  });
});

describe('many refusals', () => {
  const titles = Array.from({ length: 45 }, (_, at) => JSON.stringify({ title: `Boat ${String(at)}` })).join(
    '\n',
  );

  it('of one file of records are told line by line up to twenty, then counted; --json lists them all', async () => {
    at.write('titles.jsonl', titles);
    const { code, err } = await at.run('add', 'titles.jsonl');
    expect(code).toBe(3);
    expect(lines(err)).toHaveLength(21);
    expect(lines(err).at(-1)).toBe('refused 25 more records of titles.jsonl; add --json lists them all');
    const { refused } = (await at.json('add', 'titles.jsonl')) as { refused: unknown[] };
    expect(refused).toHaveLength(45);
  });

  it('of many files are a line each', async () => {
    for (let number = 0; number < 25; number += 1) at.write(`empty/${String(number)}.txt`, '');
    const { err } = await at.run('add', 'empty');
    expect(lines(err)).toHaveLength(25);
  });
});

describe('a file name', () => {
  it('whose bytes are no UTF-8 is a line, not passed over', async () => {
    addHarbour(at);
    writeFileSync(
      Buffer.concat([Buffer.from(join(at.folder, 'saved', 'pier')), Buffer.from([0xff, 0x2e, 0x6d, 0x64])]),
      'x',
    );
    const { code, out, err } = await at.run('add', 'saved');
    expect(code).toBe(3);
    expect(out).toContain('3 articles added, 1 refused');
    expect(err).toContain('its name is not in UTF-8');
  });

  it.each(['What now?.md', 'pier #2.md', '-rf.md', '--db.md', '#3.md', '%s [1].md', `${'x'.repeat(240)}.md`])(
    'as people and browsers write them is read in a folder: %s',
    async (name) => {
      at.write(
        `saved/${name}`,
        page({ outlet: 'Quay Post' }, '“The boats will sail,” Ruth Ambler said.', 'The town is glad.'),
      );
      expect((await at.run('add', 'saved')).out).toContain('1 article added');
    },
  );
});

describe('a file name with a line feed in it', () => {
  it('is shown on one line', async () => {
    at.write('saved/two\nlines.txt', '');
    const { err } = await at.run('add', 'saved');
    expect(lines(err)).toHaveLength(1);
    expect(err).toContain('two\\u{A}lines.txt');
  });
});

describe('a name that names nothing', () => {
  const calls: [number, string, string, string?][] = [
    [4, 'trail', 'g9999'],
    [4, 'variants', 'g9999'],
    [4, 'show', 'a9999'],
    [4, 'explain', 'q9999'],
    [1, 'remove', 'a9999'],
    [1, 'history', 'a9999'],
    [1, 'review', 'confirm', 'c9999'],
    [1, 'review', 'undo', '99'],
    [1, 'speakers', 'Nobody Atall'],
    [1, 'outlets', 'Nobody Times'],
  ];
  it.each(calls)('ends with %i from %s %s', async (wanted, command, name, more) => {
    addHarbour(at);
    await at.run('add', 'saved');
    const { code, out, err } = await at.run(command, name, ...[more ?? []].flat());
    expect(code).toBe(wanted);
    expect(out).toBe('');
    expect(lines(err)).toHaveLength(1);
  });
});
