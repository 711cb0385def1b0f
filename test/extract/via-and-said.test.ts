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

  test.each([
    [
      '“It is shut,” Ada Orr told the Kellan Daily Post in an interview published on Monday, the agency Meridian Press reported.',
      ['said-to Kellan Daily Post', 'reported-by Meridian Press'],
    ],
    [
      '“It is shut,” Orr said, the newspaper Tarn Day reported, citing a transcript.',
      ['said-via transcript', 'reported-by Tarn Day'],
    ],
    [
      '“It is shut,” Orr said, according to the Guardian, citing Reuters.',
      ['reported-by Reuters', 'reported-by Guardian'],
    ],
    ['Speaking to the Tarn Herald, Orr said that it was shut.', ['said-to Tarn Herald']],
    ['“It is shut,” Orr told a reporter from the Tarn Herald.', ['said-to Tarn Herald']],
    [
      'In a phone interview on Friday with the Tarn Herald, Orr said that it was shut.',
      ['said-to Tarn Herald'],
    ],
    ['Orr said on Fox News that it was shut.', ['said-via Fox News']],
    ['Orr wrote in the Guardian that it was shut.', ['said-via Guardian']],
    ['“It is shut,” Orr said in remarks carried by Tass.', ['reported-by Tass']],
    [
      '“It is shut,” Orr told the council, according to minutes seen by the Tarn Herald.',
      ['reported-by Tarn Herald'],
    ],
    ['“It is shut,” Orr said, according to Frances Post.', []],
  ])('from the speaker outwards: %s', (text, expected) => {
    expect(viasOf(text)[0]).toEqual(expected);
  });
  test('an outlet that is the source of a sentence is also how it came', () => {
    const [quote] = readText('The mine will open in May, Reuters reported.');
    expect([quote?.name, quote?.via]).toEqual(['Reuters', ['reported-by Reuters']]);
  });
  test('whoever is named as reporting at the end covers all that one speaker says in the paragraph', () => {
    expect(
      viasOf('Mayor Ana Orr said, “It is shut.” She added that “the wall is weak”, reports BBC.'),
    ).toEqual([['reported-by BBC'], ['reported-by BBC']]);
    expect(
      viasOf('Ana Orr said that it was shut. Jo Lund said that the wall was weak, the Tarn Herald reported.'),
    ).toEqual([[], ['reported-by Tarn Herald']]);
    expect(
      viasOf('Ana Orr said that it was shut.\nOrr said that the wall was weak, the Tarn Herald reported.'),
    ).toEqual([[], ['reported-by Tarn Herald']]);
  });
  test('whoever was told was told what the speaker goes on to say, until somebody else is', () => {
    expect(
      viasOf(
        'Ana Orr told Axios that it was shut, adding that “the wall is weak.” She told the council “we wait.”',
      ),
    ).toEqual([['said-to Axios'], ['said-to Axios'], []]);
    expect(viasOf('Ana Orr told Axios that it was shut. Orr wrote that “the wall is weak.”')).toEqual([
      ['said-to Axios'],
      [],
    ]);
  });

  test.each([
    [
      'The Ostby Courier has it first. “It is shut,” Ana Orr told the Courier on Friday.',
      'said-to Ostby Courier',
    ],
    ['“It is shut,” Ana Orr told the Dispatch.', 'said-to Dispatch'],
    [
      'A report by the Ostby Courier was denied. The pier will open in May, the Courier reported.',
      'reported-by Ostby Courier',
    ],
    [
      '“It is shut,” Ana Orr told German daily Rheinkamper Blick in an interview.',
      'said-to Rheinkamper Blick',
    ],
    ['“It is shut,” Ana Orr told the broadcaster Kanal Nord.', 'said-to Kanal Nord'],
  ])('an outlet called by one word of its name, or by what it is: %s', (text, expected) => {
    expect(viasOf(text).at(-1)).toEqual([expected]);
  });
  test.each([
    'Ana Orr told the press that it was shut.',
    'Ana Orr told the agency Varland had to wait.',
    'Ana Orr told the newspaper of her son that it was shut.',
  ])('but nobody stands between where no outlet is meant: %s', (text) => {
    expect(viasOf(text).flat()).toEqual([]);
  });
  test('the newspaper that a speaker told again is the one named before', () => {
    const told = (again: string): (readonly string[])[] =>
      viasOf(`“It is shut,” Ana Orr told the Tarn Herald.\n\n${again}`);
    expect(told('“We wait,” she told the newspaper.').at(-1)).toEqual(['said-to Tarn Herald']);
    expect(told('“We wait,” Jo Lund told the newspaper.').at(-1)).toEqual([]);
    expect(told('“We wait,” she told the council.').at(-1)).toEqual([]);
  });

  test('a list of outlets without end gives a bounded number of intermediaries', () => {
    const text = `“It is shut,” Orr said, ${'according to the Tarn Herald, '.repeat(2_000)}they say.`;
    for (const { via } of readText(text)) expect(via.length).toBeLessThanOrEqual(50);
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
    ['Two days ago, Orr said the pier was safe.', 'Two days ago', '2025-05-13'],
    ['“No,” Orr said this morning.', 'this morning', '2025-05-15'],
    ['Orr, who was elected in 2019, said on Monday that the pier was safe.', 'on Monday', '2025-05-12'],
    ['Speaking on Monday, Orr said “no”, adding that the wall was weak.', 'on Monday', '2025-05-12'],
  ])('%s', (text, words, day) => {
    const said = saidIn(text);
    expect(said?.words).toBe(words);
    const middle = (Date.parse(said?.earliest ?? '') + Date.parse(said?.latest ?? '')) / 2;
    expect(new Date(middle).toISOString().slice(0, 10)).toBe(day);
    expect(said?.basis).toBe('inferred');
  });
  test.each([
    ['“No,” Orr said last week.', 'last week', '2025-05-05', '2025-05-11'],
    ['“No,” Orr said earlier this month.', 'earlier this month', '2025-05-01', '2025-05-15'],
    ['“No,” Orr said in March.', 'in March', '2025-03-01', '2025-03-31'],
    ['“No,” Orr said over the weekend.', 'over the weekend', '2025-05-10', '2025-05-11'],
    ['“No,” Orr said in 2019.', 'in 2019', '2019-01-01', '2019-12-31'],
    ['Two weeks ago, Orr said the pier was safe.', 'Two weeks ago', '2025-04-28', '2025-05-04'],
  ])('a stretch of days: %s', (text, words, first, last) => {
    const said = saidIn(text);
    const hour = 3_600_000;
    const day = (instant: string | null | undefined, shift: number) =>
      new Date(Date.parse(instant ?? '') + shift * hour).toISOString().slice(0, 10);
    expect([said?.words, day(said?.earliest, 14), day(said?.latest, -12 - 24)]).toEqual([words, first, last]);
  });
  test('words of time that belong to something else are passed over', () => {
    expect(saidIn('“Not today,” Orr said.')).toBeNull();
    expect(saidIn('The “see you on Monday” plan was dropped, Orr said.')).toBeNull();
    expect(saidIn('Tarn, which hosted Monday’s talks, said the pier was safe.')).toBeNull();
    expect(saidIn('Tarn, which hosted talks on Monday, said the pier was safe.')).toBeNull();
    expect(saidIn('The pier was safe, Orr said after the two sides met on Monday.')).toBeNull();
    expect(saidIn('Orr did not say whether the talks would be held later this week.')).toBeNull();
    expect(
      readText('Orr said the pier was safe, but Lund denied on Monday that it was.', { published })[0]?.quote
        .said,
    ).toBeNull();
  });
  test('what one person says in a sentence is said on the day the sentence opens with', () => {
    const quotes = readText('On Monday, Ana Orr said “no”, adding that the wall was weak.', { published });
    expect(quotes.map(({ quote }) => quote.said?.words)).toEqual(['On Monday', 'On Monday']);
  });
  test('what was printed on a day was said by then', () => {
    const said = saidIn(
      'In an interview published on Monday, Orr told the Tarn Herald that the pier was safe.',
    );
    expect([said?.words, said?.earliest, said?.latest]).toEqual(['on Monday', null, '2025-05-13T12:00:00Z']);
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
