import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addHarbour, chunks, desk } from './desk.ts';

const at = desk();
const WORDS = 'The new pier will open to all ferries in June';
interface Member {
  path: string;
  outlet: { name: string } | null;
  articleId: string;
  quoteId: string;
  text: string;
  content: { start: number; end: number }[];
}
interface GroupJson {
  id: string;
  wording: string;
  members: Member[];
  speaker: { id: string; name: string } | null;
  origin: { grade: string };
}
const groups = async (...argv: string[]): Promise<GroupJson[]> =>
  ((await at.json('groups', ...argv)) as { groups: GroupJson[] }).groups;
const carried = async (): Promise<GroupJson> => (await groups('--carried', '2'))[0]!;

beforeAll(async () => {
  addHarbour(at);
  const { code, out } = await at.run('add', 'saved');
  expect(code).toBe(0);
  expect(out).toContain('3 articles added');
});
afterAll(at.close);

describe('add', () => {
  it('changes nothing where the same bytes come again, and says so', async () => {
    const { code, out } = await at.run('add', 'saved/radio.md');
    expect(code).toBe(0);
    expect(out).toContain('0 articles added, 1 unchanged');
  });

  it('knows a file by its path from the folder that holds the db, however it was named', async () => {
    const { out } = await at.run('add', join(at.folder, 'saved', 'daily.md'), './saved/../saved/post.md');
    expect(out).toContain('0 articles added, 2 unchanged');
  });

  it('sums up what the corpus holds', async () => {
    const { out } = await at.run('add', 'saved');
    expect(out).toMatch(/articles +3/u);
    expect(out).toMatch(/outlets +3/u);
    expect(out).toContain('1 utterance carried by two or more outlets');
  });
});

