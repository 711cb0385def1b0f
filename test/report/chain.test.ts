import { describe, expect, it } from 'vitest';
import { chainOf, chainText } from '../../src/report/index.ts';
import { PLAIN } from '../../src/report/terminal.ts';
import { article, group, link, member } from './build.ts';

const WIRE = article({
  id: 'a000000000000000b',
  outlet: { id: 'o.north-wire', name: 'North Wire' },
  published: { earliest: '2025-03-03T10:00:00Z', latest: '2025-03-03T10:00:00Z', basis: 'metadata' },
});
const HOME = article();
const BOTH = group({ members: [member(), member({ articleId: WIRE.id, quoteId: 'q000000000000000b' })] });
const ARTICLES = new Map([WIRE, HOME].map((one) => [one.id, one]));
const names = (text: string): string[] => text.split('\n').filter((line) => /[├└]/u.test(line));

describe('the way a quote came', () => {
  it('orders the names an article gives from the speaker outwards', () => {
    const links = [
      link({ id: 'l1', role: 'distributed-by', to: { articleId: null, outletId: null, name: 'Feed House' } }),
      link({ id: 'l2', role: 'reported-by', to: { articleId: null, outletId: null, name: 'Coast Radio' } }),
      link({
        id: 'l3',
        role: 'syndicated-from',
        to: { articleId: null, outletId: null, name: 'North Wire' },
      }),
    ];
    const [top] = chainOf(group(), links, ARTICLES);
    expect([top?.name, top?.next[0]?.name, top?.next[0]?.next[0]?.name]).toEqual([
      'Coast Radio',
      'North Wire',
      'Feed House',
    ]);
    expect(top?.next[0]?.next[0]?.next[0]?.article?.id).toBe(HOME.id);
  });

  it('hangs a carrier under the article it took it from, and that one under its own source', () => {
    const links = [
      link({
        id: 'l1',
        role: 'carried-by',
        to: { articleId: WIRE.id, outletId: 'o.north-wire', name: 'North Wire' },
      }),
      link({ id: 'l2', role: 'said-to', from: { articleId: WIRE.id, quoteId: null } }),
      link({ id: 'l3', role: 'said-to' }),
    ];
    const lines = names(
      chainText('Ruth Ambler', chainOf(BOTH, links, ARTICLES), { width: 80, palette: PLAIN }),
    );
    expect(lines).toEqual([
      '└─ Coast Radio  (not held here)',
      '   └─ North Wire  3 Mar 2025 10:00Z  a00000000',
      '      └─ Harbour Daily  4 Mar 2025 09:00Z  a00000000',
    ]);
  });

  it('ends where credits run in a circle', () => {
    const links = [
      link({ id: 'l1', role: 'carried-by', to: { articleId: WIRE.id, outletId: null, name: 'North Wire' } }),
      link({
        id: 'l2',
        role: 'carried-by',
        from: { articleId: WIRE.id, quoteId: null },
        to: { articleId: HOME.id, outletId: null, name: 'Harbour Daily' },
      }),
    ];
    expect(chainOf(BOTH, links, ARTICLES)).toHaveLength(2);
  });

  it('leaves out what is said of another quote of the article', () => {
    const other = link({ from: { articleId: HOME.id, quoteId: 'q00000000000000ff' } });
    expect(chainOf(group(), [other], ARTICLES)).toMatchObject([{ name: 'Harbour Daily', next: [] }]);
  });

  it('does not depend on the order of the links', () => {
    const links = [
      link({
        id: 'l1',
        role: 'carried-by',
        to: { articleId: WIRE.id, outletId: 'o.north-wire', name: 'North Wire' },
      }),
      link({ id: 'l2', role: 'said-to' }),
      link({ id: 'l3', role: 'said-via', to: { articleId: null, outletId: null, name: 'interview' } }),
    ];
    expect(chainOf(BOTH, links.toReversed(), ARTICLES)).toEqual(chainOf(BOTH, links, ARTICLES));
  });
});
