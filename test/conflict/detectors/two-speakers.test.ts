import { describe, expect, it } from 'vitest';
import { brief, findingsOf as find, quoting } from '../world.ts';

const SAID = 'Nobody in Port Hallam will pay a single coin for that bridge.';

describe('two-speakers', () => {
  it('lists the same words under two named persons', () => {
    expect(brief(find([quoting('a', SAID, 'Mara Tolliver'), quoting('b', SAID, 'Jorun Haske')]))).toEqual([
      'two-speakers: conflict attribution',
    ]);
  });
  it('leaves out a speaker known by a role alone', () => {
    const role = { words: SAID, speaker: 'Jorun Haske', resolvedBy: 'role' as const };
    expect(
      find([quoting('a', SAID, 'Mara Tolliver'), quoting('b', SAID, 'Jorun Haske', { quotes: [role] })]),
    ).toEqual([]);
  });
  it('leaves out a quotation inside a quotation', () => {
    const nested = { words: SAID, speaker: 'Jorun Haske', flags: ['nested' as const] };
    expect(
      find([quoting('a', SAID, 'Mara Tolliver'), quoting('b', SAID, 'Jorun Haske', { quotes: [nested] })]),
    ).toEqual([]);
  });
  it('counts copies once', () => {
    const copies = ['a', 'c', 'd'].map((id) => quoting(id, SAID, 'Mara Tolliver'));
    expect(find([...copies, quoting('b', SAID, 'Jorun Haske')])).toHaveLength(1);
  });
});
