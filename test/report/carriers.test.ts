import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/report/group-view.ts';
import { articlesOf, carriersOf } from '../../src/report/facts.ts';
import { group, member } from './build.ts';

const X = { id: 'o.x', name: 'X' };
const Y = { id: 'o.y', name: 'Y' };

describe('carriers', () => {
  it.each([
    [
      'two pages of one outlet',
      [
        ['p', X],
        ['q', X],
      ],
      1,
      2,
    ],
    [
      'two pages of unknown outlets',
      [
        ['p', null],
        ['q', null],
      ],
      2,
      2,
    ],
    [
      'two states of a page of an unknown outlet',
      [
        ['p', null],
        ['p', null],
      ],
      1,
      1,
    ],
    [
      'two states, the later of which names its outlet',
      [
        ['p', null],
        ['p', X],
      ],
      1,
      1,
    ],
    [
      'the same the other way round',
      [
        ['p', X],
        ['p', null],
      ],
      1,
      1,
    ],
    [
      'a page whose states name different outlets',
      [
        ['p', Y],
        ['p', X],
      ],
      1,
      1,
    ],
    [
      'a state that names an outlet that carried it elsewhere too',
      [
        ['p', null],
        ['p', X],
        ['q', X],
      ],
      1,
      2,
    ],
  ] as const)('%s', (_, pages, carriers, articles) => {
    const members = pages.map(([page, outlet]) => member({ page, outlet }));
    expect([carriersOf(members), articlesOf(members)]).toEqual([carriers, articles]);
  });

  it('and articles are counted so in words', () => {
    const members = [member({ page: 'p' }), member({ page: 'p', articleId: 'a000000000000000b' })];
    expect(countWords(group({ members }))).toContain('1 article · 1 outlet');
  });
});
