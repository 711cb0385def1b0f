import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/report/markdown/escape-markdown.ts';
import { runsMarkdown } from '../../src/report/markdown/runs-markdown.ts';

const bold = (before: string, marked: string, after: string): string =>
  runsMarkdown([
    { text: before, marked: false },
    { text: marked, marked: true },
    { text: after, marked: false },
  ]);

describe('bold words in Markdown', () => {
  it.each([
    ['We close in ', 'May', ' or June.', 'We close in **May** or June.'],
    ['We close in', ' May ', 'or June.', 'We close in **May** or June.'],
    ['“', 'We close', ',” she said', '“**We close**,” she said'],
    ['she said', '“no', '” twice', 'she said“**no**” twice'],
    ['about ', '(nine)', 'or so', 'about **(nine**)or so'],
    ['and', '—', 'then', 'and—then'],
  ])('%j, %j, %j', (before, marked, after, expected) => {
    expect(bold(before, marked, after)).toBe(expected);
  });
});

describe('text in Markdown', () => {
  it('makes no list and no rule of a line that begins like one', () => {
    expect(escapeMarkdown('- not before May')).toBe('\\- not before May');
    expect(escapeMarkdown('1. We go')).toBe('1\\. We go');
    expect(escapeMarkdown('---')).toBe('\\---');
    expect(escapeMarkdown('a - b (c) 1.5')).toBe('a - b (c) 1.5');
  });
});