describe('where', () => {
  it('finds the utterance, its first appearance and its chain', async () => {
    const { code, out } = await at.run('where', WORDS);
    expect(code).toBe(0);
    for (const words of [
      'Ruth Ambler',
      'EARLIEST KNOWN',
      'Coast Radio',
      '3 Mar 2025 07:40Z',
      'grade',
      'Harbour Daily',
      'a number differs',
    ]) {
      expect(out).toContain(words);
    }
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('tells of a dispute about it, with the id of the finding', async () => {
    const { conflicts } = (await at.json('conflicts')) as { conflicts: { id: string }[] };
    const { matches } = (await at.json('where', WORDS)) as { matches: { conflicts: string[] }[] };
    expect(conflicts.length).toBeGreaterThan(0);
    expect(conflicts.map(({ id }) => id)).toEqual(expect.arrayContaining(matches[0]?.conflicts ?? ['none']));
    const { out } = await at.run('where', WORDS);
    expect(out).toContain('DISPUTED');
    expect(out).toContain(matches[0]?.conflicts[0]?.slice(0, 9));
  });

  it('looks only among the speakers, outlets and days asked for', async () => {
    expect((await at.run('where', WORDS, '--speaker', 'Ambler', '--since', '2025-01-01')).code).toBe(0);
    expect((await at.run('where', WORDS, '--speaker', 'Somebody Else')).code).toBe(4);
    expect((await at.run('where', WORDS, '--until', '2001-01-01')).code).toBe(4);
    expect((await at.run('where', WORDS, '--outlet', 'Nowhere Post')).code).toBe(4);
  });

  it('takes the words from a file, standard input, --text or several words', async () => {
    at.write('query.txt', `${WORDS}\n`);
    const answers = await Promise.all([
      at.run('where', '--file', 'query.txt'),
      at.runWith({ input: () => chunks('The new pier will open ', 'to all ferries in June') }, 'where', '-'),
      at.run('where', '--text', WORDS),
      at.run('where', ...WORDS.split(' ')),
    ]);
    const [first] = answers;
    for (const answer of answers) expect(answer).toEqual(first);
  });

  it('takes words that begin with a dash', async () => {
    expect((await at.run('where', '--text', `--- ${WORDS}`)).code).toBe(0);
    expect((await at.run('where', '--', `-${WORDS}`)).code).toBe(0);
    expect((await at.run('where', '--text', '--zebra')).code).toBe(4);
  });

  it('says why where nothing is found, with exit code 4', async () => {
    const { code, out } = await at.run('where', 'zebras dance on Sundays');
    expect(code).toBe(4);
    expect(out).toContain('Looked through 3 articles');
    const { out: json, code: again } = await at.run('where', 'zebras dance', '--json');
    expect(again).toBe(4);
    expect(JSON.parse(json)).toEqual({
      query: 'zebras dance',
      matches: [],
      corpus: { articles: 3, from: '2025-03-03', to: '2025-03-04', undated: 0 },
    });
  });

  it('is the contract’s object with --json', async () => {
    const found = (await at.json('where', WORDS)) as {
      matches: { group: GroupJson; score: number; matched: { start: number; end: number }[] }[];
    };
    const [best] = found.matches;
    expect(best?.group.speaker?.name).toBe('Ruth Ambler');
    const { start, end } = best!.matched[0]!;
    expect(best?.group.wording.slice(start, end)).toContain('new pier');
  });
});

describe('lists', () => {
  it('groups: every one as JSON, those of two outlets for people', async () => {
    const all = await groups();
    expect(all.length).toBeGreaterThan((await groups('--carried', '2')).length);
    const { out } = await at.run('groups');
    expect(out.split('\n').filter((line) => /^g[0-9a-f]{8}/u.test(line))).toHaveLength(1);
  });

  it('groups: members’ text stands in the article at its place', async () => {
    for (const { members } of await groups()) {
      for (const { articleId, content, text } of members) {
        const shown = (await at.json('show', articleId)) as { article: { text: string } };
        const words = content.map(({ start, end }) => shown.article.text.slice(start, end)).join(' … ');
        expect(words).toContain(text.split(' … ')[0]);
      }
    }
  });

  it('filter by speaker, outlet, day and kind', async () => {
    const quotes = async (...argv: string[]): Promise<number> =>
      ((await at.json('quotes', ...argv)) as { quotes: unknown[] }).quotes.length;
    const all = await quotes();
    expect(await quotes('--speaker', 'ambler')).toBeGreaterThan(0);
    expect(await quotes('--speaker', 'nobody')).toBe(0);
    expect(await quotes('--outlet', 'coast', '--outlet', 'quay', '--outlet', 'harbour')).toBe(all);
    expect(await quotes('--since', '2025-03-04')).toBeLessThan(all);
    expect(await quotes('--until', '2025-03-02')).toBe(0);
    expect(await quotes('--limit', '1')).toBe(1);
    expect(await quotes('--kind', 'direct')).toBe(3);
  });

  it('an empty list is no failure', async () => {
    const { code, out } = await at.run('quotes', '--outlet', 'nowhere');
    expect([code, out]).toEqual([0, 'No quotes match.\n']);
    expect(await at.json('duplicates', '--until', '1999-01-01')).toEqual({ duplicates: [] });
  });

  it('articles: with date, quotes and own share', async () => {
    const { articles } = (await at.json('articles')) as {
      articles: { path: string; ownShare: number; quotes: number; published: object; revisionOf: null }[];
    };
    expect(articles.map(({ path }) => path).sort()).toEqual([
      'saved/daily.md',
      'saved/post.md',
      'saved/radio.md',
    ]);
    for (const { ownShare, published } of articles) {
      expect(ownShare).toBeGreaterThan(0);
      expect(published).toMatchObject({ basis: 'metadata' });
    }
  });

  it('speakers and outlets: with counts', async () => {
    const { speakers } = (await at.json('speakers')) as { speakers: { name: string; articles: number }[] };
    expect(speakers).toContainEqual(expect.objectContaining({ name: 'Ruth Ambler', articles: 3 }));
    const { outlets } = (await at.json('outlets')) as { outlets: { name: string; creditedBy: number }[] };
    expect(outlets).toContainEqual(expect.objectContaining({ name: 'Coast Radio', articles: 1 }));
    expect((await at.run('speakers')).out).toContain('Ruth Ambler');
    expect((await at.run('outlets')).out).toContain('Quay Post');
  });

  it('conflicts: two sides with the deciding words marked', async () => {
    const { conflicts } = (await at.json('conflicts', '--list', 'all')) as {
      conflicts: { kind: string; sides: { text: string; articleId: string }[] }[];
    };
    expect(conflicts).toContainEqual(expect.objectContaining({ kind: 'number' }));
    const { out } = await at.run('conflicts', '--list', 'all', '--kind', 'number');
    expect(out).toContain('**twelve**');
    expect(out).toContain('**twenty**');
  });

  it('duplicates: none is invented', async () => {
    expect((await at.run('duplicates')).code).toBe(0);
  });
});

describe('one thing at a time', () => {
  it('trail and variants answer to a group, its beginning, and one of its quotes', async () => {
    const { id, members } = await carried();
    const answers = await Promise.all(
      [id, id.slice(0, 9), members[0]!.quoteId].map((name) => at.run('trail', name)),
    );
    expect(answers[0]?.code).toBe(0);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const { out } = await at.run('variants', id, '--diff');
    expect(out).toContain('[-twelve-]');
    expect(out).toContain('{+twenty+}');
    const json = (await at.json('variants', id)) as { group: string; variants: { relation: string }[] };
    expect(json.variants.map(({ relation }) => relation)).toContain('number-changed');
  });

  it('trail as JSON holds the tree and every step with its evidence', async () => {
    const { id } = await carried();
    const trail = (await at.json('trail', id)) as {
      chain: object[];
      links: { evidence: { words: string }[] }[];
    };
    expect(trail.chain.length).toBeGreaterThan(0);
    for (const { evidence } of trail.links) for (const { words } of evidence) expect(words).not.toBe('');
  });

  it('show marks quotes, and answers to id, path and address', async () => {
    const byPath = await at.run('show', 'saved/radio.md');
    expect(byPath.out).toMatch(/⟦\d “The new pier/u);
    expect(byPath.out).toContain('Ruth Ambler');
    const { articles } = (await at.json('articles')) as {
      articles: { id: string; path: string; url: string }[];
    };
    const radio = articles.find(({ path }) => path === 'saved/radio.md')!;
    expect(await at.run('show', radio.id)).toEqual(byPath);
    expect(await at.run('show', radio.url)).toEqual(byPath);
  });

  it('explain gives rule, score and words for whatever has an id', async () => {
    const { id, members, speaker } = await carried();
    const { conflicts } = (await at.json('conflicts', '--list', 'all')) as { conflicts: { id: string }[] };
    const { links } = (await at.json('trail', id)) as { links: { id: string }[] };
    const ids = [
      id,
      members[0]!.quoteId,
      members[0]!.articleId,
      speaker!.id,
      conflicts[0]!.id,
      'o.coastradio',
      ...links.map((link) => link.id),
    ];
    for (const name of ids) {
      const explained = (await at.json('explain', name)) as {
        id: string;
        says: string;
        kind: string;
        evidence: { words: string }[];
      };
      expect(explained.id).toBe(name);
      expect(explained.says).not.toBe('');
      expect((await at.run('explain', name)).out).toContain(explained.kind);
    }
  });

  it.each(['trail', 'variants', 'show', 'explain'])(
    '%s: nothing there is exit code 4 and one line',
    async (command) => {
      const { code, out, err } = await at.run(command, 'gffffffffffffffff');
      expect([code, out]).toEqual([4, '']);
      expect(err.trim().split('\n')).toHaveLength(1);
    },
  );
});

describe('report', () => {
  it('writes one file whole, HTML or Markdown', async () => {
    const { code } = await at.run('report', '-o', 'out/report.html');
    expect(code).toBe(0);
    expect(readFileSync(join(at.folder, 'out/report.html'), 'utf8')).toContain('Ruth Ambler');
    const { out } = await at.run('report', (await carried()).id, '-o', '-', '--format', 'md');
    expect(out).toContain('### Ruth Ambler');
  });

  it('is the same bytes again: time comes from the input, not the clock', async () => {
    const later = { now: () => '2031-01-01T00:00:00.000Z' };
    const first = await at.run('report', '-o', '-', '--format', 'html');
    expect(await at.runWith(later, 'report', '-o', '-', '--format', 'html')).toEqual(first);
    expect(first.out).toContain('generated on 1 Jun 2025 12:00Z');
  });
});

describe('extract', () => {
  it('gives an article a line and keeps nothing', async () => {
    const other = desk();
    addHarbour(other);
    const { code, out } = await other.run('extract', 'saved', '--text');
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as {
            version: number;
            article: { text: string };
            quotes: { content: { start: number; end: number }[]; quoted: object[] }[];
          },
      );
    expect(lines).toHaveLength(3);
    for (const { version, article, quotes } of lines) {
      expect(version).toBe(1);
      const [direct] = quotes.filter(({ quoted }) => quoted.length > 0);
      expect(article.text.slice(direct!.content[0]!.start, direct!.content[0]!.end)).toMatch(
        /^“The new pier.*”$/u,
      );
    }
    expect(existsSync(join(other.folder, 'db'))).toBe(false);
    other.close();
  });
});

describe('the store', () => {
  it('doctor finds it whole', async () => {
    const { code, out } = await at.run('doctor');
    expect(code).toBe(0);
    expect(out).toContain('network    off');
    expect(await at.json('doctor')).toMatchObject({ doctor: { ok: true } });
  });

  it('rebuild gives the same answers', async () => {
    const before = await at.json('groups');
    expect((await at.run('rebuild')).code).toBe(0);
    expect(await at.json('groups')).toEqual(before);
  });

  it('remove leaves the answers as if the article had never been added', async () => {
    const before = await at.json('groups');
    at.write(
      'saved/extra.md',
      readFileSync(join(at.folder, 'saved/radio.md'), 'utf8').replace(
        'coastradio.example/pier',
        'coastradio.example/copy',
      ),
    );
    expect((await at.run('add', 'saved/extra.md')).out).toContain('1 article added');
    expect((await at.run('remove', 'saved/extra.md')).code).toBe(0);
    expect(await at.json('groups')).toEqual(before);
    const { code, err } = await at.run('remove', 'saved/extra.md');
    expect(code).toBe(1);
    expect(err).toContain('nothing here answers to');
  });
});
