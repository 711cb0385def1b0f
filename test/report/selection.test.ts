import { describe, expect, it } from 'vitest';
import { excerpt, markedRuns } from '../../src/report/marked.ts';
import { isPublishedWithin, nameTest, ownShare, sharedSpans, wordDiff } from '../../src/report/index.ts';
import { article, TEXT } from './build.ts';

describe('filters', () => {
  it('find a name by the beginning of any of its words, without regard to case and accents', () => {
    const test = nameTest(['orsted']);
    expect(test?.(['Léna Ørsted', 'Lena Orsted'], 's.x')).toBe(true);
    expect(test?.(['Thorsted'], 's.x')).toBe(false);
    expect(nameTest(['s.x'])?.(['Anyone'], 's.x')).toBe(true);
    expect(nameTest([])).toBeNull();
  });

  it('take a date without a time zone for the day it was printed with', () => {
    const day = {
      earliest: '2025-03-03T10:00:00Z',
      latest: '2025-03-05T12:00:00Z',
      basis: 'metadata',
    } as const;
    expect(isPublishedWithin(day, '2025-03-04', '2025-03-04')).toBe(true);
    expect(isPublishedWithin(day, '2025-03-05', null)).toBe(false);
    expect(isPublishedWithin(day, null, '2025-03-03')).toBe(false);
  });

  it('leave undated articles out of any limit, and in without one', () => {
    expect(isPublishedWithin(null, '2025-03-04', null)).toBe(false);
    expect(isPublishedWithin(null, null, null)).toBe(true);
  });
});

describe('own share', () => {
  it('is what of the body stands in no other article', () => {
    const half = Math.floor((TEXT.length - 1 - 13) / 2);
    const passage = { articleId: article().id, path: '', outlet: null, start: 13, end: 13 + half };
    const shared = sharedSpans([
      { id: 'd', kind: 'across-articles', similarity: 1, passages: [passage, passage] },
    ]);
    expect(ownShare(article(), shared)).toBeCloseTo(0.5, 1);
    expect(ownShare(article(), new Map())).toBe(1);
  });

  it('does not count what one article repeats', () => {
    const passage = { articleId: article().id, path: '', outlet: null, start: 13, end: 40 };
    expect(sharedSpans([{ id: 'd', kind: 'same-article', similarity: 1, passages: [passage] }]).size).toBe(0);
  });
});

describe('marked words', () => {
  it('are exactly the words at their place', () => {
    expect(markedRuns(TEXT, { start: 13, end: 38 }, [{ start: 32, end: 36 }])).toEqual([
      { text: '“The pier opens in ', marked: false },
      { text: 'June', marked: true },
      { text: ',”', marked: false },
    ]);
  });

  it('stand in an excerpt that ends with the paragraph', () => {
    expect(
      excerpt(TEXT, [{ start: 13, end: 38 }])
        .map(({ text }) => text)
        .join(''),
    ).toBe('“The pier opens in June,” Ruth Ambler said.');
  });
});

describe('word by word', () => {
  it('shows what was left out and put in', () => {
    expect(wordDiff('The pier opens in June.', 'The pier can’t open in June')).toEqual([
      { kind: 'same', text: 'The pier' },
      { kind: 'removed', text: 'opens' },
      { kind: 'added', text: 'can’t open' },
      { kind: 'same', text: 'in June' },
    ]);
  });

  it('passes over punctuation, case and spelling style', () => {
    expect(
      wordDiff('“the Harbour” is open', 'The harbor is open!').every(({ kind }) => kind === 'same'),
    ).toBe(true);
  });
});
