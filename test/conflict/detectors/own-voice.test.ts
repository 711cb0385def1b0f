import { describe, expect, it } from 'vitest';
import { brief, findingsOf as find } from '../world.ts';

describe('own-voice', () => {
  const took = (votes: string): string =>
    `The council of Port Hallam approved the pier lease by ${votes} votes on Tuesday.`;
  it('lists two outlets that contradict each other in their own voice', () => {
    expect(
      brief(
        find([
          { id: 'a', text: took('12') },
          { id: 'b', text: took('19') },
        ]),
      ),
    ).toEqual(['own-voice: conflict number']);
  });
  it('leaves out sentences that name nothing they share', () => {
    const line = (count: string): string =>
      `The line carried ${count} passengers across the sound last year.`;
    expect(
      find([
        { id: 'a', text: line('6,000') },
        { id: 'b', text: line('41,000') },
      ]),
    ).toEqual([]);
  });
  it('leaves out reports more than a week apart', () => {
    const later = { id: 'b', text: took('19'), published: '2031-05-04' };
    expect(find([{ id: 'a', text: took('12') }, later])).toEqual([]);
  });
});
