import { describe, expect, it } from 'vitest';
import { brief, findingsOf as find, quoting } from '../world.ts';

describe('revisions', () => {
  const nine = 'Fares will go up by nine per cent this summer.';
  const nineteen = 'Fares will go up by nineteen per cent this summer.';
  it('calls another state of the same page a change', () => {
    const pieces = [
      quoting('a', nine, 'Mara Tolliver'),
      quoting('b', nineteen, 'Mara Tolliver', { revisionOf: 'a' }),
    ];
    const [conflict] = find(pieces, true);
    expect([conflict?.detector, conflict?.list, conflict?.reason.code]).toEqual([
      'revisions',
      'changed',
      'revised-page',
    ]);
  });
  it('are two where the pages are', () => {
    const pieces = [quoting('a', nine, 'Mara Tolliver'), quoting('b', nineteen, 'Mara Tolliver')];
    expect(brief(find(pieces, true))).toEqual(['printed-differently: conflict number']);
  });
});
