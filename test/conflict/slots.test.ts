import { describe, expect, it } from 'vitest';
import { compareStatements, compareTexts, findConflicts } from '../../src/conflict/index.ts';
import { readClaims } from '../../src/extract/index.ts';
import { article, corpusOf, on, statement } from './world.ts';

const given = (id: string, text: string) => {
  const published = on('2031-03-04');
  const claims = readClaims(article(id, text, published), []);
  return { id, text, speaker: null, outlet: null, published, quote: false, claims };
};

const answer = (a: string, b: string): string => {
  const found = compareTexts(given('a', a), given('b', b));
  return found === null ? 'none' : `${found.verdict.list} ${found.verdict.kind} ${found.verdict.reason.code}`;
};
const both = (a: string, b: string): string => {
  expect(answer(b, a)).toBe(answer(a, b));
  return answer(a, b);
};

describe('one claim in other words, held against another by somebody', () => {
  it.each([
    [
      'a figure for the same count',
      'The ferry line of Port Hallam, founded by two brothers, carries passengers on 14 ships every summer.',
      'Port Hallam’s ferry line has 9 ships.',
      'conflict number number-differs',
    ],
    [
      'a bound that leaves the figure out',
      'Until it closed the old pier museum of Hallam drew 41,300 visitors a year, the council counted.',
      'The pier museum drew fewer than 35,000 visitors.',
      'conflict number number-differs',
    ],
    [
      'another day',
      'The Korrin lighthouse, built of grey stone, was finished on 12 May 1931 after a storm.',
      'The Korrin lighthouse was finished on 14 May 1931.',
      'conflict date date-differs',
    ],
    [
      'a day beyond the end of the time named',
      'The Korrin lighthouse, built of grey stone, was finished on 12 May 1931 after a storm.',
      'The Korrin lighthouse was finished before 3 April 1931.',
      'conflict date date-differs',
    ],
    [
      'a predicate that is negated',
      'Marrow County, which rents the hall, does not accept the harbour pass as proof of residence.',
      'Marrow County accepts the harbour pass as proof of residence.',
      'conflict negation negation-differs',
    ],
    [
      'a predicate and its opposite',
      'On Monday, by 12 votes, the Hallam council passed an old plan to widen the harbour road.',
      'The plan to widen the harbour road was rejected by the Hallam council.',
      'conflict antonym opposite-words',
    ],
  ])('%s is a conflict', (_name, a, b, expected) => {
    expect(both(a, b)).toBe(expected);
  });

  it.each([
    [
      'a figure that agrees among others',
      'The ferry line of Port Hallam carries passengers on 14 ships, 9 ships in winter.',
      'Port Hallam’s ferry line has 9 ships.',
    ],
    [
      'figures of different days',
      'On 12 May 1931 the ferry line of Port Hallam had 14 ships and a dock.',
      'The ferry line of Port Hallam had 9 ships on 3 April 1931.',
    ],
    [
      'a figure under a condition',
      'If the loan is granted the ferry line of Port Hallam would have 14 ships.',
      'Port Hallam’s ferry line has 9 ships.',
    ],
    [
      'figures in two lists, of different towns',
      'Hallam keeps 12 boats, Korrin keeps 14 boats and Marrow keeps none.',
      'Velden keeps 9 boats and Tarn keeps 7 boats in Marrow.',
    ],
    [
      'the last day of a time, which belongs to it',
      'The Korrin lighthouse, built of grey stone, was finished on 12 May 1931 after a storm.',
      'The Korrin lighthouse was finished by 12 May 1931.',
    ],
    [
      'a negation on both sides',
      'Marrow County, which rents the hall, does not accept the harbour pass as proof of residence.',
      'Marrow County never accepts the harbour pass as proof of residence.',
    ],
    [
      'an opposite that is negated',
      'On Monday, by 12 votes, the Hallam council passed an old plan to widen the harbour road.',
      'The plan to widen the harbour road was not rejected by the Hallam council.',
    ],
    ['other matter', 'The ferry line of Port Hallam has 14 ships.', 'The bakers of Korrin sold 9 cakes.'],
  ])('%s is none', (_name, a, b) => {
    expect(both(a, b)).toBe('none');
  });
});

describe('two headlines on one story', () => {
  const STORY = 'Hallam mayor Mara Tolliver arrested over ferry fraud';
  it.each([
    'No, mayor Mara Tolliver has not been arrested',
    'Mara Tolliver arrest story is a hoax',
    'Police deny Hallam mayor Tolliver was arrested',
    'Report of Hallam mayor’s arrest untrue, court says',
  ])('"%s" calls it untrue', (line) => {
    expect(both(STORY, line)).toBe('disagreement denial called-untrue');
  });
  it('a withdrawal answers what was to come', () => {
    const plan = 'Jorun Haske to play the captain in new Korrin film';
    expect(both(plan, 'Jorun Haske drops out of Korrin film')).toBe('disagreement denial called-untrue');
  });
  it.each([
    'Hallam mayor Tolliver arrested in ferry case',
    'Mayor Tolliver denies ferry fraud is a hoax',
    'Mayor Tolliver refuses to confirm or deny ferry fraud',
    'Mara Tolliver so ill that she could not walk',
    'Bakers of Korrin call cake story a hoax',
  ])('"%s" does not', (line) => {
    expect(both(STORY, line)).toBe('none');
  });
});

describe('in a corpus', () => {
  const LEFT =
    'The ferry line of Port Hallam, founded by Jorun Haske, carries guests on 14 ships every summer.';
  const RIGHT = 'Port Hallam’s ferry line, which Jorun Haske founded, has 9 ships.';
  const found = (a: string, b: string, day = '2031-03-04') => {
    const corpus = corpusOf([
      { id: 'a', text: a },
      { id: 'b', text: b, published: day },
    ]);
    return findConflicts(corpus, [], []).map(({ list, kind }) => `${list} ${kind}`);
  };
  it('slots are compared where both surely speak of one thing: one day, two names', () => {
    const pair = (a: string, b: string, day = '2031-03-04') =>
      compareStatements(
        { ...statement('a', { text: a }), given: false },
        { ...statement('b', { text: b, published: day }), given: false },
      );
    expect(pair(LEFT, RIGHT)?.kind).toBe('number');
    expect(pair(LEFT, RIGHT, '2031-03-05')).toBeNull();
    expect(pair(LEFT, 'The ferry line which Jorun founded has 9 ships.')).toBeNull();
    expect(pair(LEFT.replace('14 ships', '14 votes'), RIGHT.replace('9 ships', '9 votes'))).toBeNull();
  });
  it('headlines are left alone there', () => {
    expect(
      found('Mayor Mara Tolliver arrested in Hallam', 'Mayor Mara Tolliver arrest in Hallam a hoax'),
    ).toEqual([]);
  });
});
