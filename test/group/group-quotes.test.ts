import { describe, expect, it } from 'vitest';
import { groupQuotes } from '../../src/group/index.ts';
import type { QuoteGroup } from '../../src/model/index.ts';
import { corpusOf } from './build.ts';
import type { Cast, Said, Told } from './build.ts';

const FULL =
  'The lighthouse will stay open through the winter, and nobody on the coast will pay a penny for it.';
const DAY = '2031-04-02';

function article(name: string, quotes: readonly Said[], more: Partial<Told> = {}): Told {
  const words = quotes.flatMap((said) => said.words);
  return { name, text: words.map((part) => `“${part}” was printed.`).join('\n'), quotes, day: DAY, ...more };
}

/** The wordings of every group of more than one, sorted. */
function shared(told: readonly Told[], cast?: Cast): string[][] {
  return groupQuotes(corpusOf(told, cast))
    .filter((group) => group.members.length > 1)
    .map((group) => group.members.map((member) => member.text).sort())
    .sort();
}

const two = (a: Said, b: Said, more: Partial<Told> = {}): QuoteGroup[] => [
  ...groupQuotes(corpusOf([article('one', [a]), article('two', [b], more)])),
];

describe('reported speech that says another thing', () => {
  const told = (words: string, by?: string): Said => ({ words, kind: 'indirect', ...(by && { by }) });
  const PASSED = 'The ferry at Korrin had passed its yearly survey in the spring';

  it.each([
    ['an opposite', 'The ferry at Korrin had failed its yearly survey in the spring'],
    ['a negation', 'The ferry at Korrin had not passed its yearly survey in the spring'],
  ])('is not joined over %s where not both speakers are known', (_name, other) => {
    expect(shared([article('one', [told(PASSED, 'Ada Venn')]), article('two', [told(other)])])).toEqual([]);
  });

  it('is joined where it says the same', () => {
    expect(shared([article('one', [told(PASSED, 'Ada Venn')]), article('two', [told(PASSED)])])).toHaveLength(
      1,
    );
  });

  it('in other words is no rewording with another figure', () => {
    const a = told(
      'A gale off the Korrin lighthouse sank four boats and hurt 12 sailors on Sunday',
      'Ada Venn',
    );
    const b = (boats: string): Said =>
      told(
        `On Sunday ${boats} boats sank and 12 sailors were hurt in a gale at Korrin lighthouse`,
        'Ada Venn',
      );
    expect(shared([article('one', [a]), article('two', [b('four')])])).toHaveLength(1);
    expect(shared([article('one', [a]), article('two', [b('nine')])])).toEqual([]);
  });

  it('tells of a quotation with another figure that the number differs', () => {
    const groups = two(
      { words: 'We have lost four good boats off the Korrin lighthouse this winter', by: 'Ada Venn' },
      told('they have lost nine good boats off the Korrin lighthouse this winter', 'Ada Venn'),
    );
    expect(groups.map(({ wording }) => wording)).toEqual([
      'We have lost four good boats off the Korrin lighthouse this winter',
    ]);
    expect(groups[0]?.members.map(({ relation }) => relation).sort()).toEqual([
      'identical',
      'number-changed',
    ]);
  });
});

describe('revisions of one page', () => {
  it('share the page of their members; a reprint elsewhere has its own', () => {
    const [group] = groupQuotes(
      corpusOf([
        article('one', [{ words: FULL, by: 'Ada Venn' }]),
        article('two', [{ words: FULL, by: 'Ada Venn' }], { revisionOf: 'one' }),
        article('three', [{ words: FULL, by: 'Ada Venn' }], { revisionOf: 'two' }),
        article('elsewhere', [{ words: FULL, by: 'Ada Venn' }]),
      ]),
    );
    const pages = Map.groupBy(group?.members ?? [], ({ page }) => page);
    expect([...pages.values()].map((states) => states.map(({ path }) => path).sort()).sort()).toEqual([
      ['elsewhere'],
      ['one', 'three', 'two'],
    ]);
  });
});

