import { describe, expect, it } from 'vitest';
import { brief, findingsOf as find } from '../world.ts';

const told = (a: string, b: string): string[] =>
  brief(
    find([
      { id: 'a', text: a },
      { id: 'b', text: b },
    ]),
  );

describe('event-happened', () => {
  const on = 'The Korrin regatta of Port Hallam went ahead on Tuesday in heavy rain.';
  it('lists an event that took place here and was called off there', () => {
    expect(told(on, 'Heavy rain had the Korrin regatta of Port Hallam called off on Tuesday.')).toEqual([
      'event-happened: conflict event',
    ]);
  });
  it('leaves out an event that was not called off', () => {
    expect(told(on, 'Despite rain the Korrin regatta of Port Hallam was not called off on Tuesday.')).toEqual(
      [],
    );
  });
  it('leaves out another event, and another day', () => {
    expect(told(on, 'Heavy rain had the Hallam book fair in Korrin called off on Tuesday.')).toEqual([]);
    expect(told(on, 'Heavy rain had the Korrin regatta of Port Hallam called off on Saturday.')).toEqual([]);
  });
});
