import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../src/group/index.ts';
import type { Duplicate } from '../../src/model/index.ts';
import { corpusOf } from './build.ts';
import type { Told } from './build.ts';

const PIER =
  'The old pier closed on Monday after divers found two cracked piles under the eastern end, the harbour office announced in a short notice.';
const TOLLS =
  'Fishermen have moved their catch to the northern quay, where the crane is slower but the water deep enough for larger boats at low tide.';
const SCHOOL =
  'Pupils of the island school will cross by the morning ferry until the repairs end, and the council pays for their tickets this spring.';
const COST =
  'Engineers put the cost of new piles at four million crowns, a sum that the town can only raise with help from the capital.';

const find = (told: readonly Told[]): readonly Duplicate[] => findDuplicates(corpusOf(told));
const plain = (name: string, ...lines: string[]): Told => ({ name, text: lines.join('\n\n') });
const textsOf = (told: readonly Told[], { passages }: Duplicate): string[] => {
  const texts = new Map(told.map((one) => [one.name, one.text]));
  return passages.map((one) => texts.get(one.path)?.slice(one.start, one.end) ?? '');
};

describe('passages repeated inside an article', () => {
  it('are one finding for a block of paragraphs printed twice, with both places', () => {
    const told = [plain('one', 'A short opening.', PIER, TOLLS, SCHOOL, PIER, TOLLS, SCHOOL)];
    const [finding, ...others] = find(told);
    expect(others).toEqual([]);
    expect(finding?.kind).toBe('same-article');
    const block = [PIER, TOLLS, SCHOOL].join('\n\n');
    expect(finding === undefined ? [] : textsOf(told, finding)).toEqual([block, block]);
  });

  it('are one finding with three places for a paragraph printed three times', () => {
    const [finding, ...others] = find([plain('one', PIER, TOLLS, PIER, SCHOOL, PIER)]);
    expect(others).toEqual([]);
    expect(finding?.passages).toHaveLength(3);
  });

  it('are not headlines, refrains or page furniture', () => {
    const told = plain(
      'one',
      'Old pier closed',
      'Old pier closed',
      PIER,
      ...Array<string>(30).fill('Loading...'),
    );
    expect(find([told])).toEqual([]);
    const refrain = 'Row, row, lads, row and row, the tide is turning now. '.repeat(3);
    expect(find([plain('two', refrain, PIER, refrain)])).toEqual([]);
  });

  it('are sought in the body alone', () => {
    const corpus = corpusOf([plain('one', PIER, PIER)]);
    const [entry] = corpus.entries;
    const zones = [{ kind: 'chrome', start: 0, end: entry!.article.text.length }] as const;
    const chrome = { ...corpus, entries: [{ ...entry!, article: { ...entry!.article, zones } }] };
    expect(findDuplicates(chrome)).toEqual([]);
  });
});

