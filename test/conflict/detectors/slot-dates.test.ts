import { describe, expect, it } from 'vitest';
import { brief, findingsOf as find } from '../world.ts';

describe('slot-dates', () => {
  const a = 'The inquiry of Jorun Haske into the Korrin ferry opens on 4 June in Port Hallam.';
  it('lists another day for the same event in other words', () => {
    const b = 'In Port Hallam the Korrin ferry inquiry, led by Jorun Haske, opens on 9 June.';
    expect(
      brief(
        find([
          { id: 'a', text: a },
          { id: 'b', text: b },
        ]),
      ),
    ).toEqual(['slot-dates: conflict date']);
  });
  it('leaves out the end of a time that holds the day', () => {
    const b = 'In Port Hallam the Korrin ferry inquiry, led by Jorun Haske, opens by 9 June.';
    expect(
      find([
        { id: 'a', text: a },
        { id: 'b', text: b },
      ]),
    ).toEqual([]);
  });
});