describe('one utterance in several articles', () => {
  it('is one group, with a member and its outlet for each article', () => {
    const groups = groupQuotes(
      corpusOf([
        article('one', [{ words: FULL, by: 'Ada Venn' }], { outlet: 'Harbour Post' }),
        article('two', [{ words: FULL, by: 'Ada Venn' }], { outlet: 'Cape Wire' }),
      ]),
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]?.members.map((member) => member.outlet?.name).sort()).toEqual([
      'Cape Wire',
      'Harbour Post',
    ]);
    expect(groups[0]?.speaker).toEqual({ id: 's.ada venn', name: 'Ada Venn' });
    expect(groups[0]?.edges).toHaveLength(1);
  });

  it('is told from the same speaker saying it again: days later only the very words are the same utterance', () => {
    const said = { words: 'We have kept this lamp burning for the last nine winters.', by: 'Ada Venn' };
    const again = { words: 'We have kept this old lamp burning for the last nine winters.', by: 'Ada Venn' };
    expect(two(said, again, { day: '2031-04-03' })).toHaveLength(1);
    expect(two(said, again, { day: '2031-04-08' })).toHaveLength(2);
    expect(two(said, said, { day: '2031-04-08' })).toHaveLength(1);
  });

  it('holds a fragment of a longer quotation as truncated', () => {
    const [group, ...others] = two(
      { words: FULL, by: 'Ada Venn' },
      { words: 'nobody on the coast will pay a penny', by: 'Ada Venn' },
    );
    expect(others).toEqual([]);
    expect(group?.wording).toBe(FULL);
    expect(group?.variants.map((variant) => variant.relation)).toEqual(['identical', 'truncated']);
  });

  it('marks on an edge the words that matched, in either article', () => {
    const corpus = corpusOf([
      article('one', [{ words: FULL, by: 'Ada Venn' }]),
      article('two', [{ words: 'nobody on the coast will pay a penny', by: 'Ada Venn' }]),
    ]);
    const edge = groupQuotes(corpus)[0]?.edges[0];
    const textOf = (quoteId = ''): string =>
      corpus.entries.find((one) => one.extraction.quotes.some((quote) => quote.id === quoteId))?.article
        .text ?? '';
    expect(textOf(edge?.a).slice(edge?.aSpan.start, edge?.aSpan.end)).toBe(
      'nobody on the coast will pay a penny',
    );
    expect(textOf(edge?.b).slice(edge?.bSpan.start, edge?.bSpan.end)).toBe(
      'nobody on the coast will pay a penny',
    );
  });

  it('finds the fragments of a mixed quote apart from one another in the full one', () => {
    const groups = two(
      {
        words: 'It is a reckless plan, and I say so as a friend, and on top of it an unlawful one.',
        by: 'Ada Venn',
      },
      { words: ['a reckless plan', 'an unlawful one'], kind: 'mixed', by: 'Ada Venn' },
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]?.members.map((member) => member.text)).toContain('a reckless plan … an unlawful one');
  });

  it('joins a quotation split by its cue with the same one unsplit', () => {
    const groups = two(
      { words: FULL, by: 'Ada Venn' },
      {
        words: [
          'The lighthouse will stay open through the winter,',
          'and nobody on the coast will pay a penny for it.',
        ],
        by: 'Ada Venn',
      },
    );
    const [group] = groups;
    expect(group?.wording).toBe(FULL);
    expect(group?.variants.map(({ text, relation }) => [relation, text])).toEqual([
      ['identical', FULL],
      [
        'punctuation',
        'The lighthouse will stay open through the winter … and nobody on the coast will pay a penny for it.',
      ],
    ]);
  });

  it('keeps a wording as its article prints it, its own marks included', () => {
    const text = 'Ada Venn called the plan “cruel” and said that it was “a danger to the whole town”.';
    const said: Said = {
      words: ['cruel', 'a danger to the whole town'],
      clause: 'the plan “cruel” and said that it was “a danger to the whole town”',
      kind: 'mixed',
      by: 'Ada Venn',
    };
    const [group] = groupQuotes(corpusOf([{ name: 'one', text, quotes: [said] }]));
    expect(group?.variants.map(({ kind, printed }) => [kind, printed])).toEqual([
      ['mixed', 'the plan “cruel” and said that it was “a danger to the whole town”'],
    ]);
  });

  it.each([
    [
      'punctuation',
      'the lighthouse will stay open through the winter - and nobody on the coast will pay a penny for it',
    ],
    ['bracketed', '[It] will stay open through the winter, and nobody on the coast will pay a penny for it.'],
    ['ellipsis', 'The lighthouse will stay open … and nobody on the coast will pay a penny for it.'],
    [
      'reworded',
      'The lighthouse will stay open all through the winter and no one on the coast pays a penny for it.',
    ],
    [
      'negation-changed',
      'The lighthouse will not stay open through the winter, and nobody on the coast will pay a penny for it.',
    ],
    ['spliced', 'The lighthouse will stay open, and nobody on the coast will pay a penny for it.'],
  ])('tells that a wording is %s', (relation, words) => {
    const [group, ...others] = two({ words: FULL, by: 'Ada Venn' }, { words, by: 'Ada Venn' });
    expect(others).toEqual([]);
    expect(group?.members.map((member) => member.relation)).toContain(relation);
  });

  it('keeps a changed figure in the group and says so on the edge', () => {
    const [group, ...others] = two(
      { words: 'Tolls go up by nine per cent in May and not before that.', by: 'Ada Venn' },
      { words: 'Tolls go up by nineteen per cent in May and not before that.', by: 'Ada Venn' },
    );
    expect(others).toEqual([]);
    expect(group?.members.map((member) => member.relation)).toContain('number-changed');
    expect(group?.edges[0]?.rule).toContain('altered');
  });

  it('takes reported speech with most of the words as a paraphrase', () => {
    const [group, ...others] = two(
      { words: FULL, by: 'Ada Venn' },
      {
        words: 'the lighthouse would stay open in winter and the coast would not pay a penny',
        by: 'Ada Venn',
        kind: 'indirect',
      },
    );
    expect(others).toEqual([]);
    expect(group?.members.map((member) => member.relation).sort()).toEqual(['identical', 'paraphrase']);
  });
});

