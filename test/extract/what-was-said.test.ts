import { describe, expect, test } from 'vitest';
import { linesOf, readBoth } from './marked-text.ts';

describe('questions put to a speaker', () => {
  test('are not what the speaker said', () => {
    expect(linesOf('Asked whether the lock would close, the mayor, Ida Lund, said it would not.')).toEqual([
      '[it would not] {said} <the mayor, Ida Lund>',
    ]);
    expect(linesOf('When asked whether she would resign, Lund said: “I have no such plan.”')).toEqual([
      '[“I have no such plan.”] {said} <Lund>',
    ]);
  });
});

describe('who speaks', () => {
  test.each([
    [
      'Neither Lund nor Orr said the bridge was safe.',
      ['[the bridge was safe] {said} <Neither Lund nor Orr>'],
    ],
    [
      'The group Greenmere, citing the study, said the fish were dying, while the ministry dismissed the study as “guesswork”.',
      [
        '[the fish were dying] {said} <The group Greenmere, citing the study>',
        '[the study as “guesswork”] {dismissed} <the ministry>',
      ],
    ],
    [
      'Her neighbour, who asked not to be named, said the fire began at noon.',
      ['[the fire began at noon] {said} <Her neighbour, who asked not to be named>'],
    ],
    [
      'A letter seen by the Valley Wire shows the ministry knew of the leak in May.',
      ['[the ministry knew of the leak in May] {shows} <A letter seen by the Valley Wire>'],
    ],
    [
      'On a warning of new tolls Lund said: “We will not be threatened.”',
      ['[“We will not be threatened.”] {said} <Lund>'],
    ],
    [
      'The roof will fall within a year, one miner, Jon Aas, predicted.',
      ['[The roof will fall within a year] {predicted} <one miner, Jon Aas>'],
    ],
  ])('%s', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe('where the reported words end', () => {
  test.each([
    [
      'Output will rise next year, said Energy Minister Pia Lund, rejecting a report leaked on Sunday.',
      '[Output will rise next year] {said} <Energy Minister Pia Lund>',
    ],
    [
      'Lund said the port would stay open, the agency Meridian Press reported, citing a transcript.',
      '[the port would stay open] {said} <Lund>',
    ],
    [
      'Even if the venture proves short-lived, Mora said, it has already paid for the pier.',
      '[Even if the venture proves short-lived | it has already paid for the pier] {said} <Mora>',
    ],
    ['Those discussions are continuing, he said.', '[Those discussions are continuing] {said} <he>'],
  ])('%s', (text, first) => {
    expect(linesOf(text)[0]).toBe(first);
  });
});

describe('a second quotation behind a verb', () => {
  test('with a verb of its own stands alone', () => {
    expect(linesOf('“We will sail at dawn,” Orr said, adding: “The tide is kind to us.”')).toEqual([
      '[“We will sail at dawn,”] {said} <Orr>',
      '[“The tide is kind to us.”] {adding} <Orr>',
    ]);
  });
  test('behind a place that holds a relative clause belongs to the first', () => {
    expect(
      linesOf('“We will sail at dawn,” Orr told reporters after the meeting that was held on a barge.'),
    ).toEqual(['[“We will sail at dawn,”] {told} <Orr>']);
  });
  test('left open goes with the paragraph that names its speaker', () => {
    const text = '“We sail,” Orr said. “And the fleet will follow us at dawn.\n“Nobody stays,” Lund added.';
    expect(linesOf(text)).toEqual([
      '[“We sail,”] {said} <Orr>',
      '[“And the fleet will follow us at dawn. | “Nobody stays,”] {added} <Lund>',
    ]);
  });
});

describe('what says nothing', () => {
  test.each([
    'Orr echoed this.',
    'Orr has resisted that step.',
    'The broker, citing a transcript, sold the boat.',
    '<post id="4471" author="harbour">',
  ])('%s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});

describe('an attribution inside another', () => {
  test.each([
    [
      'Smit said Joran told him that the deal was dead.',
      ['[Joran told him that the deal was dead] {said} <Smit>', '[that the deal was dead] {told} <Joran>'],
    ],
    [
      'Smit said that Joran had told reporters: “The deal is dead.”',
      [
        '[that Joran had told reporters: “The deal is dead.”] {said} <Smit>',
        '[“The deal is dead.”] {had told} <Joran>',
      ],
    ],
  ])('is kept beside it and flagged: %s', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
    for (const quotes of readBoth(text)) {
      expect(quotes.map(({ flags }) => flags.includes('nested'))).toEqual([false, true]);
    }
  });
});

describe('questions and answers', () => {
  test('a transcript gives each answer to its label, and no question', () => {
    const text = [
      'Tarn Herald: Why did you sign the lease?',
      'Ida Lund: Nobody told me not to. I would do it again.',
      'Tarn Herald: Would you pay?',
      'Ida Lund: We will pay, as I told the council.',
    ].join('\n');
    expect(linesOf(text)).toEqual([
      '[Nobody told me not to. I would do it again.] {:} <Ida Lund>',
      '[We will pay, as I told the council.] {:} <Ida Lund>',
    ]);
  });
  test('“A” is nobody’s name', () => {
    const text = 'Q: Did you sign?\nA: I did, in May.\nQ: Why?\nA: The rent was low.';
    expect(linesOf(text)).toEqual(['[I did, in May.] {:} <>', '[The rent was low.] {:} <>']);
  });
  test('two labels are no transcript', () => {
    expect(linesOf('Opening Hours: Ten to four.\nOpening Days: Monday to Friday.')).toEqual([]);
  });
  test('a question without marks does not speak the answer behind it', () => {
    const text = '“I did, in May,” Lund said.\nWhy did you sign it?\n“Nobody told me not to.”';
    for (const quotes of readBoth(text)) {
      expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['Lund', 'Lund']);
    }
  });
});
