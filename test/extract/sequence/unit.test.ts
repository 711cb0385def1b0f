import { describe, expect, it } from 'vitest';
import { scanQuotations } from '../../../src/extract/scan.ts';
import { QuotationCursor } from '../../../src/extract/sequence/quotation-state.ts';
import { MARGIN, Unit, UNIT_LIMIT } from '../../../src/extract/sequence/unit.ts';
import { unitsOf } from '../../../src/extract/sequence/units-of.ts';
import { Vocabulary } from '../../../src/extract/sequence/vocabulary.ts';

interface Laid {
  readonly words: string[];
  readonly states: number[];
  readonly sentences: number[];
}

function laidOut(text: string): Laid[] {
  const block = { start: 0, end: text.length };
  const vocabulary = new Vocabulary({ hashes: new Uint32Array(0), bytes: new Uint8Array(0) });
  const cursor = new QuotationCursor(text, scanQuotations(text, [block]));
  const shared = { unit: new Unit(), vocabulary, cursor, onClear: () => undefined };
  return Array.from(unitsOf(text, block, shared), (unit) => ({
    words: Array.from({ length: unit.count }, (_, at) => text.slice(unit.starts[at], unit.ends[at])),
    states: [...unit.states.subarray(MARGIN, MARGIN + unit.count)],
    sentences: [...unit.sentenceStarts.subarray(0, unit.count)],
  }));
}

describe('units', () => {
  it('tell where each word stands to the quotation marks', () => {
    const [unit] = laidOut('He said “we go on” today.');
    expect(unit!.words).toEqual(['He', 'said', '“', 'we', 'go', 'on', '”', 'today', '.']);
    expect(unit!.states).toEqual([0, 0, 1, 2, 3, 4, 5, 0, 0]);
  });

  it('know where their sentences begin', () => {
    const [unit] = laidOut('Rain fell. It stopped. We went.');
    expect(unit!.sentences).toEqual([0, 0, 0, 3, 3, 3, 6, 6, 6]);
  });

  it('end at the end of a sentence where a paragraph is too long', () => {
    const units = laidOut('The clerk closed the old road again. '.repeat(100).trim());
    expect(units.length).toBeGreaterThan(1);
    for (const { words } of units) {
      expect(words.length).toBeLessThanOrEqual(UNIT_LIMIT);
      expect(words.at(-1)).toBe('.');
    }
  });

  it('keep every word of a sentence without end', () => {
    const units = laidOut('word '.repeat(3 * UNIT_LIMIT + 7).trim());
    expect(units.flatMap(({ words }) => words)).toHaveLength(3 * UNIT_LIMIT + 7);
  });
});
