import { describe, expect, test } from 'vitest';
import { attribute } from '../../src/extract/attribute/attribute.ts';
import { scanQuotations } from '../../src/extract/scan.ts';
import type { TaggedSpan, TagLabel } from '../../src/extract/tagged-span.ts';
import { paragraphs } from '../../src/text/index.ts';
import { linesOf } from './marked-text.ts';

/** The first place of some words, as the model would have tagged it. */
function label(text: string, kind: TagLabel, words: string): TaggedSpan {
  const start = text.indexOf(words);
  return { label: kind, start, end: start + words.length, score: 0.9 };
}

describe('what stands between a speaker and the verb', () => {
  test.each([
    [
      'a pronoun behind a preposition is no subject',
      'Two officials familiar with it, speaking on condition of anonymity, said the second dam was cracked.',
      [
        '[the second dam was cracked] {said} <Two officials familiar with it, speaking on condition of anonymity>',
      ],
    ],
    [
      'a wish for a name not to be used is nobody’s statement',
      'One midwife, who asked for her name not to be used, said that the unit was unsafe.',
      ['[that the unit was unsafe] {said} <One midwife, who asked for her name not to be used>'],
    ],
    [
      'whoever “is said to” do something does not say it',
      'Two of the officials are said to be watching the accounts.',
      ['[Two of the officials | to be watching the accounts] {are said} <>'],
    ],
    [
      'the site X is no initial',
      '“They mean maybe,” wrote Pavel Grin in a post on X. Hanna Lysak said the answer was no.',
      ['[“They mean maybe,”] {wrote} <Pavel Grin>', '[the answer was no] {said} <Hanna Lysak>'],
    ],
    [
      'what was asked in an aside is nobody’s statement',
      'Another diplomat, asked if he agreed, said: “Theatre has its dead too.”',
      ['[“Theatre has its dead too.”] {said} <Another diplomat, asked if he agreed>'],
    ],
    [
      'how somebody wants to be named neither is said nor ends the subject',
      'An aide who asked not to be identified because he was not allowed to speak publicly said the plant was “a ruin”.',
      [
        '[the plant was “a ruin”] {said} <An aide who asked not to be identified because he was not allowed to speak publicly>',
      ],
    ],
    [
      'a participle with its date belongs to the study, whose verb stands farther on',
      'Floods could come three weeks earlier by 2050, a study published on Monday in the journal Tarn Letters found.',
      [
        '[Floods could come three weeks earlier by 2050] {found} <a study published on Monday in the journal Tarn Letters>',
      ],
    ],
    [
      'a count or a day may open what officials behind it said',
      'At least nine people were killed, local health officials said.',
      ['[At least nine people were killed] {said} <local health officials>'],
    ],
    [
      'a day before "according to" goes on behind it',
      'On Sunday, according to Maud Ellery, a retired teacher, two riders crossed her orchard.',
      ['[On Sunday | two riders crossed her orchard] {according to} <Maud Ellery, a retired teacher>'],
    ],
    [
      '"as" may open the words for who puts it so',
      '“You are for it or gone,” as the landlord of the Plough, Sid Garrow, puts it.',
      ['[“You are for it or gone,”] {puts it} <the landlord of the Plough, Sid Garrow>'],
    ],
    [
      '"another" may be who speaks',
      'One sign says “Shame”. Another asks: “Whose land is it?”',
      ['[“Shame”] {says} <One sign>', '[“Whose land is it?”] {asks} <Another>'],
    ],
    [
      'a place of saying may hold a participle',
      'Lund said at a hastily arranged news conference that the dye was harmless.',
      ['[that the dye was harmless] {said at a hastily arranged news conference} <Lund>'],
    ],
    [
      'a date of saying may open with "as early as"',
      'Lund warned as early as 2019 that pumps were going missing.',
      ['[that pumps were going missing] {warned} <Lund>'],
    ],
  ])('%s', (_, text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe('what is said', () => {
  test('goes to whom it was asked, behind a verb with nothing else', () => {
    expect(linesOf('“Who else had the keys?” she asked the court.')).toEqual([
      '[“Who else had the keys?”] {asked} <she>',
    ]);
  });
  test('more than once, by "who added that" behind the speaker, is two quotes', () => {
    expect(
      linesOf(
        '“No promise was given,” said Marit Lok, her aide, who added that the call “lasted six minutes”.',
      )[0],
    ).toBe('[“No promise was given,”] {said} <Marit Lok, her aide>');
  });
  test('ends before what somebody else calls it', () => {
    expect(
      linesOf(
        'Lund wrote that the town “will leave no valley behind”, a pledge that Orr dismissed as “poetry”.',
      )[0],
    ).toBe('[that the town “will leave no valley behind”] {wrote} <Lund>');
    expect(linesOf('Lund said he would leave in May, a month that begins with a feast.')).toEqual([
      '[he would leave in May, a month that begins with a feast] {said} <Lund>',
    ]);
  });
  test('ends before whoever tells all of it at the end of the sentence', () => {
    expect(linesOf('Garant agreed in a phone call that the truce must be “kept”, the palace said.')[0]).toBe(
      '[that the truce must be “kept”] {agreed in a phone call} <Garant>',
    );
  });
  test('may be quoted as having been told to somebody', () => {
    expect(
      linesOf(
        'The book quotes Vale’s wife, Margery, as having told guests at the time: “He would rather lose.”',
      ),
    ).toEqual(['[“He would rather lose.”] {as having told} <Vale’s wife, Margery>']);
  });
  test('is not all that follows a participle with a place', () => {
    expect(
      linesOf('Writing in the Plover, the historian Tom Kett was kinder, praising Vale’s “dry eye”.'),
    ).not.toContainEqual(expect.stringContaining('{Writing}'));
  });
  test('may stand before the outlet that quotes it', () => {
    expect(linesOf('The talks will go on, the agency Interlink quoted Igor Malin as saying.')).toEqual([
      '[The talks will go on] {as saying} <Igor Malin>',
    ]);
  });
  test('by whom "according to" names is more than what the model finds inside it', () => {
    const text = 'Lund has promised the crew a new boat, according to two people at the yard.';
    const tags = [
      label(text, 'source', 'Lund'),
      label(text, 'cue', 'has promised'),
      label(text, 'content', 'the crew a new boat'),
    ];
    const read = attribute(text, paragraphs(text), scanQuotations(text, paragraphs(text)), tags);
    expect(
      read.map(({ content, mention }) =>
        [content, mention].map(([span]) => text.slice(span?.start, span?.end)),
      ),
    ).toEqual([['Lund has promised the crew a new boat', 'two people at the yard']]);
  });
  test('by somebody a relative clause describes is said by who stands before the clause', () => {
    const text = 'Ana Obi, who advises the Tarn Ferry, questioned the choice of day.';
    const tags = [
      label(text, 'source', 'who advises the Tarn Ferry,'),
      label(text, 'cue', 'questioned'),
      label(text, 'content', 'the choice of day'),
    ];
    const [quote] = attribute(text, paragraphs(text), scanQuotations(text, paragraphs(text)), tags);
    expect(text.slice(quote?.mention[0]?.start, quote?.mention[0]?.end)).toBe(
      'Ana Obi, who advises the Tarn Ferry,',
    );
  });
});
