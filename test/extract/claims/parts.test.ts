import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../../../src/extract/claims/read-claims.ts';
import type { Claim, Span } from '../../../src/model/index.ts';
import { paper } from './paper.ts';

const claims = (text: string): readonly Claim[] => readClaims(paper(text), []);
const only = (text: string): Claim => {
  const [claim] = claims(text);
  if (claim === undefined) throw new Error('no claim');
  return claim;
};
const words = (text: string, span: Span | null): string | null =>
  span === null ? null : text.slice(span.start, span.end);
const parts = (text: string): (string | null)[] => {
  const { subject, predicate, object } = only(text);
  return [words(text, subject), words(text, predicate), words(text, object)];
};

describe('subject, predicate and object', () => {
  it.each([
    ['The council approved the pier toll.', ['The council', 'approved', 'the pier toll']],
    ['The council has not approved the pier toll.', ['The council', 'has not approved', 'the pier toll']],
    ["They don't want the war.", ['They', "don't want", 'the war']],
    ['The race was called off on Sunday.', ['The race', 'was called off', null]],
    ['The trial is due to open on 4 May.', ['The trial', 'is due to open', null]],
    ['The well water is not safe to drink.', ['The well water', 'is not', 'safe']],
    ['Korrin voted against the pier toll.', ['Korrin', 'voted against', 'the pier toll']],
    ['The firm plans to cut forty jobs.', ['The firm', 'plans', 'to cut forty jobs']],
    ['Hale said the toll was unlawful.', ['Hale', 'said', 'the toll was unlawful']],
    ['Norvane denied on Wednesday that it had sold ships.', ['Norvane', 'denied', 'that it had sold ships']],
    ['There were forty people in the bus.', ['forty people', 'were', null]],
    ['The issue was first reported by the Courier.', ['The issue', 'was first reported', null]],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each([
    ['In Paris, France, police arrested a man.', 'police'],
    ['On Monday the assembly rejected the bill.', 'the assembly'],
    ['After a night of talks, the mayor signed the lease.', 'the mayor'],
    ['However, the plans for a toll were rejected.', 'the plans for a toll'],
    ['Correction: The mayor signed the lease.', 'The mayor'],
    ['If the rain goes on, the rivers rise, and the dams break, he will leave.', 'he'],
    ['About 40 homes were lost.', 'About 40 homes'],
  ])('the subject begins behind what leads in: %s', (text, subject) => {
    expect(parts(text)[0]).toBe(subject);
  });

  it.each([
    ['The council, which met on Monday, has approved the toll.', 'The council', 'has approved'],
    ['The man accused of the theft was arrested.', 'The man accused of the theft', 'was arrested'],
    ['Hale, 43, signed the lease.', 'Hale', 'signed'],
    ['The bridge (built in 1931) was closed.', 'The bridge', 'was closed'],
  ])('an aside is none of the subject, and its verb not the verb: %s', (text, subject, predicate) => {
    expect(parts(text).slice(0, 2)).toEqual([subject, predicate]);
  });

  it('in “…,” said Hale the quotation is the object', () => {
    const text = '“It is over,” said Hale, who had come down from the hills with forty men to see the fair.';
    expect(parts(text)).toEqual(['Hale', 'said', 'It is over']);
  });

  it('the verb is told by its base form, and whether the subject suffers it', () => {
    expect(only('The lease was signed on Monday.').predicate).toMatchObject({
      verb: 'sign',
      voice: 'passive',
    });
    expect(only('The mayor has been given a prize.').predicate).toMatchObject({
      verb: 'give',
      voice: 'passive',
    });
    expect(only('The harbour is quiet.').predicate).toMatchObject({ verb: 'be', voice: 'active' });
  });

  it('are not told of questions and fragments', () => {
    expect(parts('Will the council raise the fares?')).toEqual([null, null, null]);
    expect(parts('A quiet night in the harbour.')).toEqual([null, null, null]);
  });
});

describe('the place of a claim', () => {
  it.each([
    ['Twelve men were rescued in Ossel on Monday.', 'Ossel'],
    ['The boat sank near the Gulf of Brell.', 'Gulf of Brell'],
    ['The boat sank in February.', null],
    ['She has no confidence in Hale.', null],
    ['He lost votes in the Ossel race.', null],
  ])('%s', (text, place) => {
    expect(words(text, only(text).place)).toBe(place);
  });
});

describe('the role of a date', () => {
  it.each([
    ['The pier opened on 3 February.', 'event'],
    ['The mayor said on Monday that the pier was open.', 'statement'],
    ['As of Monday, forty homes were empty.', 'as-of'],
    ['The pier will open on 4 May.', 'scheduled'],
    ['The pier opens on 4 May.', 'scheduled'],
    ['The trial, due to open on 4 March, drew crowds.', 'scheduled'],
    ['The pier, built in 1931, will close.', 'event'],
  ])('%s', (text, role) => {
    expect(only(text).dates.map((date) => date.role)).toEqual([role]);
  });
});

describe('whatever the text', () => {
  const bits = fc.constantFrom(
    ...[
      'The council',
      ',',
      'who',
      'said',
      'that',
      '“',
      '”',
      'approved',
      'to',
      'not',
      'is',
      'in',
      'Ossel',
      '(',
      ')',
    ],
    ...[
      'on Monday',
      'and',
      'he',
      'the toll',
      'plans',
      'will',
      '4 May',
      '—',
      "'s",
      'been',
      'If',
      '.',
      'there',
      '’',
    ],
  );
  it('every part is words of the claim', () => {
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (pieces) => {
        for (const { span, subject, predicate, object, place } of claims(pieces.join(' '))) {
          for (const part of [subject, predicate, object, place]) {
            if (part === null) continue;
            expect(part.start).toBeLessThan(part.end);
            expect(part.start).toBeGreaterThanOrEqual(span.start);
            expect(part.end).toBeLessThanOrEqual(span.end);
          }
        }
      }),
    );
  });
  it('any characters at all are read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => Array.isArray(claims(text))),
    );
  });
});
