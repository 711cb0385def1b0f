import { describe, expect, it } from 'vitest';
import type { Analysis, Group, Link, Member } from '../../src/model/index.ts';
import type { Store } from '../../src/store/index.ts';
import { analysis, conflict, entry, group, source } from './samples.ts';

const member = (articleId: string): Member => ({
  quoteId: `q${articleId.slice(1)}`,
  articleId,
  page: articleId,
  path: `${articleId}.txt`,
  outlet: null,
  kind: 'direct',
  relation: 'identical',
  content: [{ start: 0, end: 17 }],
  text: 'The pier stays,',
});

const said = (id: string, speaker: string | null, ...articles: readonly string[]): Group => ({
  ...group(id, 'The pier stays'),
  speaker: speaker === null ? null : { id: speaker, name: speaker },
  members: articles.map(member),
});

const link = (id: string, from: string, to: { article?: string; outlet?: string }): Link => ({
  id,
  role: 'carried-by',
  from: { articleId: from, quoteId: null },
  to: { articleId: to.article ?? null, outletId: to.outlet ?? null, name: 'Harbour Wire' },
  evidence: [],
  rule: 'credit',
});

const FOUND: Analysis = analysis({
  groups: [
    said('g2', 's.ruth', 'a1', 'a2'),
    said('g1', 's.ruth', 'a3'),
    said('g3', null, 'a2'),
    said('g4', 's.tom', 'a4'),
  ],
  links: [
    link('l2', 'a1', { article: 'a2', outlet: 'o.wire' }),
    link('l1', 'a3', { outlet: 'o.wire' }),
    link('l3', 'a4', {}),
  ],
  conflicts: [conflict('c1')],
  speakerOf: new Map([
    ['q1', 's.ruth'],
    ['q3', 's.ruth'],
    ['q4', 's.tom'],
  ]),
});

const idsOf = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

/** What every store answers about one thing; `open` gives an empty one each time. */
export function questionsContract(name: string, open: () => Promise<Store>): void {
  const filled = async (): Promise<Store> => {
    const store = await open();
    for (const [at, id] of ['a3', 'a1', 'a2', 'a4'].entries()) {
      const over = id === 'a4' ? { outlet: null } : {};
      await store.add(entry(id, over), source(entry(id, over), `2025-03-0${String(at + 1)}T10:00:00Z`));
    }
    await store.saveAnalysis(FOUND, 'f');
    return store;
  };

  describe(`${name}: questions about one thing`, () => {
    it('tells the facts of the articles asked for and of no other', async () => {
      const found = await (await filled()).factsOf(['a2', 'a9', 'a2', 'a4']);
      expect([...found.keys()]).toEqual(['a2', 'a4']);
      expect(found.get('a2')).toMatchObject({ path: 'a2.txt' });
      expect(found.get('a2')).not.toHaveProperty('text');
    });

    it('gives a finding of each kind by its id', async () => {
      const store = await filled();
      expect(await store.finding('link', 'l3')).toEqual(FOUND.links[2]);
      expect(await store.finding('conflict', 'c1')).toEqual(FOUND.conflicts[0]);
      expect(await store.finding('duplicate', 'd1')).toEqual(FOUND.duplicates[0]);
      expect(await store.finding('group', 'g4')).toEqual(FOUND.groups[3]);
      expect(await store.finding('link', 'g4')).toBeNull();
    });

    it('gives the findings that speak of any of some articles, each once, in order of id', async () => {
      const store = await filled();
      expect(idsOf(await store.findingsAbout('group', ['a2', 'a1']))).toEqual(['g2', 'g3']);
      expect(idsOf(await store.findingsAbout('link', ['a2', 'a3']))).toEqual(['l1', 'l2']);
      expect(idsOf(await store.findingsAbout('conflict', ['a1', 'a4']))).toEqual(['c1']);
      expect(await store.findingsAbout('conflict', ['a4', 'a9'])).toEqual([]);
    });

    it('knows no finding any more that was replaced', async () => {
      const store = await filled();
      await store.saveAnalysis(analysis({ groups: [said('g9', 's.tom', 'a1')], links: [] }), 'f2');
      expect(idsOf(await store.findingsAbout('group', ['a1', 'a2', 'a3']))).toEqual(['g9']);
      expect(await store.findingsAbout('link', ['a1', 'a2', 'a3'])).toEqual([]);
      expect(idsOf(await store.groupsBySpeaker('s.tom'))).toEqual(['g9']);
      expect(await store.check()).toEqual([]);
    });

    it('gives what a speaker said and what leads to an outlet, in order of id', async () => {
      const store = await filled();
      expect(idsOf(await store.groupsBySpeaker('s.ruth'))).toEqual(['g1', 'g2']);
      expect(await store.groupsBySpeaker('s.nobody')).toEqual([]);
      expect(idsOf(await store.linksToOutlet('o.wire'))).toEqual(['l1', 'l2']);
      expect(await store.linksToOutlet("o.wire' OR 1")).toEqual([]);
    });

    it('knows every outlet that a link names, once each', async () => {
      expect(await (await filled()).outletsCredited()).toEqual([{ id: 'o.wire', name: 'Harbour Wire' }]);
      expect(await (await open()).outletsCredited()).toEqual([]);
    });

    it('knows in which articles a speaker is heard, and forgets it with what was found', async () => {
      const store = await filled();
      expect(await store.articlesOfSpeaker('s.ruth')).toEqual(['a1', 'a3']);
      expect(await store.articlesOfSpeaker('s.nobody')).toEqual([]);
      await store.saveAnalysis(analysis({ speakerOf: new Map([['q3', 's.ruth']]) }), 'f2');
      expect(await store.articlesOfSpeaker('s.ruth')).toEqual(['a3']);
      expect(await store.articlesOfSpeaker('s.tom')).toEqual([]);
      expect(await store.named('s.r')).toEqual([{ kind: 'speaker', id: 's.ruth-ambler' }]);
    });

    it('gives the groups that stand in several articles, in order of id, and how many quotes each article holds', async () => {
      const store = await filled();
      expect(idsOf(await Array.fromAsync(store.groupsInArticles(2)))).toEqual(['g2']);
      expect(idsOf(await Array.fromAsync(store.groupsInArticles(1)))).toEqual(['g1', 'g2', 'g3', 'g4']);
      expect(await Array.fromAsync(store.groupsInArticles(3))).toEqual([]);
      const empty = { ...entry('a5'), extraction: { quotes: [], claims: [], warnings: [] } };
      await store.add(empty, source(empty));
      expect([...(await store.quotesIn())].sort()).toEqual([
        ['a1', 1],
        ['a2', 1],
        ['a3', 1],
        ['a4', 1],
      ]);
    });

    it('knows the articles of an outlet', async () => {
      const store = await filled();
      expect(await store.articlesOfOutlet('o.quay-post')).toEqual(['a1', 'a2', 'a3']);
      expect(await store.articlesOfOutlet('o.nobody')).toEqual([]);
    });

    it('knows what was added from an instant on, and when the last was', async () => {
      const store = await filled();
      expect(await store.addedFrom('2025-03-03T10:00:00Z')).toEqual([
        { articleId: 'a2', addedAt: '2025-03-03T10:00:00Z' },
        { articleId: 'a4', addedAt: '2025-03-04T10:00:00Z' },
      ]);
      expect(await store.lastAdded()).toBe('2025-03-04T10:00:00Z');
      expect(await (await open()).lastAdded()).toBeNull();
    });
  });
}
