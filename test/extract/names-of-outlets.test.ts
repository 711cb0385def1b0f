import { describe, expect, test } from 'vitest';
import { readText } from './read-text.ts';

/** `kind [content] {cue} <source>` of each quote. */
const lines = (text: string): string[] =>
  readText(text).map(
    ({ kind, content, cue, source }) => `${kind} [${content.join(' | ')}] {${cue}} <${source}>`,
  );

describe('the name of whom it was said to', () => {
  test.each([
    [
      '“It is over,” she told Channel Six. “All over.”',
      ['direct [“It is over,” | “All over.”] {told} <she>'],
    ],
    ['Orr told the Sunday Post: “It is over.”', ['direct [“It is over.”] {told} <Orr>']],
    ['“It is over,” Orr told the Daily Quay.', ['direct [“It is over,”] {told} <Orr>']],
    ['Orr told Lund Monday she had quit.', ['indirect [she had quit] {told} <Orr>']],
    ['“It is over,” Orr said. Asked who had won, she said Lund.', ['direct [“It is over,”] {said} <Orr>']],
  ])('is no part of what was said: %s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});
