import { describe, expect, test } from 'vitest';
import { addressDate, combineDates, datelineEvidence, evidenceOf } from '../../src/read/date-evidence.ts';
import { readDate } from '../../src/read/date-words.ts';

const interval = (words: string): string | null => {
  const date = readDate(words);
  const show = (time: number | null): string =>
    time === null ? '..' : new Date(time).toISOString().slice(0, 16);
  return date === null ? null : `${show(date.from)} ${show(date.to)}`;
};

describe('a printed date', () => {
  test.each([
    ['2025-03-04', '2025-03-03T10:00 2025-03-05T12:00'],
    ['2025-03-04T09:12:00Z', '2025-03-04T09:12 2025-03-04T09:12'],
    ['2025-03-04T09:12+02:00', '2025-03-04T07:12 2025-03-04T07:12'],
    ['Tue, 04 Mar 2025 09:12:00 GMT', '2025-03-04T09:12 2025-03-04T09:12'],
    ['March 4, 2025 9:15 a.m. ET', '2025-03-04T13:15 2025-03-04T14:15'],
    ['4. März 2025', '2025-03-03T10:00 2025-03-05T12:00'],
    ['4 de marzo de 2025', '2025-03-03T10:00 2025-03-05T12:00'],
    ['13/04/2025', '2025-04-12T10:00 2025-04-14T12:00'],
    ['2025-03', '2025-02-28T10:00 2025-04-01T12:00'],
    ['2025', '2024-12-31T10:00 2026-01-01T12:00'],
    ['../2025-03-06', '.. 2025-03-07T12:00'],
    ['04 Mar 25 09:12 GMT', '2025-03-04T09:12 2025-03-04T09:12'],
    ['04-Mar-99', '1999-03-03T10:00 1999-03-05T12:00'],
    ['Tue Mar  4 09:12:00 GMT 2025', '2025-03-04T09:12 2025-03-04T09:12'],
  ])('%s means %s', (words, expected) => {
    expect(interval(words)).toBe(expected);
  });

  test('whose day and month can be exchanged is read both ways', () => {
    expect(interval('03/04/2025')).toBe('2025-03-03T10:00 2025-04-04T12:00');
  });

  test.each([
    '31 February 2025',
    'a quarter past 12:30',
    '',
    '2025-13-01',
    'ticket 4711',
    '25 May 18 people died',
  ])('is not in %j', (words) => {
    expect(readDate(words)).toBeNull();
  });
});

describe('several dates of one article', () => {
  const day = evidenceOf('2025-03-04', 'address');
  const minute = evidenceOf('2025-03-04T09:12:00Z', 'metadata');

  test('are narrowed to what all allow, under the strongest basis, in any order', () => {
    const expected = {
      earliest: '2025-03-04T09:12:00.000Z',
      latest: '2025-03-04T09:12:00.000Z',
      basis: 'metadata',
    };
    const combined = combineDates([day, minute]);
    expect(combined).toMatchObject({ when: expected, warnings: [] });
    expect(combineDates([minute, null, day])).toEqual(combined);
  });

  test('that contradict each other leave the stronger and a warning', () => {
    const { when, warnings } = combineDates([evidenceOf('2024-01-09', 'body'), minute]);
    expect(when?.earliest).toBe('2025-03-04T09:12:00.000Z');
    expect(warnings.map((one) => one.code)).toEqual(['date-conflict']);
  });

  test('are all kept, strongest first, each with its words and how it stands to the answer', () => {
    const { bases } = combineDates([
      evidenceOf('2024-01-09', 'body', 17),
      addressDate('https://harbour.example/2025/03/05/fares'),
      evidenceOf('2025-03-02', 'capture'),
      evidenceOf('1970-01-01T00:00:00Z', 'feed'),
      minute,
    ]);
    expect(bases.map(({ basis, stands, words, start }) => [basis, stands, words, start])).toEqual([
      ['metadata', 'agrees', '2025-03-04T09:12:00Z', null],
      ['feed', 'ignored', '1970-01-01T00:00:00Z', null],
      ['address', 'near', '/2025/03/05', null],
      ['body', 'contradicts', '2024-01-09', 17],
      ['capture', 'near', '2025-03-02', null],
    ]);
  });

  test('leave out a machine’s zero', () => {
    const { when, warnings } = combineDates([evidenceOf('1970-01-01T00:00:00Z', 'metadata')]);
    expect(when).toBeNull();
    expect(warnings.map((one) => one.code)).toEqual(['date-ignored']);
  });
});

describe('dates in addresses and datelines', () => {
  test('a month may stand in an address by its name', () => {
    expect(addressDate('https://harbour.example/news/2025/mar/04/fares')?.interval).toEqual(
      addressDate('https://harbour.example/news/2025/03/04/fares')?.interval,
    );
    expect(addressDate('https://harbour.example/2025/fares/12/')).toBeNull();
  });

  test('a dateline with its year bounds the publication from below', () => {
    const dateline = datelineEvidence('PORT ELLERY, March 4, 2025 -- ');
    expect(dateline?.interval.to).toBeNull();
    const { when, warnings } = combineDates([dateline, evidenceOf('2025', 'copyright')]);
    expect(when?.earliest?.slice(0, 10)).toBe('2025-03-03');
    expect(warnings).toEqual([]);
    expect(datelineEvidence('PORT ELLERY, March 4 (Northern Wire) — ')).toBeNull();
  });
});
