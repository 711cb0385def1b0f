import { describe, expect, it } from 'vitest';
import { brief, findingsOf as find } from '../world.ts';

describe('slot-figures', () => {
  const a = 'The yard of Port Hallam, owned by Jorun Haske, has 14 welders and two cranes.';
  const b = 'Jorun Haske runs a yard in Port Hallam that has 41 welders.';
  it('lists another figure for the same thing in other words', () => {
    expect(
      brief(
        find([
          { id: 'a', text: a },
          { id: 'b', text: b },
        ]),
      ),
    ).toEqual(['slot-figures: conflict number']);
  });
  it('leaves running counts and other days alone', () => {
    const toll = (text: string): string => text.replace('welders', 'dead');
    expect(
      find([
        { id: 'a', text: toll(a) },
        { id: 'b', text: toll(b) },
      ]),
    ).toEqual([]);
    expect(
      find([
        { id: 'a', text: a },
        { id: 'b', text: b, published: '2031-03-07' },
      ]),
    ).toEqual([]);
  });
});
