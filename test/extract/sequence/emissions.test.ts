import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanQuotations } from '../../../src/extract/scan.ts';
import { Emissions, MOST_ADDED } from '../../../src/extract/sequence/emissions.ts';
import { HASH_BITS, OFFSETS, WINDOW } from '../../../src/extract/sequence/features.ts';
import { LABEL_COUNT } from '../../../src/extract/sequence/labels.ts';
import { PLACE_FEATURES, placeRows } from '../../../src/extract/sequence/place-features.ts';
import { STRETCH_FEATURES, stretchRows } from '../../../src/extract/sequence/stretch-features.ts';
import { QuotationCursor } from '../../../src/extract/sequence/quotation-state.ts';
import { TYPE_FEATURE_LIMIT, typeRows } from '../../../src/extract/sequence/type-features.ts';
import { Unit, UNIT_LIMIT } from '../../../src/extract/sequence/unit.ts';
import { unitsOf } from '../../../src/extract/sequence/units-of.ts';
import { EDGE_TYPE, Vocabulary } from '../../../src/extract/sequence/vocabulary.ts';
import { WEIGHT_BIAS, wordsOf } from '../../../src/extract/sequence/weights.ts';

const L = LABEL_COUNT;

/** A table of weights drawn from a seed, as biased bytes. */
function tableOf(seed: number, lowest: number, highest: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: 2 ** HASH_BITS * L }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    return WEIGHT_BIAS + lowest + ((state >>> 16) % (highest - lowest + 1));
  });
}

function laidOut(text: string): { readonly unit: Unit; readonly vocabulary: Vocabulary } {
  const block = { start: 0, end: text.length };
  const vocabulary = new Vocabulary({ hashes: new Uint32Array(0), bytes: new Uint8Array(0) });
  const cursor = new QuotationCursor(text, scanQuotations(text, [block]));
  const shared = { unit: new Unit(), vocabulary, cursor, onClear: () => undefined };
  const [unit] = unitsOf(text, block, shared);
  return { unit: unit!, vocabulary };
}

/** The scores of one token, row by row. */
function plainScores(table: Uint8Array, unit: Unit, vocabulary: Vocabulary, at: number): number[] {
  const rows = new Int32Array(Math.max(PLACE_FEATURES, STRETCH_FEATURES, TYPE_FEATURE_LIMIT));
  const sums = Array.from({ length: L }, () => 0);
  const add = (count: number): void => {
    for (const row of rows.subarray(0, count)) {
      for (let label = 0; label < L; label += 1) sums[label]! += table[row * L + label]! - WEIGHT_BIAS;
    }
  };
  add(placeRows(rows, unit, at));
  add(stretchRows(rows, unit, at));
  for (let offset = -WINDOW; offset <= WINDOW; offset += 1) {
    const place = at + offset;
    const type = place < 0 || place >= unit.count ? EDGE_TYPE : unit.types[place]!;
    add(typeRows(rows, vocabulary, type, offset));
  }
  return sums;
}

const TABLES = [tableOf(1, -127, 127), tableOf(2, -127, -127), tableOf(3, 127, 127)];
const part = fc.constantFrom(
  'Orla ',
  'said ',
  'the pier ',
  '“',
  '” ',
  ', ',
  '. ',
  'that ',
  'Tom Arden ',
  '7 ',
);

describe('scores', () => {
  it('are the sums of the weights of every feature, label by label', () => {
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(...TABLES),
        (parts, table) => {
          const { unit, vocabulary } = laidOut(`Well ${parts.join('')}`);
          const into = new Int32Array(UNIT_LIMIT * L);
          new Emissions(wordsOf(table), vocabulary).score(unit, into);
          for (let at = 0; at < unit.count; at += 1) {
            const found = [...into.subarray(at * L, (at + 1) * L)];
            expect(found).toEqual(plainScores(table, unit, vocabulary, at));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('fit in sixteen bits with as many features as a token can have', () => {
    expect(OFFSETS * TYPE_FEATURE_LIMIT + PLACE_FEATURES + STRETCH_FEATURES).toBeLessThanOrEqual(MOST_ADDED);
  });
});