describe('quotes that only look alike', () => {
  it('never joins two known speakers, whatever the words', () => {
    expect(two({ words: FULL, by: 'Ada Venn' }, { words: FULL, by: 'Bram Holt' })).toHaveLength(2);
  });

  it('never joins two known speakers through one who is not known', () => {
    const groups = groupQuotes(
      corpusOf([
        article('one', [{ words: FULL, by: 'Ada Venn' }]),
        article('two', [{ words: FULL }]),
        article('three', [{ words: FULL, by: 'Bram Holt' }]),
      ]),
    );
    expect(groups.map((group) => group.members.length).sort()).toEqual([1, 2]);
    expect(new Set(groups.map((group) => group.id)).size).toBe(2);
  });

  it('lets a body and the person who speaks for it be one, and nobody else', () => {
    const told = (by: string): Told[] => [
      article('one', [{ words: FULL, by: 'Harbour Board' }]),
      article('two', [{ words: FULL, by }]),
    ];
    const cast: Cast = {
      'Harbour Board': { kind: 'organisation' },
      'Ada Venn': { roles: ['spokeswoman for the Harbour Board'] },
      'Bram Holt': { roles: ['mayor'] },
    };
    expect(shared(told('Ada Venn'), cast)).toHaveLength(1);
    expect(shared(told('Bram Holt'), cast)).toHaveLength(0);
  });

  it('keeps a slogan on two occasions apart', () => {
    const far = { day: '2031-09-20' };
    expect(
      two(
        { words: 'Harbours come first', by: 'Ada Venn' },
        { words: 'Harbours come first', by: 'Ada Venn' },
        far,
      ),
    ).toHaveLength(2);
  });

  it('gives both a name of their own', () => {
    const groups = two(
      { words: 'Harbours come first', by: 'Ada Venn' },
      { words: 'Harbours come first', by: 'Ada Venn' },
      { day: '2031-09-20' },
    );
    expect(new Set(groups.map((group) => group.id)).size).toBe(2);
  });

  it('does not let a fragment bridge two utterances that both hold it, nor guesses which it is from', () => {
    const first = 'We will mend nets and paint the boats blue, and then we shall see who laughs in the end.';
    const second =
      'Ask me again in a year. Until then the young ones mend nets and paint the boats, and the old drink tea.';
    const groups = groupQuotes(
      corpusOf([
        article('one', [{ words: first, by: 'Ada Venn' }]),
        article('two', [{ words: second, by: 'Ada Venn' }]),
        article('three', [{ words: 'mend nets and paint the boats', by: 'Ada Venn' }]),
      ]),
    );
    expect(groups.map((group) => group.members.length)).toEqual([1, 1, 1]);
  });

  it('joins one word only within one article, from one mouth', () => {
    const word = { words: 'better', by: 'Ada Venn', kind: 'mixed' } as const;
    const apart = groupQuotes(
      corpusOf([
        { name: 'one', day: DAY, text: 'The new boats ride “better” in heavy weather.', quotes: [word] },
        {
          name: 'two',
          day: DAY,
          text: 'School meals taste “better” since the kitchen moved.',
          quotes: [word],
        },
      ]),
    );
    expect(apart).toHaveLength(2);
    const same = groupQuotes(
      corpusOf([
        { name: 'one', day: DAY, text: 'It is “better”, she said. Much “better”.', quotes: [word, word] },
      ]),
    );
    expect(same).toHaveLength(1);
  });
});

describe('which quotes are grouped', () => {
  it('leaves out what is not an utterance or not sure', () => {
    const groups = groupQuotes(
      corpusOf([
        article('one', [
          { words: 'an honest thought of mine', class: 'thought' },
          { words: 'a doubtful find in the text', confidence: 0.2 },
          { words: 'a plain statement to the press' },
        ]),
      ]),
    );
    expect(groups.map((group) => group.wording)).toEqual(['a plain statement to the press']);
  });

  it('puts a quote of signs only in a group of its own', () => {
    const groups = groupQuotes(corpusOf([article('one', [{ words: '!!!' }, { words: '…' }])]));
    expect(groups).toHaveLength(2);
  });
});
