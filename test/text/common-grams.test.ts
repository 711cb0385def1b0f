import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramHash, hash32, packCommonGrams, readCommonGrams } from '../../src/text/index.ts';

const gram = (words: string): number => {
  const [a = '', b = '', c = ''] = words.split(' ');
  return gramHash(hash32(a), hash32(b), hash32(c));
};

describe('common word 3-grams', () => {
  it('tells a gram that stands in many texts from one that stands in few, the more the higher', () => {
    const counts = new Map([
      [gram('one of the'), 48],
      [gram('said on monday'), 3],
      [gram('the harbour lamp'), 2],
    ]);
    const common = readCommonGrams(packCommonGrams(counts));
    expect(common(gram('one of the'))).toBe(5);
    expect(common(gram('said on monday'))).toBe(1);
    expect(common(gram('the harbour lamp'))).toBe(0);
    expect(common(gram('never seen here'))).toBe(0);
  });

  it('counts the order of words', () => {
    expect(gram('lamp of harbour')).not.toBe(gram('harbour of lamp'));
  });

  it('gives the same bytes whatever the order of counting, and finds every gram again', () => {
    const counts = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 3, max: 900 })),
    );
    fc.assert(
      fc.property(counts, (pairs) => {
        const first = new Map(pairs);
        const packed = packCommonGrams(first);
        expect(packCommonGrams(new Map([...first].reverse()))).toEqual(packed);
        const common = readCommonGrams(packed);
        for (const key of first.keys()) expect(common(key)).toBeGreaterThan(0);
      }),
    );
  });

  it('refuses bytes that are no table', () => {
    expect(() => readCommonGrams(new Uint8Array(7))).toThrow('no table of common grams');
  });
});
