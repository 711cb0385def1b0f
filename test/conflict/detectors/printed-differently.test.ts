import { describe, expect, it } from 'vitest';
import type { Piece } from '../world.ts';
import { brief, findingsOf as find, quoting } from '../world.ts';

describe('printed-differently', () => {
  const nine = 'Fares will go up by nine per cent this summer.';
  const nineteen = 'Fares will go up by nineteen per cent this summer.';
  it('lists a number that changed inside one quotation, once for all carriers', () => {
    const pieces = [
      quoting('a', nine, 'Mara Tolliver'),
      quoting('b', nineteen, 'Mara Tolliver'),
      quoting('c', nine, 'Mara Tolliver'),
    ];
    expect(brief(find(pieces, true))).toEqual(['printed-differently: conflict number']);
  });
  it('misses nothing that the other article prints in another quotation', () => {
    const whole = 'The pier will reopen in June. The whole town is invited to the feast.';
    const first = 'The pier will reopen in June.';
    const second = 'The whole town is invited to the feast.';
    const apart = (more: string): Piece => ({
      id: 'b',
      text: `“${first}” said Mara Tolliver. Later she spoke again: “${more}”`,
      quotes: [
        { words: first, speaker: 'Mara Tolliver' },
        { words: more, speaker: 'Mara Tolliver' },
      ],
    });
    const brought = (more: string): unknown[] =>
      brief(find([quoting('a', whole, 'Mara Tolliver'), apart(more)], true));
    expect(brought(second)).toEqual([]);
    expect(brought('Nothing more needs to be said today.')).toEqual([
      'printed-differently: quote-variant truncation',
    ]);
  });
});
