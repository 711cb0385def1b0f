import { describe, expect, it } from 'vitest';
import { brief, findingsOf as find, quoting } from '../world.ts';

describe('later-state', () => {
  it('lists a toll that rose as a change', () => {
    const toll = (count: string): string =>
      `At least ${count} people died when the Korrin ferry sank off Port Hallam.`;
    const pieces = [
      { id: 'a', text: toll('9') },
      { id: 'b', text: toll('14').replace('At least ', ''), published: '2031-03-06' },
    ];
    expect(brief(find(pieces))).toEqual(['later-state: changed number']);
  });
  it('lists a speaker who turned, however long after', () => {
    const pieces = [
      quoting('a', 'I support the new toll on the Korrin bridge.', 'Mara Tolliver'),
      quoting('b', 'I oppose the new toll on the Korrin bridge.', 'Mara Tolliver', {
        published: '2031-09-04',
      }),
    ];
    expect(brief(find(pieces))).toEqual(['later-state: changed antonym']);
  });
});
