import { describe, expect, test } from 'vitest';
import { creditKeys, outletIndex } from '../../src/trace/outlet-index.ts';

const QUAY = { id: 'o.quaypost', name: 'The Quay Post' };
const KNOWN = {
  id: 'o.northernwire',
  name: 'Northern Wire',
  kind: 'agency',
  aliases: [],
  hosts: ['nwire.example'],
  owner: null,
} as const;

describe('a printed host', () => {
  const index = outletIndex([KNOWN], [QUAY]);
  test('means the outlet that is known by it', () => {
    expect(index('nwire.example')?.id).toBe('o.northernwire');
    expect(index('https://www.nwire.example/news')?.id).toBe('o.northernwire');
  });
  test('means the held outlet whose name it spells', () => {
    expect(index('quaypost.com')?.id).toBe('o.quaypost');
    expect(index('www.thequaypost.co.uk')?.id).toBe('o.quaypost');
    expect(index('quayposts.com')).toBeNull();
    expect(index('news.com')).toBeNull();
  });
  test('means none of two outlets whose names it spells', () => {
    const two = outletIndex([], [QUAY, { id: 'o.quaypost2', name: 'Quaypost' }]);
    expect(two('quaypost.com')).toBeNull();
  });
  test('leads to the outlet by a key they share', () => {
    const shared = new Set(creditKeys('quaypost.com')).intersection(new Set(creditKeys('The Quay Post')));
    expect(shared.size).toBeGreaterThan(0);
  });
});
