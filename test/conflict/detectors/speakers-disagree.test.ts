import { describe, expect, it } from 'vitest';
import { brief, findingsOf as find, quoting } from '../world.ts';

describe('speakers-disagree', () => {
  it('sets speaker against speaker', () => {
    const pieces = [
      quoting('a', 'The old harbour pier is safe.', 'Mara Tolliver'),
      quoting('b', 'The old harbour pier is not safe.', 'Jorun Haske'),
    ];
    expect(brief(find(pieces))).toEqual(['speakers-disagree: disagreement negation']);
  });
});
