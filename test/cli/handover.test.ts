import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHoldings } from '../../src/holdings.ts';
import type { Desk } from './desk.ts';
import { addHarbour, desk, page } from './desk.ts';

let at: Desk;
beforeEach(() => {
  at = desk();
});
afterEach(() => {
  at.close();
});

const CHECK = {
  '@type': 'ClaimReview',
  url: 'https://desk.example/checks/pier',
  datePublished: '2025-03-06',
  author: { '@type': 'Organization', name: 'Example Fact Desk' },
  claimReviewed: 'The new pier will carry twenty boats a day',
  reviewRating: { '@type': 'Rating', ratingValue: 2, bestRating: 5, alternateName: 'Misreported figure' },
};

/** Articles, one of them undated, with everything people can know beside them. */
async function addAll(): Promise<void> {
  addHarbour(at);
  at.write(
    'saved/undated.md',
    page(
      { outlet: 'Skerry News' },
      '# Pier',
      '“The new pier will open to all ferries in June,” Ruth Ambler said.',
    ),
  );
  at.write('check.json', JSON.stringify(CHECK));
  await at.run('add', 'saved');
  await at.run(
    'review',
    'set-date',
    'saved/undated.md',
    '2025-03-05',
    '--by',
    'Ana',
    '--note',
    'from the archive',
  );
  await at.run('review', 'alias', 'Ruth Ambler', 'R. Ambler', '--by', 'Ana');
  await at.run('outlets', 'add', 'Quay Post', '--host', 'quay.example', '--kind', 'paper');
  await at.run('watch', 'add', 'the new pier will open');
  await at.run('import', 'check.json');
}

const lines = (file: string): string[] => readFileSync(join(at.folder, file), 'utf8').split('\n');

/** The file with other lines, sealed anew as a program would. */
function reseal(file: string, body: readonly string[]): void {
  const text = body.map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(
    join(at.folder, file),
    `${text}${JSON.stringify({ type: 'end', lines: body.length, sha256 })}\n`,
  );
}

