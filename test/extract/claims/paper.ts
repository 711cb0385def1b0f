import type { Article } from '../../../src/model/index.ts';

/** An article of body alone, published on a day (`YYYY-MM-DD`), or undated. */
export const paper = (text: string, day: string | null = '2031-03-04'): Article => ({
  id: 'a1',
  path: 'a1.txt',
  address: 'a1.txt',
  url: null,
  title: null,
  outlet: null,
  byline: null,
  language: 'en',
  published:
    day === null ? null : { earliest: `${day}T00:00:00Z`, latest: `${day}T23:59:59Z`, basis: 'metadata' },
  modified: null,
  sha256: '',
  text,
  zones: [{ kind: 'body', start: 0, end: text.length }],
  credits: [],
});
