import { describe, expect, it } from 'vitest';
import type { Voice } from '../../src/group/quotes/voice.ts';
import { agreement } from '../../src/group/quotes/voice.ts';

const crowd = (id: string, name: string): Voice => ({
  id,
  name,
  kind: 'group',
  names: [` ${name} `],
  roles: [],
});
const person: Voice = {
  id: 's.ada-venn',
  name: 'Ada Venn',
  kind: 'person',
  names: [],
  roles: [' harbour board chair '],
};
const board: Voice = {
  id: 's.o.harbour-board',
  name: 'Harbour Board',
  kind: 'organisation',
  names: [' harbour board '],
  roles: [],
};

describe('two voices', () => {
  it('may be one crowd where two articles give it the same name', () => {
    expect(agreement(crowd('s.1', 'residents'), crowd('s.2', 'residents'))).toBe('open');
  });

  it('differ where two crowds have different names', () => {
    expect(agreement(crowd('s.1', 'residents'), crowd('s.2', 'officials'))).toBe('different');
  });

  it('are related where the person’s role names the body', () => {
    expect(agreement(person, board)).toBe('related');
    expect(agreement({ ...person, roles: [' mayor '] }, board)).toBe('different');
  });
});
