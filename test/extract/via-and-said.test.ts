import { describe, expect, test } from 'vitest';
import { readText } from './read-text.ts';

const viasOf = (text: string): (readonly string[])[] => readText(text).map(({ via }) => via);

describe('who stands between', () => {
  test.each([
    ['Varga told Reuters “the deal is dead.”', ['said-to Reuters']],
    ['“We won,” Orr told the Ostby Courier.', ['said-to Ostby Courier']],
    ['“We won,” Orr said in an interview with the Ostby Courier.', ['said-to Ostby Courier']],
    ['“We won,” Orr said, according to the Tarn news agency.', ['reported-by Tarn news agency']],
    ['He added that the pier would close, reports Reuters.', ['reported-by Reuters']],
    ['The Tarn Herald quoted Mendes as saying “we regret it.”', ['reported-by Tarn Herald']],
    ['The senators indicated on state television that a visit was unlikely.', ['said-via state television']],
    ['Orr said in a statement that the port would stay open.', ['said-via statement']],
    ['Harbour master Ruth Ambler told the Quay Post: “We stay open.”', ['said-to Quay Post']],
    ['According to Northern Wire, Minister Ada Orr has said that it is shut.', ['reported-by Northern Wire']],
    ['“No,” she told reporters.', []],
    ['“No,” she told the council.', []],
  ])('%s', (text, expected) => {
    expect(viasOf(text)).toEqual([expected]);
  });

  test('the one it was said to is never the speaker', () => {
    expect(readText('Varga told Reuters “the deal is dead.”')[0]?.name).toBe('Varga');
  });
  test.each([
    'He added that the pier would close, reports Reuters.',
    'He added that the pier would close, the Tarn Herald reported.',
    'He added that the pier would close, according to the Tarn Herald.',
  ])('the outlet that reports is not part of what was said: %s', (text) => {
    expect(readText(text)[0]?.content).toEqual(['that the pier would close']);
  });
  test('"according to" a person is who speaks, not how it came', () => {
    const [quote] = readText('The pier will close, according to Ruth Oda.');
    expect([quote?.name, quote?.via]).toEqual(['Ruth Oda', []]);
  });
});

describe('when it was said', () => {
  // A Thursday.
  const published = {
    earliest: '2025-05-15T09:00:00Z',
    latest: '2025-05-15T09:00:00Z',
    basis: 'metadata',
  } as const;
  const saidIn = (text: string, dated = true) => readText(text, dated ? { published } : {})[0]?.quote.said;

  test.each([
    ['“No,” Orr said on Tuesday.', 'on Tuesday', '2025-05-13'],
    ['“No,” Orr said late Wednesday.', 'late Wednesday', '2025-05-14'],
    ['“No,” Orr said yesterday.', 'yesterday', '2025-05-14'],
    ['“No,” Orr said on May 2.', 'on May 2', '2025-05-02'],
    ['On Friday, Orr said the pier was safe.', 'On Friday', '2025-05-09'],
  ])('%s', (text, words, day) => {
    const said = saidIn(text);
    expect(said?.words).toBe(words);
    const middle = (Date.parse(said?.earliest ?? '') + Date.parse(said?.latest ?? '')) / 2;
    expect(new Date(middle).toISOString().slice(0, 10)).toBe(day);
    expect(said?.basis).toBe('inferred');
  });
  test('a day inside the words that were said is not when they were said', () => {
    expect(saidIn('Orr said the pier would close on Friday.')).toBeNull();
  });
  test('without a date of publication the words stay and the days are unknown', () => {
    expect(saidIn('“No,” Orr said on Tuesday.', false)).toEqual({
      earliest: null,
      latest: null,
      basis: 'inferred',
      words: 'on Tuesday',
    });
  });
});
