import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { table } from '../../src/report/index.ts';
import { displayWidth, oneLine, PLAIN, wrap } from '../../src/report/terminal.ts';
import { cut } from '../../src/report/width.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '東', 'é', '👩', '́'), maxLength: 60 });

describe('columns of a terminal', () => {
  it('counts East Asian characters twice and combining marks not at all', () => {
    expect(displayWidth('東京')).toBe(4);
    expect(displayWidth('e\u0301')).toBe(1);
  });

  it('cuts to the width with an ellipsis', () => {
    expect(cut('a long sentence', 8)).toBe('a long…');
  });

  it('never cuts or wraps wider than it was told', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 40 }), (text, width) => {
        expect(displayWidth(cut(text, width))).toBeLessThanOrEqual(width);
        for (const line of wrap(text, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('keeps every word when it wraps', () => {
    const text = 'one two three four five six';
    expect(wrap(text, 9).join(' ')).toBe(text);
  });
});

describe('a table', () => {
  const columns = [
    { title: 'ID' },
    { title: 'WORDS', flexible: true, lines: 2 },
    { title: 'N', align: 'right' as const },
  ];

  it('fits the screen, however long its cells are', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (cells) => {
        const rows = cells.map((cell) => ['q1', oneLine(cell), '7']);
        const lines = table(columns, rows, { width: 40, palette: PLAIN }).split('\n');
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(40);
      }),
    );
  });

  it('puts figures to the right and lets the words give way', () => {
    expect(table(columns, [['q1', 'a b c d e f', '12']], { width: 16, palette: PLAIN })).toBe(
      'ID  WORDS      N\nq1  a b c d   12\n    e f\n',
    );
  });
});
