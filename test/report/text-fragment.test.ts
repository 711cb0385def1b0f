import { describe, expect, it } from 'vitest';
import { textFragmentUrl } from '../../src/report/text-fragment.ts';

const URL_ = 'https://harbour.example/pier';
const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('a link to the words', () => {
  it('names the words without their marks, the signs of the directive encoded', () => {
    const text = 'Intro.\n“Ships, boats & well-known ferries,” she said.';
    expect(textFragmentUrl(URL_, text, spanOf(text, '“Ships, boats & well-known ferries,”'))).toBe(
      `${URL_}#:~:text=Ships%2C%20boats%20%26%20well%2Dknown%20ferries%2C`,
    );
  });

  it('gives context only where the words stand twice, and never across a line', () => {
    const text = 'She came.\nThe pier opens, she told us.\nThe pier opens, he wrote.';
    const start = text.lastIndexOf('The pier opens');
    expect(textFragmentUrl(URL_, text, { start, end: start + 14 })).toBe(
      `${URL_}#:~:text=The%20pier%20opens,-%2C%20he%20wrote.`,
    );
  });

  it('stands for long words, and for words over several lines, by their ends', () => {
    const long = `One two three four five six ${'and on '.repeat(60)}seven eight nine ten eleven`;
    expect(textFragmentUrl(URL_, long, { start: 0, end: long.length })).toBe(
      `${URL_}#:~:text=One%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven`,
    );
    const lines = 'One two three four five six.\nSeven eight nine ten eleven twelve.';
    expect(textFragmentUrl(URL_, lines, { start: 0, end: lines.length })).toContain(
      'text=One%20two%20three%20four%20five,eight',
    );
  });

  it('is none where there is no web address or no word', () => {
    expect(textFragmentUrl('javascript:alert(1)', 'words', { start: 0, end: 5 })).toBeNull();
    expect(textFragmentUrl(null, 'words', { start: 0, end: 5 })).toBeNull();
    expect(textFragmentUrl(URL_, '“”', { start: 0, end: 2 })).toBeNull();
    expect(textFragmentUrl(`${URL_}#top`, 'a\ud83dword', { start: 0, end: 6 })).toBe(
      `${URL_}#top:~:text=aword`,
    );
  });
});
