// Features of a word alone, and how a feature finds its row of the weight table: by hashing.
// The templates follow the published linear models for quotation extraction (word windows, quotation state, nearest cue).
import { cueLevel, sourceLevel, type Vocabulary } from './vocabulary.ts';

/** Rows of the weight table: two to this power. */
export const HASH_BITS = 18;
/** Words to each side whose own features count. */
export const WINDOW = 3;
export const OFFSETS = 2 * WINDOW + 1;
/** Upper bound of features a type gives at one offset, and of features a place in a unit gives. */
export const TYPE_FEATURE_LIMIT = 12;
export const PLACE_FEATURE_LIMIT = 96;

/** Collects rows; `add` hashes a template number and up to two values. */
export class FeatureList {
  readonly rows: Int32Array;
  count = 0;

  constructor(capacity: number) {
    this.rows = new Int32Array(capacity);
  }

  add(template: number, a: number, b: number): void {
    let hash = Math.imul((a + Math.imul(template, 0x9e3779b1)) | 0, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
    this.rows[this.count] = (hash ^ (hash >>> 16)) >>> (32 - HASH_BITS);
    this.count += 1;
  }
}

/** What a word says about the token `offset` places before it, whatever stands around. */
export function addTypeFeatures(
  list: FeatureList,
  vocabulary: Vocabulary,
  type: number,
  offset: number,
): void {
  const base = (offset + WINDOW) * 16;
  const profile = vocabulary.profileBytes[type] ?? 0;
  list.add(base + 1, vocabulary.words[type] ?? 0, 0);
  list.add(base + 2, vocabulary.classes[type] ?? 0, 0);
  if (Math.abs(offset) <= 2) list.add(base + 3, cueLevel(profile), 0);
  if (Math.abs(offset) > 1) return;
  list.add(base + 4, vocabulary.shapes[type] ?? 0, 0);
  list.add(base + 5, vocabulary.suffixes2[type] ?? 0, 0);
  list.add(base + 6, vocabulary.suffixes3[type] ?? 0, 0);
  list.add(base + 7, sourceLevel(profile), cueLevel(profile));
  if (offset === 0) list.add(base + 8, vocabulary.prefixes3[type] ?? 0, 0);
}
