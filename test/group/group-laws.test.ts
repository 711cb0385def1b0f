import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuplicates, groupQuotes } from '../../src/group/index.ts';
import type { Corpus } from '../../src/model/index.ts';
import { corpusOf } from './build.ts';
import type { Told } from './build.ts';

const WORDS =
  'harbour lamp storm winter penny ferry pay open close never the and will not 9 19 boats island coast'.split(
    ' ',
  );
const SPEAKERS = ['Ada Venn', 'Bram Holt', undefined];
const DAYS = ['2031-04-02', '2031-04-03', '2031-06-20', undefined];

const NOTICE =
  'The council meets on the first Monday of every month in the old net loft, and whoever lives on the island may come, listen and speak for three minutes.';

/** Few words and few speakers: collisions, containment and near misses come of themselves. */
const quote = fc.record({
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map((words) => words.join(' ')),
  by: fc.constantFrom(...SPEAKERS),
  kind: fc.constantFrom('direct', 'mixed', 'indirect'),
});

const told: fc.Arbitrary<readonly Told[]> = fc
  .array(
    fc.record({
      quotes: fc.array(quote, { minLength: 1, maxLength: 5 }),
      day: fc.constantFrom(...DAYS),
      repeat: fc.boolean(),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((articles) =>
    articles.map(({ quotes, day, repeat }, at) => {
      const lines = quotes.map(({ words }) => `“${words}”`);
      return {
        name: `article ${at}`,
        text: [...lines, NOTICE, ...(repeat ? [...lines, NOTICE] : [])].join('\n'),
        quotes: quotes.map(({ words, by, kind }) => ({
          words,
          kind: kind as 'direct',
          ...(by === undefined ? {} : { by }),
        })),
        ...(day === undefined ? {} : { day }),
      };
    }),
  );

const reversed = (corpus: Corpus): Corpus => ({
  entries: corpus.entries.toReversed().map((entry) => ({
    ...entry,
    extraction: { ...entry.extraction, quotes: entry.extraction.quotes.toReversed() },
  })),
  speakers: corpus.speakers.toReversed(),
  speakerOf: new Map([...corpus.speakerOf].toReversed()),
});

describe('laws of grouping', () => {
  it('order of arrival changes nothing', () => {
    fc.assert(
      fc.property(told, (articles) => {
        const corpus = corpusOf(articles);
        expect(groupQuotes(reversed(corpus))).toEqual(groupQuotes(corpus));
        expect(findDuplicates(reversed(corpus))).toEqual(findDuplicates(corpus));
      }),
      { numRuns: 150 },
    );
  });

  it('an article added and taken out again leaves no trace', () => {
    fc.assert(
      fc.property(told, (articles) => {
        const without = corpusOf(articles.slice(1));
        const { entries, speakers, speakerOf } = corpusOf(articles);
        const left = entries.filter((entry) => entry.article.path !== articles[0]?.name);
        const quotes = new Set(left.flatMap((entry) => entry.extraction.quotes.map((one) => one.id)));
        const speaks = new Map([...speakerOf].filter(([id]) => quotes.has(id)));
        expect(groupQuotes({ entries: left, speakers, speakerOf: speaks })).toEqual(groupQuotes(without));
      }),
      { numRuns: 80 },
    );
  });

  it('every quote stands in exactly one group, no two groups share an id, no two known speakers a group', () => {
    fc.assert(
      fc.property(told, (articles) => {
        const corpus = corpusOf(articles);
        const groups = groupQuotes(corpus);
        const members = groups.flatMap((group) => group.members.map((member) => member.quoteId)).sort();
        const quotes = corpus.entries.flatMap((entry) => entry.extraction.quotes.map((one) => one.id)).sort();
        expect(members).toEqual(quotes);
        expect(new Set(groups.map((group) => group.id)).size).toBe(groups.length);
        for (const group of groups) {
          const speakers = new Set(
            group.members.flatMap(({ quoteId }) => corpus.speakerOf.get(quoteId) ?? []),
          );
          expect(speakers.size).toBeLessThanOrEqual(1);
          expect(group.edges).toHaveLength(group.members.length - 1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('every span of an edge slices to words of its quote', () => {
    fc.assert(
      fc.property(told, (articles) => {
        const corpus = corpusOf(articles);
        const home = new Map(
          corpus.entries.flatMap((entry) => entry.extraction.quotes.map((one) => [one.id, { one, entry }])),
        );
        for (const edge of groupQuotes(corpus).flatMap((group) => group.edges)) {
          for (const [id, span] of [
            [edge.a, edge.aSpan],
            [edge.b, edge.bSpan],
          ] as const) {
            const content = home.get(id)!.one.content[0]!;
            expect(span.start).toBeGreaterThanOrEqual(content.start);
            expect(span.end).toBeLessThanOrEqual(content.end);
            expect(span.end).toBeGreaterThan(span.start);
          }
          expect(edge.score).toBeGreaterThan(0);
          expect(edge.score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('hostile repeats', () => {
  const many = (count: number, words: (at: number) => string): Told[] =>
    Array.from({ length: count }, (_none, at) => ({
      name: `copy ${at}`,
      text: `“${words(at)}”`,
      quotes: [{ words: words(at), by: 'Ada Venn' }],
      day: '2031-04-02',
    }));

  it('a thousand copies are one group with one edge for each copy but the first', () => {
    const [group, ...others] = groupQuotes(
      corpusOf(many(1000, () => 'Nobody on the coast will pay a penny for the new lighthouse.')),
    );
    expect(others).toEqual([]);
    expect(group?.members).toHaveLength(1000);
    expect(group?.edges).toHaveLength(999);
  });

  it('a thousand copies that differ in one word each are compared with a few, and still meet', () => {
    const groups = groupQuotes(
      corpusOf(
        many(1000, (at) => `Nobody on the coast will pay a penny for lighthouse number ${at} this year.`),
      ),
    );
    expect(groups.length).toBeLessThan(20);
  });

  it('a text in one word, however long, is read to its bound', () => {
    const words = 'no '.repeat(60_000).trim();
    const groups = groupQuotes(corpusOf(many(3, () => words)));
    expect(groups).toHaveLength(1);
    expect(findDuplicates(corpusOf(many(3, () => words)))).toBeDefined();
  });
});