describe('a folder handed over', () => {
  it('is equal where it arrives: the same digests, the same answers, the same bytes when it is handed on', async () => {
    await addAll();
    expect((await at.run('export', '-o', 'a.jsonl')).code).toBe(0);
    expect((await at.run('import', 'a.jsonl', '--db', 'other')).out).toContain('4 articles imported');
    expect((await at.run('export', '-o', 'b.jsonl', '--db', 'other')).code).toBe(0);
    expect(lines('b.jsonl')).toEqual(lines('a.jsonl'));
    for (const command of [
      ['groups'],
      ['conflicts', '--list', 'all'],
      ['articles'],
      ['outlets'],
      ['review', 'list'],
      ['watch', 'list'],
    ])
      expect(await at.json(...command, '--db', 'other')).toEqual(await at.json(...command));
    const doctor = await at.run('doctor', '--db', 'other');
    expect([doctor.code, doctor.out.match(/^BAD.*(?:\n .*)*/gmu)]).toEqual([0, null]);
    const [here, there] = [
      await openHoldings(join(at.folder, 'db')),
      await openHoldings(join(at.folder, 'other')),
    ];
    expect(await there.store.articlesDigest()).toBe(await here.store.articlesDigest());
    await here.store.close();
    await there.store.close();
    expect((await at.run('rebuild', '--db', 'other')).code).toBe(0);
    expect(await at.json('groups', '--db', 'other')).toEqual(await at.json('groups'));
  });

  it('says how much is to come, and is sealed', async () => {
    await addAll();
    await at.run('export', '-o', 'a.jsonl');
    const all = lines('a.jsonl');
    expect(JSON.parse(all[0] ?? '')).toMatchObject({
      type: 'header',
      format: 'quotetrail',
      version: 2,
      counts: { articles: 4, sources: 4, reviews: 2, outlets: 1, checks: 1, tracked: 1 },
    });
    const body = all
      .slice(0, -2)
      .map((line) => `${line}\n`)
      .join('');
    expect(JSON.parse(all.at(-2) ?? '')).toEqual({
      type: 'end',
      lines: all.length - 2,
      sha256: createHash('sha256').update(body).digest('hex'),
    });
  });

  it('is refused in one line where it was cut off or altered, and nothing is kept', async () => {
    await addAll();
    await at.run('export', '-o', 'a.jsonl');
    const all = lines('a.jsonl');
    const damaged: readonly [string, string, RegExp][] = [
      ['cut', all.slice(0, 5).join('\n'), /cut off/u],
      ['half', all.join('\n').slice(0, -300), /cut off/u],
      ['altered', all.join('\n').replace('in June', 'in July'), /altered/u],
      ['longer', `${all.join('\n')}{"type":"review"}\n`, /behind the end line/u],
      ['missing', all.filter((_, index) => index !== 3).join('\n'), /altered/u],
    ];
    for (const [name, text, words] of damaged) {
      at.write(`${name}.jsonl`, text);
      const { code, err, out } = await at.run('import', `${name}.jsonl`, '--db', 'fresh');
      expect([name, code, out]).toEqual([name, 1, '']);
      expect(err).toMatch(words);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(existsSync(join(at.folder, 'fresh'))).toBe(false);
    }
  });

  it('is refused where a newer program wrote it, or where its lines do not fit', async () => {
    await addAll();
    await at.run('export', '-o', 'a.jsonl');
    const body = lines('a.jsonl').slice(0, -2);
    reseal('older.jsonl', [(body[0] ?? '').replace('"version":2', '"version":1'), ...body.slice(1)]);
    expect((await at.run('import', 'older.jsonl', '--db', 'b')).err).toContain('older quotetrail (format 1');
    reseal('newer.jsonl', [(body[0] ?? '').replace('"version":2', '"version":3'), ...body.slice(1)]);
    expect((await at.run('import', 'newer.jsonl', '--db', 'fresh')).err).toContain(
      'newer quotetrail (format 3',
    );
    const article = body.findIndex((line) => line.startsWith('{"type":"article"'));
    const beyond = (body[article] ?? '').replace(
      /"zones":\[\{"kind":"[a-z]+","start":\d+,"end":\d+/u,
      '"zones":[{"kind":"body","start":0,"end":99999',
    );
    reseal('beyond.jsonl', body.with(article, beyond));
    expect((await at.run('import', 'beyond.jsonl', '--db', 'fresh')).err).toMatch(/outside the text/u);
    const source = body.findIndex((line) => line.startsWith('{"type":"source"'));
    reseal('bytes.jsonl', body.with(source, (body[source] ?? '').replace(/"bytes":"..../u, '"bytes":"AAAA')));
    expect((await at.run('import', 'bytes.jsonl', '--db', 'fresh')).err).toMatch(/another digest/u);
    expect(existsSync(join(at.folder, 'fresh'))).toBe(false);
  });

  it('brings only what is new to a folder that holds something, and changes nothing of it', async () => {
    await addAll();
    await at.run('export', '-o', 'a.jsonl');
    at.write(
      'own.md',
      page({ outlet: 'Isle Post' }, '# Wind', '“The wind will drop by noon,” Dana Orr said.'),
    );
    await at.run('add', 'own.md', '--db', 'other');
    expect((await at.run('import', 'a.jsonl', '--db', 'other')).out).toContain('4 articles imported, 0 held');
    expect((await at.run('import', 'a.jsonl', '--db', 'other')).out).toContain('0 articles imported, 4 held');
    const { articles } = (await at.json('articles', '--db', 'other')) as { articles: unknown[] };
    expect(articles).toHaveLength(5);
  });
});

describe('decisions of another desk', () => {
  it('are taken where they add something, and stand as notes where they contradict ours', async () => {
    addHarbour(at);
    await at.run('add', 'saved');
    await at.run('add', 'saved', '--db', 'other');
    const { conflicts } = (await at.json('conflicts', '--list', 'all')) as { conflicts: { id: string }[] };
    const [id = ''] = conflicts.map((one) => one.id);
    await at.run('review', 'confirm', id, '--by', 'Ana', '--note', 'both were printed');
    await at.run('review', 'dismiss', id, '--by', 'Bo', '--note', 'heard the tape', '--db', 'other');
    await at.run('review', 'set-date', 'saved/post.md', '2025-03-07', '--by', 'Bo', '--db', 'other');
    const { out, err } = await at.run('import', 'other/people/reviews.json');
    expect(out).toContain('1 decision taken');
    expect(err).toMatch(/decision 1 here says otherwise: .*Bo dismissed/u);
    const { reviews } = (await at.json('review', 'list')) as {
      reviews: { seq: number; by: string; action: string; note: string }[];
    };
    expect(reviews.map(({ seq, by, action }) => [seq, by, action])).toEqual([
      [1, 'Ana', 'confirm'],
      [2, 'Bo', 'note'],
      [3, 'Bo', 'set-date'],
    ]);
    expect(reviews[1]?.note).toContain('disagrees with decision 1 by Ana: dismiss, because: heard the tape');
    const after = (await at.json('conflicts', '--list', 'all')) as {
      conflicts: { id: string; state: string }[];
    };
    expect(after.conflicts.find((one) => one.id === id)?.state).toBe('confirmed');
    expect((await at.run('import', 'other/people/reviews.json')).out).toContain('0 decisions taken');
  });

  it('are refused in one line where they do not fit', async () => {
    at.write('reviews.json', JSON.stringify({ version: 1, reviews: [{ seq: 1, action: 'burn' }] }));
    const { code, err } = await at.run('import', 'reviews.json');
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    at.write('nothing.json', '{"a":1}');
    expect((await at.run('import', 'nothing.json')).err).toContain('holds nothing to import');
    expect((await at.run('import', 'absent.json')).code).toBe(1);
  });
});
