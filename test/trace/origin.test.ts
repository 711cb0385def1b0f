import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Duplicate, When } from '../../src/model/index.ts';
import { trace } from '../../src/trace/index.ts';
import { day, doubtedDay, minute, OUTLETS, reprint, world, type Telling } from './world.ts';

function tracedGroup(tellings: readonly Telling[], duplicates: readonly Duplicate[] = []) {
  const { corpus, group } = world(tellings);
  return trace(corpus, [group], { duplicates: duplicates, outlets: OUTLETS }).groups[0]!;
}
const originOf = (tellings: readonly Telling[]) => tracedGroup(tellings).origin;

describe('origin', () => {
  it('is the outlet the others credit, graded as named', () => {
    const origin = originOf([
      {
        outlet: 'Harbour Daily',
        published: day('2025-03-04'),
        credits: [{ role: 'syndicated-from', name: 'Northern Wire' }],
      },
      { outlet: 'Northern Wire', published: day('2025-03-04') },
    ]);
    expect(origin).toMatchObject({ status: 'single', grade: 'B', articleId: 'a1' });
    expect(origin.reasons).toEqual([{ code: 'named-as-source', values: ['Northern Wire', 'Harbour Daily'] }]);
  });

  it('is not named by a copy that credits nobody', () => {
    const { corpus, group } = world([
      { outlet: 'Northern Wire', published: day('2025-03-03') },
      { outlet: 'Quay Post', published: day('2025-03-05') },
    ]);
    const { links, groups } = trace(corpus, [group], { duplicates: [reprint('a0', 'a1')], outlets: OUTLETS });
    expect(links.map(({ role }) => role)).toEqual(['copied-from']);
    expect(groups[0]!.origin).toMatchObject({ grade: 'C', articleId: 'a0' });
  });

  it('is witnessed where the outlet itself was told, to the minute', () => {
    const origin = originOf([
      {
        outlet: 'Coast Radio',
        published: minute('2025-03-03T07:00:00Z'),
        via: [{ role: 'said-to', name: 'Coast Radio' }],
      },
      {
        outlet: 'Harbour Daily',
        published: day('2025-03-04'),
        via: [{ role: 'said-to', name: 'Coast Radio' }],
      },
    ]);
    expect(origin).toMatchObject({ status: 'confirmed', grade: 'A', articleId: 'a0' });
  });

  it('is the earliest dated copy where nobody credits anybody', () => {
    const origin = originOf([
      { outlet: 'Harbour Daily', published: day('2025-03-05') },
      { outlet: 'Quay Post', published: day('2025-03-03') },
    ]);
    expect(origin).toMatchObject({ status: 'single', grade: 'C', articleId: 'a1' });
  });

  it('cannot be told between two copies of one day', () => {
    const origin = originOf([
      { outlet: 'Harbour Daily', published: day('2025-03-05') },
      { outlet: 'Quay Post', published: day('2025-03-05') },
    ]);
    expect(origin).toMatchObject({ status: 'tied', grade: 'D', articleId: null, candidates: ['a0', 'a1'] });
  });

  it('cannot rule out an undated copy', () => {
    const origin = originOf([
      { outlet: 'Harbour Daily', published: day('2025-03-05') },
      { outlet: 'Quay Post' },
    ]);
    expect(origin).toMatchObject({ grade: 'D', articleId: null });
    expect(origin.reasons).toContainEqual({ code: 'undated', values: ['Quay Post'] });
  });

  it('names the outlet that every candidate credits and that is not held', () => {
    const origin = originOf([
      {
        outlet: 'Harbour Daily',
        published: day('2025-03-05'),
        via: [{ role: 'said-to', name: 'the Coast Radio' }],
      },
      { outlet: 'Quay Post', published: day('2025-03-05'), via: [{ role: 'said-to', name: 'Coast Radio' }] },
    ]);
    expect(origin).toMatchObject({ status: 'external-named', grade: 'D', external: ['Coast Radio'] });
  });

  it('is no copy whose own dates leave open that another came first', () => {
    const held = { outlet: 'Harbour Daily', published: day('2025-03-05') };
    const doubted = { outlet: 'Quay Post', published: doubtedDay('2025-03-03', '2025-03-08') };
    const origin = originOf([held, doubted]);
    expect(origin).toMatchObject({ grade: 'D', articleId: null, candidates: ['a0', 'a1'] });
    expect(origin.reasons).toContainEqual({ code: 'dates-contradict', values: ['Quay Post'] });
    expect(
      originOf([held, { ...doubted, published: { ...doubted.published, basis: 'person' } }]),
    ).toMatchObject({
      grade: 'C',
      articleId: 'a1',
    });
  });

  it('is the copy that comes first whichever of its dates is right, and the contradiction is told', () => {
    const origin = originOf([
      { outlet: 'Harbour Daily', published: day('2025-03-09') },
      { outlet: 'Quay Post', published: doubtedDay('2025-03-03', '2025-03-05') },
    ]);
    expect(origin).toMatchObject({ grade: 'C', articleId: 'a1' });
    expect(origin.reasons).toContainEqual({ code: 'dates-contradict', values: ['Quay Post'] });
  });

  it('is not claimed for the only copy where its dates contradict each other, nor witnessed to the minute', () => {
    const told = { outlet: 'Coast Radio', via: [{ role: 'said-to' as const, name: 'Coast Radio' }] };
    const alone = originOf([{ outlet: 'Quay Post', published: doubtedDay('2025-03-03', '2024-03-03') }]);
    expect(alone).toMatchObject({ grade: 'D', articleId: null });
    const at = minute('2025-03-03T07:00:00Z');
    expect(originOf([{ ...told, published: at }]).grade).toBe('A');
    const doubted = { ...at, bases: doubtedDay('2025-03-03', '2024-03-03').bases ?? [] };
    expect(originOf([{ ...told, published: doubted }]).grade).toBe('D');
  });

  it('is contradictory where a carrier is dated before the outlet it credits', () => {
    const origin = originOf([
      {
        outlet: 'Harbour Daily',
        published: day('2025-03-01'),
        credits: [{ role: 'carried-by', name: 'Northern Wire' }],
      },
      { outlet: 'Northern Wire', published: day('2025-03-04') },
    ]);
    expect(origin).toMatchObject({ status: 'contradictory', grade: 'X', articleId: null });
  });

  it('is contradictory where two outlets credit each other', () => {
    const origin = originOf([
      { outlet: 'Harbour Daily', credits: [{ role: 'syndicated-from', name: 'Quay Post' }] },
      { outlet: 'Quay Post', credits: [{ role: 'syndicated-from', name: 'Harbour Daily' }] },
    ]);
    expect(origin.grade).toBe('X');
  });
});

