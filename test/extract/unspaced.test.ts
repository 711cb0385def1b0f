import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { articleOf, readText } from './read-text.ts';

const quoted = (text: string, language: string | null): (readonly string[])[] =>
  readText(text, { language }).map((quote) => quote.quoted);

describe('scripts without white space between words', () => {
  test.each([
    [
      'ja',
      '港の林和子所長は、「船は五月に戻る」と述べた。『安全が第一だ』とも話した。',
      ['船は五月に戻る', '安全が第一だ'],
    ],
    ['zh', '港长说：“渡轮五月恢复。”', ['渡轮五月恢复。']],
    ['th', 'เธอพูดว่า “เรือจะกลับมาในเดือนพฤษภาคม”', ['เรือจะกลับมาในเดือนพฤษภาคม']],
  ])('a quotation of several words counts without speaker: %s', (language, text, expected) => {
    expect(quoted(text, language)).toEqual(expected.map((words) => [words]));
    expect(readText(text, { language }).every(({ quote }) => quote.speaker === null)).toBe(true);
  });
  test('the name of a thing is no quotation', () => {
    expect(quoted('新しい船の名は「潮風」だ。', 'ja')).toEqual([]);
  });
  test('the script tells another language where nothing else does, and the reader is told', () => {
    const text = '所長は、「船は五月に戻る」と述べた。';
    expect(quoted(text, null)).toEqual([['船は五月に戻る']]);
    expect(extract(articleOf(text, { language: null }), null).warnings).toEqual([
      {
        code: 'language-not-read',
        message: 'This article is in another language: quotation marks are read, speakers are not.',
        start: null,
      },
    ]);
  });
  test('a quotation in such a script does not make an English article foreign', () => {
    const quotes = readText(
      '“船は五月に戻る”, the harbour master Ada Orr said on Monday in front of the crowd.',
    );
    expect(quotes.map(({ name }) => name)).toEqual(['Ada Orr']);
  });
});
