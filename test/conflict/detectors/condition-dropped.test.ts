import { describe, expect, it } from 'vitest';
import type { Piece } from '../world.ts';
import { brief, findingsOf as find, quoting } from '../world.ts';

describe('condition-dropped', () => {
  it('calls a condition that the other print lacks a conflict about the condition, and shows it alone', () => {
    const whole = 'We will close the mill in May unless the price falls. Nobody here wants that.';
    const cut = 'We will close the mill in May.';
    const [conflict] = find([quoting('a', whole, 'Mara Tolliver'), quoting('b', cut, 'Mara Tolliver')], true);
    expect([conflict?.detector, conflict?.list, conflict?.kind, conflict?.reason.values]).toEqual([
      'condition-dropped',
      'conflict',
      'condition',
      ['May unless the price falls', 'May'],
    ]);
  });
  it('does not blame a cut quotation for a condition that the outlet told itself', () => {
    const whole = 'The pier will reopen in June if the welds pass inspection.';
    const cut = 'The pier will reopen in June.';
    const told: Piece = {
      id: 'b',
      text: `If the welds pass inspection, “${cut}” said Mara Tolliver.`,
      quotes: [{ words: cut, speaker: 'Mara Tolliver' }],
    };
    expect(find([quoting('a', whole, 'Mara Tolliver'), told], true).map(({ list }) => list)).toEqual([
      'quote-variant',
    ]);
  });
  it('lists a report that makes a promise of what hung on a condition', () => {
    const report = (id: string, words: string): Piece => ({
      id,
      text: `Mara Tolliver said ${words}.`,
      quotes: [{ words, speaker: 'Mara Tolliver', kind: 'indirect' }],
    });
    const pieces = [
      report('a', 'the Korrin yard would hire forty welders if the navy orders the ferry'),
      report('b', 'the Korrin yard would hire forty welders'),
    ];
    expect(brief(find(pieces))).toEqual(['condition-dropped: conflict modality']);
  });
});
