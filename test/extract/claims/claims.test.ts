import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../../../src/extract/claims/read-claims.ts';
import type { Claim } from '../../../src/model/index.ts';
import { paper } from './paper.ts';

const only = (text: string, day: string | null = '2031-03-04'): Claim => {
  const [claim] = readClaims(paper(text, day), []);
  if (claim === undefined) throw new Error('no claim');
  return claim;
};
const figures = (text: string): string[] =>
  only(text).quantities.map(
    (found) =>
      `${text.slice(found.start, found.end)} = ${found.low}..${found.high === Number.MAX_VALUE ? '' : found.high} ${found.unit}`,
  );

describe('figures', () => {
  it.each([
    ['About 30 homes were lost.', ['About 30 = 27..33 count']],
    ['More than 200 homes were lost.', ['More than 200 = 200.. count']],
    ['Fewer than 200 homes were lost.', ['Fewer than 200 = 0..200 count']],
    ['Up to 40 homes and at least 3 boats were lost.', ['Up to 40 = 0..40 count', 'at least 3 = 3.. count']],
    ['It cost $2.5 million to build.', ['$2.5 million = 2500000..2500000 money:USD']],
    ['Three hundred and twenty-five men came.', ['Three hundred and twenty-five = 325..325 count']],
    ['Twenty-one boats came.', ['Twenty-one = 21..21 count']],
    ['A hundred boats came.', ['A hundred = 100..100 count']],
    [
      'Turnout rose 5 percentage points to 42 percent.',
      ['5 percentage points = 5..5 points', '42 percent = 42..42 percent'],
    ],
    ['Between 20 and 30 homes were lost.', ['20 and 30 = 20..30 count']],
    ['The mayor is a 41-year-old sailor.', ['41-year = 41..41 age']],
    ['The boat leaves at 6 p.m. from the pier.', ['6 = 6..6 clock']],
    ['The tram on Route 9 stopped for no one.', []],
    ['The 21st boat sank in 2019.', []],
    ['Nobody saw one of the G7 flags.', []],
  ])('%j', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it('know what they count', () => {
    const [first] = only('Some 12 young sailors died.').quantities;
    const [second] = only('We saw 4 sailors.').quantities;
    expect(first?.counted).toBe(second?.counted);
  });
});

describe('days', () => {
  const days = (text: string, day: string | null = '2031-03-04'): (string | null)[][] =>
    only(text, day).dates.map(({ key, from, to }) => [key, from, to]);
  it.each([
    // 4 March 2031 is a Tuesday.
    ['The pier opened on Monday.', [['monday', '2031-03-03', '2031-03-03']]],
    ['The pier opened on Tuesday.', [['tuesday', '2031-03-04', '2031-03-04']]],
    ['The pier will open on Friday.', [['friday', '2031-03-07', '2031-03-07']]],
    ['The pier opened last Tuesday.', [['tuesday', '2031-02-25', '2031-02-25']]],
    ['The pier opens on 4 May.', [['4 may', '2031-05-04', '2031-05-04']]],
    ['The pier opened on Dec. 30.', [['30 december', '2030-12-30', '2030-12-30']]],
    ['The pier opened on March 4, 2019.', [['4 march 2019', '2019-03-04', '2019-03-04']]],
    ['The pier opened in December 2019.', [['december 2019', '2019-12-01', '2019-12-31']]],
    ['The pier has stood since 2019.', [['2019', '2019-01-01', '2019-12-31']]],
    ['The pier opened yesterday.', [['yesterday', '2031-03-03', '2031-03-03']]],
    ['The pier may open, people march on.', []],
  ])('%j', (text, expected) => {
    expect(days(text)).toEqual(expected);
  });
  it('stay open where nothing dates the article', () => {
    expect(days('The pier opened on Monday.', null)).toEqual([['monday', null, null]]);
  });
  it('of the telling are not those of the event', () => {
    expect(only('The pier is safe, Tolliver said on Monday.').dates.map(({ role }) => role)).toEqual([
      'statement',
    ]);
  });
});

describe('polarity and modality', () => {
  it.each([
    ['The mayor did not sign.', 'negated', 'fact'],
    ['The mayor failed to sign.', 'negated', 'fact'],
    ['The mayor did not fail to sign.', 'affirmed', 'fact'],
    ['Not only the mayor signed.', 'affirmed', 'fact'],
    ['Not all boats were lost.', 'affirmed', 'fact'],
    ['The mayor may have signed.', 'affirmed', 'possible'],
    ['The boats left in May.', 'affirmed', 'fact'],
    ['The mayor will sign.', 'affirmed', 'future'],
    ['The mayor will sign if it rains.', 'affirmed', 'conditional'],
    ['The mayor must sign.', 'affirmed', 'obligation'],
    ['The mayor allegedly signed.', 'affirmed', 'alleged'],
    ['Did the mayor sign?', 'affirmed', 'question'],
  ])('%j is %s, %s', (text, polarity, modality) => {
    expect([only(text).polarity, only(text).modality]).toEqual([polarity, modality]);
  });
});

describe('what a statement hangs on', () => {
  const conditions = (text: string): string[] =>
    only(text).conditions.map(({ start, end }) => text.slice(start, end));
  it.each([
    ['If it rains, the mayor will sign.', ['If it rains']],
    ['The mayor will sign unless the wall falls.', ['unless the wall falls']],
    ['The mayor will sign, as long as the wind holds, on Friday.', ['as long as the wind holds']],
    ['The mayor asked if the wall would fall.', []],
    ['The mayor will sign when it rains.', []],
  ])('%j', (text, expected) => {
    expect(conditions(text)).toEqual(expected);
  });
  it('keeps the words that leave it possible or alleged', () => {
    const text = 'The mayor has reportedly signed and may leave in May.';
    expect(only(text).hedges.map(({ start, end }) => text.slice(start, end))).toEqual(['reportedly', 'may']);
  });
});

describe('claims of any text', () => {
  it('lie inside it, in order, each once, and their parts inside them', () => {
    const piece = fc.constantFrom(
      '12',
      'percent',
      'May',
      '4',
      'on Monday',
      'not',
      '“',
      '”',
      '.',
      '\n',
      '\ud800',
      '\0',
      '$',
      'if',
      '-',
      'two',
      'million',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        const claims = readClaims(paper(text), []);
        expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
        for (const { span, negators, quantities, dates, hedges, conditions } of claims) {
          expect(span.start >= 0 && span.end <= text.length && span.start < span.end).toBe(true);
          for (const part of [...negators, ...quantities, ...dates, ...hedges, ...conditions]) {
            expect(part.start >= 0 && part.end <= text.length && part.start < part.end).toBe(true);
          }
        }
      }),
    );
  });
  it('leave out a line without an end', () => {
    expect(readClaims(paper('no end '.repeat(100_000)), [])).toEqual([]);
  });
});
