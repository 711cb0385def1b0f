import { describe, expect, it } from 'vitest';
import { newsText } from '../../../src/report/index.ts';
import type { Screen } from '../../../src/report/terminal.ts';
import { PLAIN } from '../../../src/report/terminal.ts';

const SCREEN: Screen = { width: 80, palette: PLAIN };
const HELD = { articles: 12_345, quotes: 20_001, speakers: 1, groups: 15_000 };
const NONE = { conflict: 0, disagreement: 0, changed: 0, 'quote-variant': 0 };

describe('what adding to a large archive says', () => {
  it('is how much is held, its figures under one another with the thousands parted', () => {
    expect(newsText(HELD, null, SCREEN).split('\n')).toEqual([
      '        12,345   articles held',
      '        20,001   quotes',
      '             1   speakers',
      '        15,000   groups',
      '',
    ]);
  });

  it('goes on with what the new articles bring, zeros too: nothing found is told', () => {
    const lines = newsText(HELD, { carried: 3, duplicates: 0, conflicts: NONE }, SCREEN).split('\n');
    expect(lines.slice(4)).toEqual([
      '             3   utterances of the new articles are carried by two or more outlets',
      '             0   repeated or rewritten passages touch the new articles',
      '             0   conflicts touch them',
      '',
    ]);
  });

  it('tells conflicts apart from disagreements and later changes, and these only where there are any', () => {
    const conflicts = { ...NONE, conflict: 2, disagreement: 3, changed: 4, 'quote-variant': 50 };
    const text = newsText(HELD, { carried: 0, duplicates: 0, conflicts }, SCREEN);
    expect(text).toContain(' 2   conflicts touch them\n');
    expect(text).toContain(' 7   disagreements and later changes touch them\n');
    expect(text).not.toContain('50');
  });
});
