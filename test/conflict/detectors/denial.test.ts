import { describe, expect, it } from 'vitest';
import type { Piece } from '../world.ts';
import { brief, findingsOf as find } from '../world.ts';

describe('denial', () => {
  it('sets a denial against what it denies', () => {
    const words = 'Halvard Reth took secret payments from the dredging firm';
    const pieces: Piece[] = [
      {
        id: 'a',
        text: `Prosecutor Ida Moen said ${words}.`,
        quotes: [{ words, speaker: 'Ida Moen', kind: 'indirect' }],
      },
      {
        id: 'b',
        text: `Lawyer Piet Oss denied ${words}.`,
        quotes: [{ words, speaker: 'Piet Oss', kind: 'indirect', polarity: 'negated', cue: 'denied' }],
      },
    ];
    expect(brief(find(pieces))).toEqual(['denial: disagreement denial']);
  });
});

describe('a refusal to say is no denial', () => {
  it('of what somebody else says', () => {
    const words = 'Halvard Reth took secret payments from the dredging firm';
    const pieces: Piece[] = [
      {
        id: 'a',
        text: `Ida Moen said ${words}.`,
        quotes: [{ words, speaker: 'Ida Moen', kind: 'indirect' }],
      },
      {
        id: 'b',
        text: `Piet Oss would not say whether ${words}.`,
        quotes: [{ words, speaker: 'Piet Oss', kind: 'indirect', polarity: 'negated', cue: 'would not say' }],
      },
    ];
    expect(find(pieces)).toEqual([]);
  });
});
