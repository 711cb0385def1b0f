import { describe, expect, it } from 'vitest';
import { groupQuotes } from '../../src/group/index.ts';
import { rankGroups } from '../../src/group/search/index.ts';
import { corpusOf } from './build.ts';

const LIGHT =
  'The lighthouse will stay open through the winter, and nobody on the coast will pay a penny for it.';
const BOATS = "We don't sell boats to people who have never seen a storm.";
const BREAD = 'Bread is dear because the summer was wet.';

const GROUPS = groupQuotes(
  corpusOf(
    [
      [LIGHT, 'Ada Venn'],
      [BOATS, 'Bram Holt'],
      [BREAD, 'Cora Lund'],
    ].map(([words = '', by = ''], at) => ({
      name: `article ${at}`,
      text: `“${words}”`,
      quotes: [{ words, by }],
    })),
  ),
);
const search = (query: string): [string, string, number][] =>
  rankGroups(query, GROUPS).map((one) => [one.group.wording, one.kind, one.score]);

describe('search of groups by words', () => {
  it('gives the whole wording a full score', () => {
    expect(search(LIGHT)).toEqual([[LIGHT, 'exact', 1]]);
  });

  it('finds four words of it', () => {
    expect(search('pay a penny for')[0]?.slice(0, 2)).toEqual([LIGHT, 'part']);
  });

  it('forgives spelling, inflection and missing apostrophes', () => {
    expect(search('dont sell boat to peple who never saw a strom').map(([wording]) => wording)).toEqual([
      BOATS,
    ]);
  });

  it('puts what many print inside a longer quotation before what one prints of it, each word for word', () => {
    const cut = 'Nobody on the coast will pay a penny for it.';
    const groups = groupQuotes(
      corpusOf(
        [
          [LIGHT, 'Ada Venn'],
          [LIGHT, 'Ada Venn'],
          [cut, 'Cora Lund'],
        ].map(([words = '', by = ''], at) => ({
          name: `article ${at}`,
          text: `“${words}”`,
          quotes: [{ words, by }],
        })),
      ),
    );
    expect(rankGroups(cut, groups).map(({ group, kind }) => [group.wording, kind])).toEqual([
      [LIGHT, 'part'],
      [cut, 'exact'],
    ]);
  });

  it('finds every quotation of a paragraph', () => {
    const query = `“${BREAD}” was one headline. Another page had “nobody on the coast will pay a penny”, as if to calm us.`;
    expect(search(query).map(([wording]) => wording)).toEqual([BREAD, LIGHT]);
  });

  it('takes the name of the speaker among the words', () => {
    expect(search('Venn lighthouse open through the winter')[0]?.[0]).toBe(LIGHT);
  });

  it('takes other words with the same figure for a paraphrase, and says so; another figure is none', () => {
    const groups = groupQuotes(
      corpusOf([
        {
          name: 'one',
          text: '“Rents will go up by seven per cent in April.”',
          quotes: [{ words: 'Rents will go up by seven per cent in April.' }],
        },
      ]),
    );
    const kinds = (query: string): string[] => rankGroups(query, groups).map(({ kind }) => kind);
    expect(kinds('Rents are rising by seven per cent')).toEqual(['paraphrase']);
    expect(kinds('Rents are rising by eight per cent')).not.toContain('paraphrase');
  });

  it('holds a group that has several quotations of a paragraph before one that has one of them', () => {
    const groups = groupQuotes(
      corpusOf(
        [
          [`${BREAD} ${BOATS}`, 'Ada Venn'],
          [BOATS, 'Bram Holt'],
        ].map(([words = '', by = ''], at) => ({
          name: `article ${at}`,
          text: `“${words}”`,
          quotes: [{ words, by }],
        })),
      ),
    );
    const [first] = rankGroups(`“${BREAD}” she said. “${BOATS}”`, groups);
    expect(first?.group.speaker?.name).toBe('Ada Venn');
  });

  it('marks the words that matched in the wording', () => {
    const [found] = rankGroups('open through the winter', GROUPS);
    const wording = found?.group.wording ?? '';
    expect(found?.matched.map((span) => wording.slice(span.start, span.end))).toEqual([
      'open through the winter',
    ]);
  });

  it('tells a near miss as one', () => {
    expect(search('bread is dear when the summer is long')[0]?.slice(0, 2)).toEqual([BREAD, 'near-miss']);
  });

  it('finds nothing for words nobody said, for signs, and for nothing', () => {
    for (const query of ['green cheese on the moon', '“…”', '', '\u0000\ud800'])
      expect(search(query)).toEqual([]);
  });

  it('does not take one figure for another', () => {
    const groups = groupQuotes(
      corpusOf([{ name: 'one', text: '“90 boats”', quotes: [{ words: '90 boats' }] }]),
    );
    expect(rankGroups('60 boats', groups).filter((one) => one.kind !== 'near-miss')).toEqual([]);
  });
});
