import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entrySchema } from '../../src/model/schemas.ts';
import type { Entry } from '../../src/model/index.ts';
import type { Store } from '../../src/store/index.ts';
import { analysis, entry, group, source } from './samples.ts';

/** Words that few and that many of them hold. */
const PIERS = [
  group('g1', 'the pier stays open'),
  group('g2', 'the pier is closed'),
  group('g3', 'the lighthouse stays dark'),
];

const ids = async (store: Store): Promise<string[]> =>
  (await Array.fromAsync(store.entries())).map(({ article }) => article.id);

async function filled(open: () => Promise<Store>, ...names: readonly string[]): Promise<Store> {
  const store = await open();
  for (const name of names) await store.add(entry(name), source(entry(name)));
  return store;
}

/** What every store does; `open` gives an empty one each time. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: articles`, () => {
    it('gives back an entry as it was added', async () => {
      const store = await filled(open, 'a1');
      expect(await store.entry('a1')).toEqual(entry('a1'));
      expect(await store.sourceOf('a1')).toEqual(source(entry('a1')));
      expect(entrySchema.parse(await store.entry('a1'))).toEqual(entry('a1'));
    });

    it('tells of every article what lists need, in order of id, through adding, replacing and removing', async () => {
      const store = await filled(open, 'a2', 'a1', 'a3');
      await store.remove('a3');
      const other = entry('a2', { title: 'Another title' });
      await store.replace(other, source(other));
      const told = await Array.fromAsync(store.facts());
      expect(told.map(({ id, title }) => [id, title])).toEqual([
        ['a1', null],
        ['a2', 'Another title'],
      ]);
      expect(told[0]).not.toHaveProperty('text');
      expect(await store.check()).toEqual([]);
    });

    it('names another article of the same text, white space at the ends aside', async () => {
      const store = await filled(open, 'a1');
      const { article } = entry('a2', { text: `\n${entry('a1').article.text} \n` });
      expect(await store.pathOfReprint(article)).toBe('a1.txt');
      expect(await store.pathOfReprint(entry('a1').article)).toBeNull();
      expect(await store.pathOfReprint(entry('a2', { text: 'Other words.' }).article)).toBeNull();
    });

    it('answers null for an article it does not hold', async () => {
      const store = await open();
      expect(await store.entry('a1')).toBeNull();
      expect(await store.sourceOf('a1')).toBeNull();
      expect(await store.remove('a1')).toBe(false);
      expect(await store.articleOfQuote('q1')).toBeNull();
    });

    it('leaves an article that is there already as it is', async () => {
      const store = await filled(open, 'a1');
      const other = entry('a1', { title: 'Another title' });
      expect(await store.add(other, source(other, '2026-01-01T00:00:00Z'))).toBe('unchanged');
      expect(await store.entry('a1')).toEqual(entry('a1'));
    });

    it('replaces an article in one step, with the ids of its quotes', async () => {
      const store = await filled(open, 'a1');
      const { article, extraction } = entry('a1', { title: 'Another title' });
      const [old] = extraction.quotes;
      const anew = {
        article,
        extraction: { ...extraction, quotes: [{ ...old!, id: 'q9' }] },
        revisionOf: null,
      };
      await store.replace(anew, source(anew));
      expect(await store.entry('a1')).toEqual(anew);
      expect(await store.articleOfQuote('q1')).toBeNull();
      expect(await store.articleOfQuote('q9')).toBe('a1');
      expect(await store.check()).toEqual([]);
    });

    it('lists entries in order of id', async () => {
      expect(await ids(await filled(open, 'a3', 'a1', 'a2'))).toEqual(['a1', 'a2', 'a3']);
    });

    it('lists more entries than fit a page', async () => {
      const names = Array.from({ length: 150 }, (_, at) => `a${String(at).padStart(4, '0')}`);
      expect(await ids(await filled(open, ...names))).toEqual(names);
    });

    it('keeps text with lone surrogates, NUL and line separators exactly', async () => {
      const store = await open();
      const odd = entry('a1', {
        text: 'a\ud800b\u0000c\u2028d\ufeff',
        address: 'x\u0000\ud800',
        path: '\u0000',
      });
      await store.add(odd, source(odd));
      expect(await store.entry('a1')).toEqual(odd);
      expect(await store.sourcesAt('x\u0000\ud800')).toEqual([source(odd)]);
    });

    it('names the article a quote stands in', async () => {
      expect(await (await filled(open, 'a1', 'a2')).articleOfQuote('q2')).toBe('a2');
    });
  });

  describe(`${name}: states of one page`, () => {
    const first = entry('a1', { address: 'https://quay.example/pier', text: 'one' });
    const second = entry('a2', { address: 'https://quay.example/pier', text: 'two' });

    it('names the article that stood at the address before, by time of adding', async () => {
      const store = await open();
      await store.add(first, source(first, '2025-03-04T10:00:00Z'));
      await store.add(second, source(second, '2025-03-05T10:00:00Z'));
      expect((await store.entry('a2'))?.revisionOf).toBe('a1');
      expect((await Array.fromAsync(store.entries())).map(({ revisionOf }) => revisionOf)).toEqual([
        null,
        'a1',
      ]);
      const apart = entry('a9');
      await store.add(apart, source(apart));
      expect([...(await store.revisions())]).toEqual([['a2', 'a1']]);
      expect((await store.sourcesAt('https://quay.example/pier')).map(({ articleId }) => articleId)).toEqual([
        'a1',
        'a2',
      ]);
    });

    it('takes the page’s own dates before the time of adding', async () => {
      const store = await open();
      const when = (day: string): { modified: Entry['article']['modified'] } => ({
        modified: { earliest: `${day}T00:00:00Z`, latest: null, basis: 'metadata' },
      });
      const late = entry('a1', { ...first.article, ...when('2025-02-02') });
      const early = entry('a2', { ...second.article, ...when('2025-01-01') });
      await store.add(late, source(late, '2025-03-04T10:00:00Z'));
      await store.add(early, source(early, '2025-03-05T10:00:00Z'));
      expect((await store.entry('a1'))?.revisionOf).toBe('a2');
      expect((await store.entry('a2'))?.revisionOf).toBeNull();
    });

    it('closes the chain over an article that is taken out', async () => {
      const store = await open();
      const third = entry('a3', { address: first.article.address, text: 'three' });
      for (const [at, one] of [first, second, third].entries()) {
        await store.add(one, source(one, `2025-03-0${at + 1}T10:00:00Z`));
      }
      await store.remove('a2');
      expect((await store.entry('a3'))?.revisionOf).toBe('a1');
    });
  });

  describe(`${name}: digest of the articles`, () => {
    it('is the same after adding and taking out, in any order', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 6 }),
          fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
          async (numbers, stays) => {
            const store = await open();
            const other = await open();
            for (const number of numbers) await store.add(entry(`a${number}`), source(entry(`a${number}`)));
            for (const [at, number] of numbers.entries())
              if (stays[at] !== true) await store.remove(`a${number}`);
            const kept = numbers.filter((_, at) => stays[at] === true).reverse();
            for (const number of kept) {
              await other.add(entry(`a${number}`), source(entry(`a${number}`), '2020-01-01T00:00:00Z'));
            }
            expect(await store.articlesDigest()).toBe(await other.articlesDigest());
            expect(await ids(store)).toEqual(await ids(other));
            expect(await store.named('')).toEqual(await other.named(''));
            expect(await store.check()).toEqual([]);
            await Promise.all([store.close(), other.close()]);
          },
        ),
        { numRuns: 15 },
      );
    });
  });

  describe(`${name}: findings`, () => {
    it('gives back an analysis and its fingerprint', async () => {
      const store = await filled(open, 'a1');
      expect(await store.analysisFingerprint()).toBeNull();
      await store.saveAnalysis(analysis(), 'f1');
      expect(await store.analysisFingerprint()).toBe('f1');
      expect(await store.analysis()).toEqual(analysis());
      expect(await Array.fromAsync(store.links())).toEqual(analysis().links);
      expect(await Array.fromAsync(store.duplicates())).toEqual(analysis().duplicates);
      expect(await Array.fromAsync(store.conflicts())).toEqual(analysis().conflicts);
      expect(await store.counts()).toEqual({ articles: 1, quotes: 1, groups: 1, speakers: 1 });
      const [speaker] = analysis().speakers;
      expect(await store.speaker(speaker?.id ?? '')).toEqual(speaker);
      expect(await store.speakers()).toEqual(analysis().speakers);
      expect(await store.speakerOf()).toEqual(analysis().speakerOf);
      expect(await store.speaker('s.nobody')).toBeNull();
    });

    it('replaces all findings, and what they were found by', async () => {
      const store = await open();
      await store.saveAnalysis(
        analysis({ groups: [group('g1', 'The pier stays'), group('g2', 'A bridge')] }),
        'f1',
      );
      const next = analysis({ groups: [group('g2', 'A bridge'), group('g3', 'The quay')], conflicts: [] });
      await store.saveAnalysis(next, 'f2');
      expect(await store.analysis()).toEqual(next);
      expect(await store.groupsWithWords(['pier'], 5)).toEqual([]);
      expect(await store.named('c1')).toEqual([]);
      expect(await store.check()).toEqual([]);
    });

    it('tells the words groups are found by from their first characters', async () => {
      const store = await open();
      const groups = [group('g1', 'The pier stays, a pier'), group('g2', 'Piers and quays, Ängste')];
      await store.saveAnalysis(analysis({ groups }), 'f');
      expect(await store.wordsBeginning('p')).toEqual(['pier', 'piers']);
      expect(await store.wordsBeginning('pierc')).toEqual([]);
      expect(await store.wordsBeginning('a')).toEqual(['a', 'and', 'angste']);
    });

    it('lists in order of id whatever the order given', async () => {
      const store = await open();
      const groups = [group('g3', 'c'), group('g1', 'a'), group('g2', 'b')];
      await store.saveAnalysis(analysis({ groups }), 'f');
      expect((await Array.fromAsync(store.groups())).map(({ id }) => id)).toEqual(['g1', 'g2', 'g3']);
    });

    it('answers a group by the content key of any member', async () => {
      const store = await open();
      const pier = group('g1', 'The pier stays', ['g1', 'g77', 'g78']);
      await store.saveAnalysis(analysis({ groups: [pier] }), 'f');
      expect(await store.group('g78')).toEqual(pier);
      expect(await store.group('g7')).toBeNull();
      expect(await store.named('g7')).toEqual([{ kind: 'group', id: 'g1' }]);
    });

    it('names what the beginning of an id names, each once', async () => {
      const store = await filled(open, 'a10', 'a11', 'a2');
      await store.saveAnalysis(analysis(), 'f');
      expect(await store.named('a1')).toEqual([
        { kind: 'article', id: 'a10' },
        { kind: 'article', id: 'a11' },
      ]);
      expect(await store.named('o.quay')).toEqual([{ kind: 'outlet', id: 'o.quay-post' }]);
      expect(await store.named('s.')).toEqual([{ kind: 'speaker', id: 's.ruth-ambler' }]);
      expect(await store.named("'%_")).toEqual([]);
    });

    it('finds groups by their rarest words first', async () => {
      const store = await open();
      await store.saveAnalysis(analysis({ groups: PIERS }), 'f');
      const found = async (words: readonly string[], limit: number): Promise<string[]> =>
        (await store.groupsWithWords(words, limit)).map(({ id }) => id);
      expect(await found(['the', 'lighthouse', 'pier'], 3)).toEqual(['g3', 'g1', 'g2']);
      expect(await found(['pier', 'the'], 1)).toEqual(['g1']);
      expect(await found(['windmill'], 3)).toEqual([]);
      expect(await found(['the'], 0)).toEqual([]);
    });

    it('finds groups by most of the words, each by itself or by one that may stand for it', async () => {
      const store = await open();
      await store.saveAnalysis(analysis({ groups: PIERS }), 'f');
      const found = async (words: readonly (readonly string[])[], limit: number): Promise<string[]> =>
        (await store.groupsWithMost(words, limit)).map(({ id }) => id);
      expect(await found([['lighthouse'], ['pier'], ['stays'], ['opened', 'open']], 3)).toEqual([
        'g1',
        'g3',
        'g2',
      ]);
      expect(await found([['the']], 2)).toEqual(['g1', 'g2']);
      expect(await found([['windmill']], 2)).toEqual([]);
      expect(await found([['the']], 0)).toEqual([]);
    });

    it('takes the first ids of thousands that tie', async () => {
      const store = await open();
      const ids = Array.from({ length: 2100 }, (_, at) => `g${String((at * 7919) % 2100).padStart(4, '0')}`);
      await store.saveAnalysis(analysis({ groups: ids.map((id) => group(id, 'the pier stays')) }), 'f');
      const found = (await store.groupsWithWords(['pier'], 3)).map(({ id }) => id);
      expect(found).toEqual(['g0000', 'g0001', 'g0002']);
    });

    it('knows the different words that begin alike, in order', async () => {
      const store = await open();
      await store.saveAnalysis(
        analysis({ groups: [group('g1', 'the pier stays'), group('g2', 'stay, then stay on the pier')] }),
        'f',
      );
      expect(await store.wordsBeginning('st')).toEqual(['stay', 'stays']);
      expect(await store.wordsBeginning('t')).toEqual(['the', 'then']);
      expect(await store.wordsBeginning('x')).toEqual([]);
    });

    it('keeps what the articles were read with', async () => {
      const store = await open();
      expect(await store.readWith()).toBeNull();
      await store.setReadWith('r1');
      expect(await store.readWith()).toBe('r1');
    });
  });
}