describe('independent reports', () => {
  it('count carriers of one agency once', () => {
    const group = tracedGroup([
      { outlet: 'Harbour Daily', credits: [{ role: 'carried-by', name: 'Northern Wire' }] },
      { outlet: 'Quay Post', credits: [{ role: 'syndicated-from', name: 'Northern Wire' }] },
      { outlet: 'Coast Radio' },
    ]);
    expect(group.independentReports).toBe(2);
  });

  it('count reprints and rewrites once', () => {
    const tellings = [{ outlet: 'Harbour Daily' }, { outlet: 'Quay Post' }, { outlet: 'Coast Radio' }];
    expect(tracedGroup(tellings).independentReports).toBe(3);
    expect(
      tracedGroup(tellings, [reprint('a0', 'a1'), reprint('a1', 'a2', 'rewrite')]).independentReports,
    ).toBe(1);
  });
});

describe('laws of the origin', () => {
  const NAMES = OUTLETS.map(({ name }) => name);
  const when: fc.Arbitrary<When | null> = fc.option(
    fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 3 })).map(([from, days]) => ({
      earliest: `2025-03-${String(from).padStart(2, '0')}T00:00:00Z`,
      latest: `2025-03-${String(from + days).padStart(2, '0')}T23:59:00Z`,
      basis: 'metadata' as const,
    })),
    { nil: null },
  );
  const contradicted = fc
    .tuple(when, when)
    .map(([kept, other]) =>
      kept === null || other === null
        ? kept
        : { ...kept, bases: [{ ...other, stands: 'contradicts' as const, words: null, start: null }] },
    );
  const telling: fc.Arbitrary<Telling> = fc.record({
    outlet: fc.constantFrom(...NAMES),
    published: fc.oneof(when, contradicted),
    credits: fc.array(
      fc.record({
        role: fc.constantFrom('carried-by' as const, 'syndicated-from' as const),
        name: fc.constantFrom(...NAMES),
      }),
      { maxLength: 1 },
    ),
  });
  const tellings = fc.array(telling, { minLength: 1, maxLength: 7 });
  const RANK = { A: 0, B: 1, C: 2, D: 3, X: 4 };

  it('hold for any order of arrival', () => {
    fc.assert(
      fc.property(
        tellings.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
        ),
        ([list, order]) => {
          const { corpus, group } = world(list);
          const shuffled = { ...corpus, entries: order.map((at) => corpus.entries[at]!) };
          const reordered = { ...group, members: order.map((at) => group.members[at]!) };
          const { links, groups } = trace(shuffled, [reordered], { duplicates: [], outlets: OUTLETS });
          const inOrder = trace(corpus, [group], { duplicates: [], outlets: OUTLETS });
          expect({ links, origin: groups[0]!.origin }).toEqual({
            links: inOrder.links,
            origin: inOrder.groups[0]!.origin,
          });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never raise a grade when a date is lost', () => {
    fc.assert(
      fc.property(tellings, fc.nat(), (list, pick) => {
        const before = originOf(list);
        const after = originOf(
          list.map((one, index) => (index === pick % list.length ? { ...one, published: null } : one)),
        );
        if (before.grade !== 'X') expect(RANK[after.grade]).toBeGreaterThanOrEqual(RANK[before.grade]);
      }),
      { numRuns: 5000 },
    );
  });

  it('keep an origin, lose it or give it to the newcomer when an article is added', () => {
    fc.assert(
      fc.property(tellings, telling, (list, newcomer) => {
        const before = originOf(list);
        const after = originOf([...list, newcomer]);
        if (before.articleId !== null)
          expect([before.articleId, null, `a${String(list.length)}`]).toContain(after.articleId);
      }),
      { numRuns: 3000 },
    );
  });

  it('never raise a grade when a credit is lost', () => {
    fc.assert(
      fc.property(tellings, fc.nat(), (list, pick) => {
        const before = originOf(list);
        const after = originOf(
          list.map((one, index) => (index === pick % list.length ? { ...one, credits: [] } : one)),
        );
        if (before.grade !== 'X') expect(RANK[after.grade]).toBeGreaterThanOrEqual(RANK[before.grade]);
      }),
      { numRuns: 5000 },
    );
  });

  it('never claim one origin at grade D or X', () => {
    fc.assert(
      fc.property(tellings, (list) => {
        const origin = originOf(list);
        if (origin.grade === 'X' || origin.candidates.length > 1) expect(origin.articleId).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});
