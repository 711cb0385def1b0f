import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/text/remembered.ts';
import { wordAt } from '../../src/text/word-at.ts';

describe('a word cut out of a text', () => {
  it('is the slice, whatever was cut out before', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, from, length) => {
        expect(wordAt(text, from, from + length)).toBe(text.slice(from, from + length));
      }),
    );
  });

  it('is not mistaken for another of the same length, over more words than are remembered', () => {
    const words = Array.from({ length: 40_000 }, (_, number) => `w${String(number).padStart(6, '0')}`);
    const wrong = [...words, ...words].filter((word) => wordAt(` ${word} `, 1, word.length + 1) !== word);
    expect(wrong).toEqual([]);
  });
});

describe('a remembered answer', () => {
  it('is worked out once for a word, and anew when the memory was full', () => {
    let asked = 0;
    const shout = remembered(2, (word) => {
      asked += 1;
      return word.toUpperCase();
    });
    expect([shout('rain'), shout('rain'), shout('wind')]).toEqual(['RAIN', 'RAIN', 'WIND']);
    expect(asked).toBe(2);
    expect([shout('snow'), shout('rain')]).toEqual(['SNOW', 'RAIN']);
    expect(asked).toBe(4);
  });

  it('is not kept for a word without end', () => {
    let asked = 0;
    const lengthOf = remembered(10, (word) => {
      asked += 1;
      return word.length;
    });
    expect([lengthOf('x'.repeat(61)), lengthOf('x'.repeat(61))]).toEqual([61, 61]);
    expect(asked).toBe(2);
  });
});
