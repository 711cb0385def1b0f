import { describe, expect, it } from 'vitest';
import type { Piece } from '../world.ts';
import { brief, findingsOf as find } from '../world.ts';

const report = (id: string, words: string, speaker = 'Mara Tolliver'): Piece => ({
  id,
  text: `${speaker} said ${words}.`,
  quotes: [{ words, speaker, kind: 'indirect' }],
});

describe('reported-differently', () => {
  it('lists two figures that two outlets have from one source', () => {
    const pieces = [
      report('a', 'the Korrin ferry carried 31 lorries when it sank off Port Hallam'),
      report('b', 'the Korrin ferry carried 19 lorries when it sank off Port Hallam'),
    ];
    expect(brief(find(pieces))).toEqual(['reported-differently: conflict number']);
  });
  it('leaves two sources to differ', () => {
    const pieces = [
      report('a', 'the Korrin ferry carried 31 lorries when it sank off Port Hallam'),
      report('b', 'the Korrin ferry carried 19 lorries when it sank off Port Hallam', 'Jorun Haske'),
    ];
    expect(brief(find(pieces))).toEqual(['speakers-disagree: disagreement number']);
  });
});
