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

describe('an outlet nobody has heard of', () => {
  test.each([
    ['“It is shut,” Orr said, Lumen reported.', ['reported-by Lumen']],
    ['“It is shut,” the mayor, Ada Orr, said, Lumen reported on Monday.', ['reported-by Lumen']],
    ['“It is shut,” said Ada Orr, according to Quay FM.', ['reported-by Quay FM']],
    ['“It is shut,” Orr told Radio Seven in an interview.', ['said-to Radio Seven']],
    ['Orr told Lumen in a phone interview that it was shut.', ['said-to Lumen']],
    ['In an interview with Lumen, Orr said that it was shut.', ['said-to Lumen']],
  ])('is told by the phrase: %s', (text, expected) => {
    expect(readText(text)[0]?.via).toEqual(expected);
  });
  test.each([
    ['Jon Lumen met Ada Orr. “It is shut,” Orr said, Lumen reported.', []],
    ['“It is shut,” Orr told Ivor Lumen in an interview.', ['said-via interview']],
    ['“It is shut,” Orr told Lumen.', []],
    ['“It is shut,” Orr said, according to Lumen.', []],
    ['“It is shut,” Orr said, Ivor Lumen reported.', []],
    ['“It is shut,” Lumen reported.', []],
  ])('is not made of a person: %s', (text, expected) => {
    expect(readText(text)[0]?.via).toEqual(expected);
  });
});
