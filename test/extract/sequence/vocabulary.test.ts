import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDGE_TYPE, Vocabulary, VOCABULARY_LIMIT } from '../../../src/extract/sequence/vocabulary.ts';

const vocabularyOf = (): Vocabulary =>
  new Vocabulary({ hashes: new Uint32Array(0), bytes: new Uint8Array(0) });

const idOf = (vocabulary: Vocabulary, word: string): number => vocabulary.idAt(word, 0, word.length, 0);

describe('the vocabulary', () => {
  it('gives one number to one word, wherever it stands, and different numbers to different words', () => {
    const word = fc.string({
      minLength: 1,
      maxLength: 6,
      unit: fc.constantFrom('a', 'b', 'C', 'é', '\ud83d'),
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const vocabulary = vocabularyOf();
        const text = words.join(' ');
        const ids = new Map<string, number>();
        let at = 0;
        for (const one of words) {
          const id = vocabulary.idAt(text, at, at + one.length, 0);
          expect(id).not.toBe(EDGE_TYPE);
          expect(ids.get(one) ?? id).toBe(id);
          ids.set(one, id);
          at += one.length + 1;
        }
        expect(new Set(ids.values()).size).toBe(ids.size);
      }),
    );
  });

  it('says when it is nearly full, of words or of letters, and starts anew when cleared', () => {
    const vocabulary = vocabularyOf();
    expect(vocabulary.isNearlyFull(10, 100)).toBe(false);
    const long = 'x'.repeat(110);
    let words = 0;
    while (!vocabulary.isNearlyFull(1, 120)) {
      idOf(vocabulary, `${long}${words.toString(36)}`);
      words += 1;
    }
    expect(words).toBeLessThan(VOCABULARY_LIMIT);
    vocabulary.clear();
    expect(vocabulary.size).toBe(1);
    expect(idOf(vocabulary, 'pier')).toBe(idOf(vocabulary, 'pier'));
    expect(vocabulary.isNearlyFull(10, 100)).toBe(false);
  });
});
