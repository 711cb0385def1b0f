import { describe, expect, test } from 'vitest';
import { readText } from './read-text.ts';

/** `[content] <name> via` of each quote. */
const lines = (text: string): string[] =>
  readText(text).map(
    ({ content, name, via }) => `[${content.join(' | ')}] <${name ?? ''}> ${via.join(', ')}`,
  );

describe('an outlet that passes words on', () => {
  test.each([
    [
      'Tarnish news agency TNA quoted Ada Orr as saying she “kept notes”.',
      '[she “kept notes”] <Ada Orr> reported-by TNA',
    ],
    [
      'The BBC quoted Orr as saying the pier would last “a century”.',
      '[the pier would last “a century”] <Orr> reported-by BBC',
    ],
    [
      'Citing Ada Orr, the Times reported that 40 people had moved.',
      '[that 40 people had moved] <Ada Orr> reported-by Times',
    ],
    [
      'The Morning Courier reported, citing two officials, that the pier would close.',
      '[that the pier would close] <two officials> reported-by Morning Courier',
    ],
    [
      'The Tarn Herald reported that the pier would close, citing a source close to the council.',
      '[that the pier would close] <source> reported-by Tarn Herald',
    ],
    [
      'The Morning Courier reported on Monday that the pier would close.',
      '[that the pier would close] <Morning Courier> reported-by Morning Courier',
    ],
    [
      'Mayor Ada Orr told Jon Lund that the pier was “at risk”, Tarn Central Television reported.',
      '[that the pier was “at risk”] <Ada Orr> reported-by Tarn Central Television',
    ],
    [
      'In an interview with the Tarn Herald published on Friday, Orr said that the crack “was painted on”.',
      '[that the crack “was painted on”] <Orr> said-to Tarn Herald',
    ],
  ])('leaves them to whoever spoke: %s', (text, expected) => {
    expect(lines(text)).toEqual([expected]);
  });
  test('a paper that is cited does not speak: the outlet that read it does', () => {
    expect(readText('The Tarn Herald reported that it was over, citing court papers.')[0]?.name).toBe(
      'Tarn Herald',
    );
  });
});

describe('"was quoted as saying"', () => {
  const last = (text: string): string => lines(text).at(-1) ?? '';
  test.each([
    'As the Tarn Herald reported on Tuesday, the pier is shut. “It fell,” Ada Orr was quoted as saying.',
    'The Tarn Herald reported on Friday that the pier was shut. “It fell,” Ada Orr was quoted as saying.',
    'It rained. The Tarn Herald reported that the pier was shut. It is old. “It fell,” Orr was quoted as saying.',
    'The pier is shut, the Tarn Herald reported. Ada Orr was quoted as saying: “It fell.”',
  ])('leads to the outlet that the sentence before says reported it: %s', (text) => {
    expect(last(text)).toMatch(/<(?:Ada )?Orr> reported-by Tarn Herald$/u);
  });
  test('leads to the outlet of its own sentence where that names one', () => {
    expect(
      last(
        'The Tarn Herald reported it first. “It fell,” Ada Orr was quoted as saying by the Morning Courier.',
      ),
    ).toMatch(/reported-by Morning Courier$/u);
  });
  test('leads nowhere from another paragraph, and what is simply said does not', () => {
    expect(last('The Tarn Herald reported it.\n\n“It fell,” Ada Orr was quoted as saying.')).toMatch(
      /<Ada Orr> $/u,
    );
    expect(last('The Tarn Herald reported it. “It fell,” said Ada Orr.')).toMatch(/<Ada Orr> $/u);
  });
});
