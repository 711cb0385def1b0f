import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/text/remembered.ts';
import { rememberedAt } from '../../src/text/remembered-at.ts';
import { paragraphs } from '../../src/text/paragraphs.ts';
import { sentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokens.ts';

const wordAt = rememberedAt((word) => word);

describe('a word known by its place', () => {
  it('is the slice, whatever was cut out before', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, from, length) => {
        expect(wordAt(text, from, from + length)).toBe(text.slice(from, from + length));
      }),
    );
  });

  it('is not mistaken for another of the same length, over more words than are remembered', () => {
    const words = Array.from({ length: 140_000 }, (_, number) => `w${String(number).padStart(6, '0')}`);
    const wrong = [...words, ...words].filter((word) => wordAt(` ${word} `, 1, word.length + 1) !== word);
    expect(wrong).toEqual([]);
  });

  it('is not mistaken for another that falls on the same number', () => {
    const alike = ['vizikedo', 'gomigabu', 'penebere', 'pategemu'];
    expect([...alike, ...alike].map((word) => wordAt(`(${word})`, 1, 9))).toEqual([...alike, ...alike]);
  });

  it('is found again at its place when words of other lengths were asked for there, and not in another text', () => {
    const texts = ['the ferries sail', 'the ferrets bite'];
    const asked = [...texts, ...texts].flatMap((text) => [
      wordAt(text, 4, 9),
      wordAt(text, 4, 11),
      wordAt(text, 4, 9),
    ]);
    expect(asked.slice(0, 6)).toEqual(['ferri', 'ferries', 'ferri', 'ferre', 'ferrets', 'ferre']);
    expect(asked.slice(6)).toEqual(asked.slice(0, 6));
  });
});

describe('cuts of a text', () => {
  it('are those of the stretch asked for, whatever stretch or text was cut before', () => {
    const texts = [
      'Rain fell. He said so.\nIt sailed at noon.',
      'Snow fell. No one, no.\nIt sailed at noon.',
    ];
    const stretches = [
      { start: 0, end: 41 },
      { start: 0, end: 12 },
      { start: 11, end: 41 },
    ];
    const asked = [...texts, ...texts].flatMap((text) => stretches.map((within) => ({ text, within })));
    const words = asked.map(({ text, within }) => {
      const { count, starts, ends } = tokenize(text, within);
      return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
    });
    expect(words[0]).toEqual('Rain fell . He said so . It sailed at noon .'.split(' '));
    expect(words[1]).toEqual(['Rain', 'fell', '.', 'H']);
    expect(words[3]?.[0]).toBe('Snow');
    expect(words[5]?.[2]).toBe(',');
    expect(words.slice(6)).toEqual(words.slice(0, 6));
    expect(asked.map(({ text, within }) => sentences(text, within).length)).toEqual([
      2, 2, 1, 2, 2, 1, 2, 2, 1, 2, 2, 1,
    ]);
    expect(asked.map(({ text, within }) => paragraphs(text, within).length)).toEqual([
      2, 1, 2, 2, 1, 2, 2, 1, 2, 2, 1, 2,
    ]);
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
