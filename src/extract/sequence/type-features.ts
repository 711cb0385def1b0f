// Features of a word alone: whatever stands around it.
import { rowOf, WINDOW } from './features.ts';
import { cueLevel, sourceLevel, type Vocabulary } from './vocabulary.ts';

/** Templates of words are numbered from here on, those of places below. */
const FIRST_TEMPLATE = 64;
/** Upper bound of features a type gives at one offset. */
export const TYPE_FEATURE_LIMIT = 12;

/** Writes the rows of what a word says about the token `offset` places before it; answers how many. */
export function typeRows(rows: Int32Array, vocabulary: Vocabulary, type: number, offset: number): number {
  const base = FIRST_TEMPLATE + (offset + WINDOW) * 16;
  const profile = vocabulary.profileBytes[type] ?? 0;
  const distance = Math.abs(offset);
  rows[0] = rowOf(base + 1, vocabulary.words[type] ?? 0, 0);
  rows[1] = rowOf(base + 2, vocabulary.classes[type] ?? 0, 0);
  if (distance > 2) return 2;
  rows[2] = rowOf(base + 3, cueLevel(profile), 0);
  if (distance > 1) return 3;
  rows[3] = rowOf(base + 4, vocabulary.shapes[type] ?? 0, 0);
  rows[4] = rowOf(base + 5, vocabulary.suffixes2[type] ?? 0, 0);
  rows[5] = rowOf(base + 6, vocabulary.suffixes3[type] ?? 0, 0);
  rows[6] = rowOf(base + 7, sourceLevel(profile), cueLevel(profile));
  if (offset !== 0) return 7;
  rows[7] = rowOf(base + 8, vocabulary.prefixes3[type] ?? 0, 0);
  return 8;
}
