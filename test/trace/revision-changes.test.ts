import { describe, expect, it } from 'vitest';
import type { Entry, Quote, RevisionChanges } from '../../src/model/index.ts';
import { correctionNotes } from '../../src/trace/correction-notes.ts';
import { revisionChanges } from '../../src/trace/index.ts';
import { entry as entryOf } from '../group/build.ts';
import type { Said } from '../group/build.ts';

const PIER = 'The pier will open to all ferries in June.';
const BOATS = 'It will carry twelve boats a day in good weather.';
const FEES = 'Nobody will pay a fee before the winter.';

/** One state of a page; every quote's speaker is a person. */
const state = (lines: readonly string[], quotes: readonly Said[] = []): Entry => {
  const entry = entryOf({ name: 'page', text: lines.join('\n'), quotes });
  const named = entry.extraction.quotes.map((quote, at): Quote => {
    const name = quotes[at]?.by;
    if (name === undefined) return quote;
    const speaker = {
      mention: [],
      id: name,
      name,
      role: null,
      kind: 'person',
      resolvedBy: 'full-name',
    } as const;
    return { ...quote, speaker: { ...speaker, evidence: [], confidence: 1 } };
  });
  return { ...entry, extraction: { ...entry.extraction, quotes: named } };
};
const saying = (words: string, by = 'Ruth Ambler'): Said => ({ words, by });

/** What changed, with the words in place of spans. */
function told(before: Entry, after: Entry): unknown {
  const { quotes, text }: RevisionChanges = revisionChanges(before, after);
  const words = (entry: Entry, span: { start: number; end: number } | undefined | null): string | null =>
    span === null || span === undefined ? null : entry.article.text.slice(span.start, span.end);
  return {
    quotes: quotes.map((one) => [
      one.kind,
      words(before, one.before?.content[0]),
      words(after, one.after?.content[0]),
      ...one.altered,
    ]),
    text: text.map((one) => [words(before, one.before), words(after, one.after)]),
  };
}

describe('quotes', () => {
  it('are removed, altered and added, in that order', () => {
    const twenty = BOATS.replace('twelve', 'twenty');
    const before = state([PIER, BOATS], [saying(PIER), saying(BOATS)]);
    const after = state([FEES, twenty], [saying(FEES), saying(twenty)]);
    expect(told(before, after)).toMatchObject({
      quotes: [
        ['removed', PIER, null],
        ['altered', BOATS, twenty, 'words'],
        ['added', null, FEES],
      ],
    });
  });

  it('are altered where another speaker has the same words, or marks are taken away', () => {
    const before = state([PIER, BOATS], [saying(PIER), saying(BOATS)]);
    const after = state([PIER, BOATS], [saying(PIER, 'Tom Hale'), { ...saying(BOATS), kind: 'indirect' }]);
    expect(told(before, after)).toEqual({
      quotes: [
        ['altered', PIER, PIER, 'speaker'],
        ['altered', BOATS, BOATS, 'marks'],
      ],
      text: [],
    });
  });

  it('are the same where they moved, or their marks and spelling alone differ', () => {
    const before = state([PIER, BOATS], [saying(PIER), saying(BOATS)]);
    const after = state([BOATS, PIER], [saying(BOATS), saying(PIER)]);
    expect(revisionChanges(before, after).quotes).toEqual([]);
  });

  it('printed twice and then once are one removed', () => {
    const before = state([PIER, PIER], [saying(PIER), saying(PIER)]);
    expect(revisionChanges(before, state([PIER], [saying(PIER)])).quotes).toMatchObject([
      { kind: 'removed' },
    ]);
  });

  it('of a page of thousands, all changed, are compared up to a cap', () => {
    const lines = (word: string): string[] => Array.from({ length: 3000 }, (_, at) => `${word}${at} ${word}`);
    const of = (word: string): Entry =>
      state(
        lines(word),
        lines(word).map((words) => saying(words)),
      );
    expect(revisionChanges(of('alpha'), of('beta')).quotes).toHaveLength(6000);
  });
});

describe('the text', () => {
  it('is compared line by line: changed, taken out, put in', () => {
    const before = state(['Boats at last', PIER, BOATS]);
    const after = state(['Boats at last', PIER.replace('June', 'July'), FEES, BOATS]);
    expect(told(before, after)).toMatchObject({
      text: [
        [PIER, PIER.replace('June', 'July')],
        [null, FEES],
      ],
    });
    expect(told(after, before)).toMatchObject({
      text: [
        [PIER.replace('June', 'July'), PIER],
        [FEES, null],
      ],
    });
  });

  it('outside the story is not looked at', () => {
    const before = state([PIER, '3 minutes ago']);
    const later = state([PIER, '4 minutes ago']);
    const zoned = (entry: Entry): Entry => ({
      ...entry,
      article: {
        ...entry.article,
        zones: [
          { kind: 'body', start: 0, end: PIER.length },
          { kind: 'chrome', start: PIER.length + 1, end: entry.article.text.length },
        ],
      },
    });
    expect(revisionChanges(zoned(before), zoned(later)).text).toEqual([]);
  });
});

describe('facts', () => {
  it('that the page tells otherwise are listed; a date known from the capture alone is none', () => {
    const before = state([PIER]);
    const after = state([PIER]);
    const captured = { earliest: null, latest: '2025-03-05T00:00:00Z', basis: 'capture' } as const;
    const { facts } = revisionChanges(
      { ...before, article: { ...before.article, title: 'Boats' } },
      { ...after, article: { ...after.article, title: 'Boats in June', published: captured } },
    );
    expect(facts).toEqual([{ fact: 'title', before: 'Boats', after: 'Boats in June' }]);
  });
});

describe('notices', () => {
  const kindOf = (line: string): string | null =>
    correctionNotes(line, [{ start: 0, end: line.length }])[0]?.kind ?? null;

  it.each([
    ['Correction: the pier opens in July, not June.', 'correction'],
    ['CORRECTED – Pier opens in July', 'correction'],
    ["Editor's note: This story has been corrected to say July.", 'correction'],
    ['This article was amended on 4 March to give the right fee.', 'update'],
    ['An earlier version of this report gave the wrong month.', 'correction'],
    ['UPDATE 2-Pier to open in July', 'update'],
    ['(Updates with comment by harbour master)', null],
    ['Clarification: the fee is for cars alone.', 'clarification'],
    ['This article has been withdrawn.', 'withdrawal'],
    ['Updated plans for the pier were shown on Monday.', null],
    ['The correction of the fee took a year.', null],
    ['Corrections officers met in this report’s town.', null],
  ])('%s: %s', (line, kind) => {
    expect(kindOf(line)).toBe(kind);
  });

  it('that the earlier state prints too are not new', () => {
    const note = 'Correction: the pier opens in July.';
    expect(revisionChanges(state([PIER]), state([PIER, note])).notes).toHaveLength(1);
    expect(revisionChanges(state([PIER, note]), state([FEES, note])).notes).toEqual([]);
  });
});
