import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../../src/conflict/index.ts';
import { corpusOf } from '../world.ts';

interface Said {
  readonly words: string;
  readonly speaker: string;
  readonly cue: string;
}

const told = (text: string, first: Said, second: Said): readonly string[] => {
  const quotes = [first, second].map((said) => ({ ...said, kind: 'indirect' as const }));
  return findConflicts(corpusOf([{ id: 'a', text, quotes }]), [], []).map(
    ({ list, kind, detector, reason }) => `${list} ${kind} ${detector} ${reason.code}`,
  );
};
const tolliver = (words: string, cue: string): Said => ({ words, cue, speaker: 'Mara Tolliver' });
const haske = (words: string, cue: string): Said => ({ words, cue, speaker: 'Jorun Haske' });

describe('two voices that an article sets against each other', () => {
  it('in one sentence, by a word of contrast', () => {
    const text =
      'Tolliver supports a new ferry toll, but Haske says he wants such a toll put to a vote first.';
    expect(
      told(
        text,
        tolliver('a new ferry toll', 'supports'),
        haske('he wants such a toll put to a vote first', 'says'),
      ),
    ).toEqual(['disagreement antonym told-against opposed-positions']);
  });
  it('in the next sentence, by a rebuff of what was said', () => {
    const text =
      'Tolliver told the board that she was open to a sale. However, harbour chief Haske quickly played this down, saying the docks would stay public.';
    expect(
      told(
        text,
        tolliver('that she was open to a sale', 'told'),
        haske('the docks would stay public', 'saying'),
      ),
    ).toEqual(['disagreement denial told-against rebuffed']);
  });
  it.each([
    [
      'without a contrast',
      'Tolliver supports a new ferry toll, and Haske says he wants such a toll put to a vote first.',
      tolliver('a new ferry toll', 'supports'),
      haske('he wants such a toll put to a vote first', 'says'),
    ],
    [
      'about two matters',
      'Tolliver supports a new ferry toll, but Haske says he wants cheaper bread.',
      tolliver('a new ferry toll', 'supports'),
      haske('he wants cheaper bread', 'says'),
    ],
    [
      'by one speaker',
      'Tolliver supports a new ferry toll, but she says she wants such a toll put to a vote first.',
      tolliver('a new ferry toll', 'supports'),
      tolliver('she wants such a toll put to a vote first', 'says'),
    ],
    [
      'where a sentence ends between them',
      'Tolliver supports a new ferry toll. But the weather was fine. Haske says he wants such a toll put to a vote first.',
      tolliver('a new ferry toll', 'supports'),
      haske('he wants such a toll put to a vote first', 'says'),
    ],
    [
      'with a rebuff of another thing',
      'Tolliver told the board that she was open to a sale. Haske dismissed his driver, saying the docks would stay public.',
      tolliver('that she was open to a sale', 'told'),
      haske('the docks would stay public', 'saying'),
    ],
  ])('none %s', (_name, text, first, second) => {
    expect(told(text, first, second)).toEqual([]);
  });
});
