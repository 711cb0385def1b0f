import { describe, expect, it } from 'vitest';
import type { Piece } from '../world.ts';
import { findingsOf as find } from '../world.ts';

const SAID = 'Nobody in Port Hallam will pay a single coin for that bridge.';
const telling = (id: string, whom: string, more: Partial<Piece> = {}): Piece => ({
  id,
  text: `“${SAID}” Mara Tolliver told ${whom} on Tuesday.`,
  quotes: [{ words: SAID, speaker: 'Mara Tolliver', cue: 'told' }],
  ...more,
});

describe('addressee-differs', () => {
  const toReth = telling('a', 'Mayor Halvard Reth');
  it('lists the same words of one day told to two named persons', () => {
    const [conflict, ...others] = find([toReth, telling('b', 'Prosecutor Ida Moen')]);
    expect(others).toEqual([]);
    expect([conflict?.detector, conflict?.list, conflict?.kind]).toEqual([
      'addressee-differs',
      'conflict',
      'addressee',
    ]);
    expect(conflict?.reason.values).toEqual(['Mayor Halvard Reth', 'Prosecutor Ida Moen']);
  });
  it('leaves out one person named in two ways, roles, and other days', () => {
    expect(find([toReth, telling('b', 'Halvard Reth')])).toEqual([]);
    expect(find([toReth, telling('b', 'reporters')])).toEqual([]);
    expect(find([toReth, telling('b', 'Prosecutor Ida Moen', { published: '2031-03-09' })])).toEqual([]);
  });
  it('leaves out papers: the same words are given to many', () => {
    const paper = telling('b', 'the Hallam Courier');
    const via = [{ role: 'said-to' as const, name: 'Hallam Courier', ...at(paper.text, 'Hallam Courier') }];
    const quotes = (paper.quotes ?? []).map((quote) => ({ ...quote, via }));
    expect(find([toReth, { ...paper, quotes }])).toEqual([]);
  });
});

function at(text: string, words: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}
