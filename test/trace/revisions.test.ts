import { describe, expect, it } from 'vitest';
import type { Corpus, Entry, QuoteGroup } from '../../src/model/index.ts';
import { pagesOf } from '../../src/trace/pages.ts';
import { trace } from '../../src/trace/index.ts';
import type { Telling } from './world.ts';
import { day, OUTLETS, reprint, world } from './world.ts';

/** A world in which some articles are revisions of another: `before` maps an article to the one it revises. */
function revised(
  tellings: readonly (Telling & { readonly placeless?: boolean })[],
  before: Readonly<Record<string, string>>,
): { corpus: Corpus; group: QuoteGroup } {
  const { corpus, group } = world(tellings);
  const entries = corpus.entries.map((entry, at): Entry => {
    const outlet = tellings[at]?.placeless === true ? null : entry.article.outlet;
    const root = rootOf(entry.article.id, before);
    const article = { ...entry.article, outlet, address: `${root}.txt` };
    return { ...entry, article, revisionOf: before[article.id] ?? null };
  });
  return { corpus: { ...corpus, entries }, group };
}

const rootOf = (id: string, before: Readonly<Record<string, string>>): string => {
  const earlier = before[id];
  return earlier === undefined ? id : rootOf(earlier, before);
};

const traced = (
  { corpus, group }: { corpus: Corpus; group: QuoteGroup },
  duplicates = [] as ReturnType<typeof reprint>[],
): ReturnType<typeof trace> => trace(corpus, [group], { duplicates: duplicates, outlets: OUTLETS });

describe('revisions of one page', () => {
  const unnamed = { outlet: 'Nobody', placeless: true, published: day('2025-03-04') };

  it('are one independent report, also where nobody knows the outlet', () => {
    const { groups } = traced(revised([unnamed, unnamed, unnamed], { a1: 'a0', a2: 'a1' }));
    expect(groups[0]?.independentReports).toBe(1);
  });

  it('are one report where only the later state names its outlet', () => {
    const { groups } = traced(
      revised([unnamed, { ...unnamed, placeless: false }, { outlet: 'Nobody' }], { a1: 'a0' }),
    );
    expect(groups[0]?.independentReports).toBe(1);
  });

  it('share what any state shares with others', () => {
    const { groups } = traced(revised([unnamed, unnamed, { outlet: 'Quay Post' }], { a1: 'a0' }), [
      reprint('a1', 'a2'),
    ]);
    expect(groups[0]?.independentReports).toBe(1);
  });

  it('are one candidate for the origin: the first state', () => {
    const { groups } = traced(revised([unnamed, unnamed], { a0: 'a1' }));
    expect(groups[0]?.origin).toMatchObject({
      status: 'single',
      grade: 'C',
      articleId: 'a1',
      candidates: ['a1'],
      reasons: [{ code: 'only-appearance' }],
    });
  });

  it('credit as one page: a credit that a later state added counts', () => {
    const { groups } = traced(
      revised(
        [
          { outlet: 'Quay Post', published: day('2025-03-05') },
          {
            outlet: 'Quay Post',
            published: day('2025-03-05'),
            credits: [{ role: 'carried-by', name: 'Northern Wire' }],
          },
          { outlet: 'Northern Wire', published: day('2025-03-04') },
        ],
        { a1: 'a0' },
      ),
    );
    expect(groups[0]?.origin).toMatchObject({ articleId: 'a2', grade: 'B' });
  });

  it('are credited as one page: the credit leads to the first state', () => {
    const { links, groups } = traced(
      revised(
        [
          { outlet: 'Northern Wire', published: day('2025-03-04') },
          { outlet: 'Northern Wire', published: day('2025-03-04') },
          {
            outlet: 'Quay Post',
            published: day('2025-03-05'),
            credits: [{ role: 'carried-by', name: 'Northern Wire' }],
          },
        ],
        { a1: 'a0' },
      ),
    );
    expect(links.find(({ role }) => role === 'carried-by')?.to.articleId).toBe('a0');
    expect(groups[0]?.origin).toMatchObject({ articleId: 'a0', grade: 'B' });
  });

  it('never copied each other, and a copy of both is a copy of the page', () => {
    const { links } = traced(
      revised(
        [
          { outlet: 'Northern Wire', published: day('2025-03-04') },
          { outlet: 'Northern Wire', published: day('2025-03-05') },
          { outlet: 'Quay Post', published: day('2025-03-09') },
        ],
        { a1: 'a0' },
      ),
      [
        {
          ...reprint('a0', 'a1'),
          passages: ['a0', 'a1', 'a2'].map((articleId) => ({
            articleId,
            path: '',
            outlet: null,
            start: 0,
            end: 4,
          })),
        },
      ],
    );
    expect(links.map(({ role, from, to }) => [role, from.articleId, to.articleId]).sort()).toEqual([
      ['copied-from', 'a2', 'a0'],
      ['revision-of', 'a1', 'a0'],
    ]);
  });
});

describe('pages', () => {
  const entries = (before: Readonly<Record<string, string | null>>): Entry[] =>
    Object.entries(before).map(([id, revisionOf]) => {
      const [entry] = world([{ outlet: 'Quay Post' }]).corpus.entries;
      return { ...entry!, article: { ...entry!.article, id }, revisionOf };
    });

  it('are named by their first state, and the earliest among some stands for them', () => {
    const pages = pagesOf(entries({ c: null, b: 'c', a: 'b', z: null }));
    expect(['a', 'b', 'c', 'z'].map(pages.pageOf)).toEqual(['c', 'c', 'c', 'z']);
    expect(pages.firstStates(['z', 'a', 'b'])).toEqual(['b', 'z']);
    expect(pages.firstStates(['a', 'unknown'])).toEqual(['a', 'unknown']);
  });

  it('of a hundred thousand states are placed in one walk', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, at) => [`a${at}`, at === 99_999 ? null : `a${at + 1}`]),
    );
    expect(pagesOf(entries(chain)).pageOf('a0')).toBe('a99999');
  });

  it('end where a damaged chain runs in a ring', () => {
    const pages = pagesOf(entries({ a: 'b', b: 'c', c: 'a' }));
    expect(new Set(['a', 'b', 'c'].map(pages.pageOf)).size).toBe(1);
  });
});
