import { describe, expect, it } from 'vitest';
import { compareStatements } from '../../src/conflict/index.ts';
import { QUOTATION_GUARDS, SENTENCE_GUARDS } from '../../src/conflict/guards.ts';
import { statement } from './world.ts';

/** As two articles print them, which nobody has held against each other. */
const printed = (id: string, text: string) => ({ ...statement(id, { text }), given: false });
const list = (a: string, b: string): string =>
  compareStatements(printed('a', a), printed('b', b))?.list ?? 'none';

/** For each guard: a pair it keeps out, and one like it that it lets through. */
const CASES: Readonly<
  Record<string, readonly [out: readonly [string, string], through: readonly [string, string]]>
> = {
  'no-question': [
    [
      'Did the Hallam council approve the pier lease on Tuesday?',
      'The Hallam council did not approve the pier lease on Tuesday.',
    ],
    [
      'The Hallam council did approve the pier lease on Tuesday.',
      'The Hallam council did not approve the pier lease on Tuesday.',
    ],
  ],
  'same-matter': [
    [
      'The Hallam council lost 12 boats.',
      'The Hallam council lost 19 boats during winter storms along Marrow County beaches.',
    ],
    ['The Hallam council lost 12 boats.', 'The Hallam council lost 19 boats during winter.'],
  ],
  'nothing-else-replaced': [
    [
      'A tram from Hallam struck 12 parked cars on Monday.',
      'A lorry from Hallam struck 19 parked cars on Monday.',
    ],
    [
      'A tram from Hallam struck 12 parked cars on Monday.',
      'A tram from Hallam struck 19 parked cars on Monday.',
    ],
  ],
  anchored: [
    ['The board approved harbour old pier lease.', 'The board rejected harbour pier lease.'],
    ['The board approved harbour pier lease.', 'The board rejected harbour pier lease.'],
  ],
  'no-boilerplate': [
    [
      'The Hallam council did respond to a request for comment.',
      'The Hallam council did not respond to a request for comment.',
    ],
    [
      'The Hallam council did respond to a letter about money.',
      'The Hallam council did not respond to a letter about money.',
    ],
  ],
  'no-poll-figures': [
    [
      'Tolliver had 42 percent in the Marrow poll on Monday.',
      'Tolliver had 47 percent in the Marrow poll on Monday.',
    ],
    [
      'Tolliver had 42 percent in the Marrow ballot on Monday.',
      'Tolliver had 47 percent in the Marrow ballot on Monday.',
    ],
  ],
  'few-figures': [
    ['Hallam shares were at 12, 14, 16 and 18 crowns.', 'Hallam shares were at 13, 14, 16 and 18 crowns.'],
    ['Hallam shares were at 12, 14 and 16 crowns.', 'Hallam shares were at 13, 14 and 16 crowns.'],
  ],
  'same-figures': [
    [
      'Hallam council raised a harbour fee of 7 crowns, to be 15 in May.',
      'Hallam council raised a harbour fee of 15 crowns.',
    ],
    ['Hallam council raised a harbour fee of 7 crowns.', 'Hallam council raised a harbour fee of 15 crowns.'],
  ],
  'exact-days': [
    ['Hallam council closed its harbour after 14 May.', 'Hallam council closed its harbour on 24 May.'],
    ['Hallam council closed its harbour on 14 May.', 'Hallam council closed its harbour on 24 May.'],
  ],
  'negates-the-same': [
    [
      'The Korrin bridge will carry Hallam trams this year.',
      'The Korrin bridge will carry not Hallam trams.',
    ],
    [
      'The Korrin bridge will carry harbour trams this year.',
      'The Korrin bridge will not carry harbour trams this year.',
    ],
  ],
};

describe('each guard keeps its look-alike out and lets its neighbour through', () => {
  it.each(SENTENCE_GUARDS.map(({ name }) => name))('%s', (name) => {
    const [out, through] = CASES[name] ?? [];
    expect(list(out?.[0] ?? '', out?.[1] ?? '')).toBe('none');
    expect(list(through?.[0] ?? '', through?.[1] ?? '')).toBe('conflict');
  });
});

it('a negation that answers another one elsewhere in the sentence is none', () => {
  const told = 'Mara Tolliver praised the Korrin bridge builder Halvard Reth, though she did not name him.';
  const named = (more: string) =>
    `Mara Tolliver${more} praised the Korrin bridge builder Halvard Reth by name.`;
  expect(list(named(', who did not speak of the storm,'), told)).toBe('none');
  expect(list(named(''), told)).toBe('conflict');
});

it('two prints of one quotation must share words around the difference', () => {
  const print = (id: string, text: string) => statement(id, { text, speaker: 'Mara Tolliver', quote: true });
  expect(QUOTATION_GUARDS.map(({ name }) => name)).toEqual(['anchored', 'both-ask-or-none']);
  expect(compareStatements(print('a', 'We lost 12.'), print('b', 'Nobody found 19.'))).toBeNull();
});
