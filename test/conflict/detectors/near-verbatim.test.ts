import { describe, expect, it } from 'vitest';
import { brief, findingsOf as find, quoting } from '../world.ts';

describe('near-verbatim', () => {
  it('lists one speaker’s quotations that grouping holds apart', () => {
    const pieces = [
      quoting('a', 'The old Korrin pier is safe for lorries.', 'Mara Tolliver'),
      quoting('b', 'The old Korrin pier is not safe for lorries.', 'Mara Tolliver'),
    ];
    expect(brief(find(pieces))).toEqual(['near-verbatim: conflict negation']);
  });
  it('lists a dropped hedge as a variant: both can be true', () => {
    const pieces = [
      { id: 'a', text: 'The Korrin bridge of Port Hallam may have failed because of corrosion.' },
      { id: 'b', text: 'The Korrin bridge of Port Hallam failed because of corrosion.' },
    ];
    expect(brief(find(pieces))).toEqual(['near-verbatim: quote-variant modality']);
  });
});
