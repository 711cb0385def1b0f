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

// A constant of this module is folded into compiled loops; an imported one would be looked up each time.
const SHIFT = 32 - HASH_BITS;

/** What a template number adds to the hash of its values. */
const saltOf = (template: number): number => Math.imul(template, 0x9e3779b1);

/** The salts of templates, in the order their values come. */
export const saltsOf = (templates: readonly number[]): Int32Array => Int32Array.from(templates, saltOf);

/** Collects rows; `add` hashes a template number and up to two values. */
export class FeatureList {
  readonly rows: Int32Array;
  count = 0;

  constructor(capacity: number) {
    this.rows = new Int32Array(capacity);
  }

  add(template: number, a: number, b: number): void {
    this.rows[this.count] = rowOf(saltOf(template), a, b);
    this.count += 1;
  }

  /** Adds one feature for each of the first `count` salts; `values` holds two to each, one behind the other. */
  addAll(salts: Int32Array, values: Int32Array, count: number): void {
    const { rows } = this;
    const from = this.count;
    for (let at = 0; at < count; at += 1) {
      rows[from + at] = rowOf(salts[at] ?? 0, values[2 * at] ?? 0, values[2 * at + 1] ?? 0);
    }
    this.count = from + count;
  }
}

/** The row of a feature: its template's salt and two values, hashed mixed by multiplying and shifting. */
function rowOf(salt: number, a: number, b: number): number {
  let hash = Math.imul(a + salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> SHIFT;
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