describe('passages shared across articles', () => {
  it('are found word for word, with their places', () => {
    const told = [plain('one', PIER, TOLLS), plain('two', 'Something else entirely stood here.', TOLLS)];
    const [finding, ...others] = find(told);
    expect(others).toEqual([]);
    expect(finding?.kind).toBe('across-articles');
    expect(finding === undefined ? [] : textsOf(told, finding)).toEqual([TOLLS, TOLLS]);
    expect(finding?.similarity).toBe(1);
  });

  it('are one finding however many articles print them', () => {
    const told = [PIER, SCHOOL, COST].map((own, at) => plain(`article ${at}`, own, TOLLS));
    expect(find(told).map((one) => one.passages.length)).toEqual([3]);
  });

  it('are one finding for whole reprints', () => {
    const told = ['a', 'b', 'c', 'd'].map((name) => plain(name, PIER, TOLLS, SCHOOL, COST));
    const [finding, ...others] = find(told);
    expect(others).toEqual([]);
    expect(finding?.passages).toHaveLength(4);
  });

  it('are not shared quotations', () => {
    const said =
      'we will not rest until every single pile under the old pier has been looked at by a diver and written down in a book that anyone may read';
    const one = (name: string, around: string): Told => ({
      name,
      text: `${around} “${said}”`,
      quotes: [{ words: said, by: 'Ada Venn' }],
    });
    expect(find([one('one', 'Ada Venn promised:'), one('two', 'In the harbour she said')])).toEqual([]);
  });

  it('are not the standing notice of one outlet', () => {
    const notice =
      'Readers who know more about this or any other matter of the coast may write to the desk at any hour, in confidence, and will be answered.';
    const told = [PIER, SCHOOL, COST].map((own, at) => ({
      ...plain(`article ${at}`, own, own.toUpperCase().split(' ').reverse().join(' '), notice),
      outlet: 'Harbour Post',
    }));
    expect(find(told)).toEqual([]);
    expect(find(told.map((one, at) => ({ ...one, outlet: `Outlet ${at}` })))).toHaveLength(1);
  });

  it('are not what a revision keeps of the text before it', () => {
    const told = [plain('one', PIER, TOLLS), { ...plain('two', PIER, TOLLS, SCHOOL), revisionOf: 'one' }];
    expect(find(told)).toEqual([]);
  });
});

describe('an article that retells another', () => {
  const retold = [
    'Divers found two cracked piles beneath the eastern end of the old pier, so the harbour office shut it on Monday.',
    'The catch now goes to the northern quay; larger boats find deep water there at low tide, though the crane is slower.',
    'Until repairs are over, island pupils take the morning ferry to school and their tickets are paid by the council.',
    'New piles would cost four million crowns by the reckoning of engineers, and the town needs the capital to help raise it.',
  ];

  it('is one finding with the aligned passages in order', () => {
    const told = [plain('one', PIER, TOLLS, SCHOOL, COST), plain('two', ...retold)];
    const [finding, ...others] = find(told);
    expect(others).toEqual([]);
    expect(finding?.kind).toBe('rewrite');
    const texts = finding === undefined ? [] : textsOf(told, finding);
    const original = [PIER, TOLLS, SCHOOL, COST];
    const pairs = [0, 2, 4, 6].map((at) => texts.slice(at, at + 2).sort());
    expect(pairs).toEqual(original.map((text, at) => [text, retold[at] ?? ''].sort()));
  });

  it('is not one that tells another story with a paragraph alike', () => {
    const other = [
      'Bakers in the valley sell bread made of barley this autumn because wheat became dear after the wet summer.',
      retold[0] ?? '',
      'A choir of forty voices opens the season in the chapel with songs from the hills, and entry is free for children.',
      'The library lends tools now: drills, ladders and a cement mixer that three families asked for on the first day.',
    ];
    expect(find([plain('one', PIER, TOLLS, SCHOOL, COST), plain('two', ...other)])).toEqual([]);
  });

  it('is told for a few prints of each text alone, and all prints are one family each', () => {
    const prints = (name: string, ...lines: string[]): Told[] =>
      Array.from({ length: 60 }, (_none, at) => plain(`${name}-${String(at)}`, ...lines));
    const found = find([...prints('one', PIER, TOLLS, SCHOOL, COST), ...prints('two', ...retold)]);
    const families = found.filter(({ kind }) => kind === 'across-articles');
    expect(families.map(({ passages, similarity }) => [passages.length, similarity])).toEqual([
      [60, 1],
      [60, 1],
    ]);
    expect(found.filter(({ kind }) => kind === 'rewrite')).toHaveLength(16);
  });

  it('is not one from another season', () => {
    const told = [
      { ...plain('one', PIER, TOLLS, SCHOOL, COST), day: '2031-04-02' },
      { ...plain('two', ...retold), day: '2031-11-02' },
    ];
    expect(find(told)).toEqual([]);
  });
});
