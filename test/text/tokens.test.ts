import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/index.ts';

const wordsOf = (text: string): string[] => {
  const { count, starts, ends } = tokenize(text);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
};

describe('tokens', () => {
  it.each([
    ['She didn’t go', ['She', 'did', 'n’t', 'go']],
    ["Orla's boat can't", ['Orla', "'s", 'boat', 'ca', "n't"]],
    ['they’ll say we’re', ['they', '’ll', 'say', 'we', '’re']],
    ['O’Hara rocks', ['O’Hara', 'rocks']],
    ['the sailors’ union', ['the', 'sailors', '’', 'union']],
    ['“Yes,” he said.', ['“', 'Yes', ',', '”', 'he', 'said', '.']],
    ["''No''", ["'", "'", 'No', "'", "'"]],
    [
      'Dr. Vell of the U.S. met Sen. A. Brandt.',
      ['Dr.', 'Vell', 'of', 'the', 'U.S.', 'met', 'Sen.', 'A.', 'Brandt', '.'],
    ],
    ['It rose 1,200.50 at 5:30 p.m.', ['It', 'rose', '1,200.50', 'at', '5:30', 'p.m.']],
    ['a well-known $5 e-mail...', ['a', 'well-known', '$', '5', 'e-mail', '...']],
    ['it ended.Then rain', ['it', 'ended', '.', 'Then', 'rain']],
    [
      'see https://quay.example/a?b=1. Or @quay_desk',
      ['see', 'https://quay.example/a?b=1', '.', 'Or', '@quay_desk'],
    ],
    ['🚨 “Stop”', ['🚨', '“', 'Stop', '”']],
    ['wait — no', ['wait', '—', 'no']],
  ])('splits %s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it('reads only the span it is given', () => {
    const text = 'One two three four';
    const { count, starts } = tokenize(text, { start: 4, end: 13 });
    expect([count, starts[0], starts[1]]).toEqual([2, 4, 8]);
  });

  it('cuts a wall of letters into pieces of bounded length', () => {
    const { count, starts, ends } = tokenize('a'.repeat(100_000));
    expect(count).toBeGreaterThan(500);
    expect(ends[0]! - starts[0]!).toBeLessThanOrEqual(120);
  });

  it('covers every visible character of any text once and in order', () => {
    const odd = fc.constantFrom(
      '“',
      '”',
      '’',
      "'",
      '"',
      '\0',
      '\ud800',
      '-',
      '.',
      'Dr.',
      'n’t',
      '🚨',
      '@',
      ' ',
      'a',
      '7',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(odd).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (sample) => {
        const { count, starts, ends } = tokenize(sample);
        const gaps: string[] = [];
        let reached = 0;
        for (let at = 0; at < count; at += 1) {
          gaps.push(sample.slice(reached, starts[at]));
          reached = ends[at]!;
        }
        gaps.push(sample.slice(reached));
        expect(gaps.join('')).not.toMatch(/[\p{L}\p{N}“”"]/u);
        expect(Array.from({ length: count }, (_, at) => ends[at]! > starts[at]!)).not.toContain(false);
        expect([...starts]).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});
