import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compatibleGiven,
  nameKey,
  organisationKey,
  roleKey,
  rolesAgree,
  sameBearer,
  speakerId,
  splitName,
  surnameKey,
} from '../../src/text/index.ts';

describe('name keys', () => {
  it.each([
    ['Oleh Zahorsky', 'Oleh Zahorskyy', 'Oleh Zahorskiy', 'Oleh Zahorskii', 'Oleh Zahorskyi'],
    ['Dmitry Larov', 'Dmitri Larov', 'Dmitriy Larov', 'Dmitrii Larov'],
    ['Sergei Polyanin', 'Sergey Polyanin', 'Sergej Polyanin'],
    ['Recep Doğan', 'Recep Dogan'],
    ['Jörg Müller', 'Jörg Mueller', 'Jorg Muller'],
    ['Omar el-Haddad', 'Omar El Haddad', 'Omar al-Haddad'],
    ['Itai Ben-Tzur', 'Itai Ben Tzur'],
    ['Donald J. Hale', 'Donald Hale', 'Donald Hale Jr.'],
  ])('are one for the spelling family of %s', (first, ...others) => {
    for (const other of others) expect(nameKey(other)).toBe(nameKey(first));
  });

  it.each([
    ['John Smith', 'John Smyth'],
    ['Sara Khan', 'Sara Han'],
    ['Karl Rowe', 'Karl Rove'],
    ['Anna Meyer', 'Anna Meier'],
    ['Vladimir Zahorsky', 'Volodymyr Zahorsky'],
    ['Ann Lee', 'Ann Le'],
  ])('keep %s and %s apart', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  it('share the surname part between a full name and the surname alone', () => {
    expect(surnameKey('Zahorskiy')).toBe(surnameKey('Oleh Zahorskyy'));
    expect(splitName('Ursula van der Berg')).toEqual({
      given: ['Ursula'],
      surname: 'van der Berg',
      generation: null,
    });
  });

  it('are stable under diacritics and never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        expect(nameKey(name.normalize('NFD'))).toBe(nameKey(name.normalize('NFC')));
        expect(speakerId(nameKey(name))).toMatch(/^s\.\S+$/u);
      }),
    );
  });
});

describe('given names', () => {
  it.each([
    ['Sergei', 'Sergey', 'same'],
    ['Vladimir', 'Volodymyr', 'weak'],
    ['J.', 'Jane', 'weak'],
    ['Bill', 'William', 'weak'],
    ['Tim', 'Timothy', 'weak'],
    ['Martin', 'Martina', 'none'],
    ['Daniel', 'Danielle', 'none'],
    ['Bill', 'Helen', 'none'],
  ])('%s and %s match: %s', (a, b, expected) => {
    expect(compatibleGiven(a, b)).toBe(expected);
    expect(compatibleGiven(b, a)).toBe(expected);
  });

  it('tell bearers apart by printed middle initials and generations only', () => {
    expect(sameBearer('George W. Hale', 'George Hale')).toBe(true);
    expect(sameBearer('George W. Hale', 'George P. Hale')).toBe(false);
    expect(sameBearer('Donald Hale Jr.', 'Donald Hale Sr.')).toBe(false);
  });
});

describe('roles', () => {
  it('are read into head, country and qualifiers', () => {
    expect(roleKey('the former Kenyan foreign minister')).toEqual({
      head: 'minister',
      place: 'kenya',
      words: ['foreign'],
    });
    expect(roleKey("Finland's Prime Minister").head).toBe('prime minister');
  });

  it.each([
    ['French President', 'the president of France', true],
    ['President', 'French President', true],
    ['Kenyan leader', 'Kenyan President', true],
    ['Nimbus spokeswoman', 'spokesperson', true],
    ['U.S. Sen.', 'senator', true],
    ['French President', 'Kenyan President', false],
    ['foreign minister', 'deputy foreign minister', false],
    ['foreign minister', 'defence minister', false],
    ['Vice President', 'President', false],
    ['leader', 'president', false],
  ])('%s and %s agree: %s', (a, b, expected) => {
    expect(rolesAgree(a, b)).toBe(expected);
    expect(rolesAgree(b, a)).toBe(expected);
  });
});

describe('keys of bodies', () => {
  it('leave out article and legal form', () => {
    expect(organisationKey('The Acme Group Ltd.')).toBe(organisationKey('Acme Group'));
    expect(organisationKey('Acme Group')).not.toBe(organisationKey('Acme'));
  });
});
