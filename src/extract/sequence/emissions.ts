// Sums for eight labels in four whole numbers: two sums of sixteen bits each in one, so that one addition adds two.
// A row lies in eight bytes, a weight a byte: fetching rows from far away is what tagging would otherwise spend its time
// on.
import { LABEL_COUNT } from './labels.ts';
import { OFFSETS, WINDOW } from './features.ts';
import { PLACE_FEATURES, placeRows } from './place-features.ts';
import { continuesStretch, STRETCH_FEATURES, stretchRows } from './stretch-features.ts';
import { TYPE_FEATURE_LIMIT, typeRows } from './type-features.ts';
import { type Unit, UNIT_LIMIT } from './unit.ts';
import { EDGE_TYPE, type Vocabulary, VOCABULARY_LIMIT } from './vocabulary.ts';
import { WEIGHT_BIAS } from './weights.ts';

// Constants of this module are folded into compiled loops; imported ones are looked up each time.
const L = LABEL_COUNT;
const W = WINDOW;
const SPAN = OFFSETS;
/** Whole numbers that hold the sums of one token: labels 0 and 2, 1 and 3, 4 and 6, 5 and 7. */
const LANES = 4;
const STRIDE = OFFSETS * LANES;
/** Leaves every second byte of a word of a row. */
const EVEN = 0x00ff00ff;
/** What one row adds to both halves of each lane beyond its weights. */
const BIAS = WEIGHT_BIAS * 0x00010001;

/** Rows that may be added up before a sum can leave its sixteen bits, each at most 128 either way. */
export const MOST_ADDED = 255;

const int = (values: Int32Array, at: number): number => values[at] ?? 0;

/**
 * Adds up the weights of a unit's features.
 *
 * What a word type gives at each offset is added up once and kept: words repeat,
 * and most features depend on the word alone.
 */
export class Emissions {
  private readonly table: Int32Array;
  private readonly vocabulary: Vocabulary;
  private readonly rows = new Int32Array(Math.max(PLACE_FEATURES, STRETCH_FEATURES, TYPE_FEATURE_LIMIT));
  /** What each type gives at each offset, without the bias; filled for the types below `known`. */
  private readonly cached = new Int32Array(VOCABULARY_LIMIT * STRIDE);
  private known = 0;
  /** Where the sums of the words of the unit begin in `cached`, edges around. */
  private readonly places = new Int32Array(UNIT_LIMIT + 2 * WINDOW);
  /** The sums of the features of a stretch. */
  private readonly stretch = new Int32Array(LANES);
  /** The sums of one token. */
  private readonly sums = new Int32Array(LANES);

  /** `table` holds `LABEL_COUNT` biased bytes a row, as two whole numbers. */
  constructor(table: Int32Array, vocabulary: Vocabulary) {
    this.table = table;
    this.vocabulary = vocabulary;
  }

  /** To be called when the vocabulary was emptied: its type numbers mean other words now. */
  forget(): void {
    this.known = 0;
  }

  /** Fills `into` with the score of each label at each token of the unit, in steps of the weights. */
  score(unit: Unit, into: Int32Array): void {
    const { rows, sums } = this;
    this.placeTypes(unit);
    for (let at = 0; at < unit.count; at += 1) {
      if (!continuesStretch(unit, at)) this.fillStretch(unit, at);
      const count = placeRows(rows, unit, at);
      this.addTypes(at, count);
      unpack(sums, into, at * L);
    }
  }

  /** Looks up the words of the unit and works out what is not known yet. */
  private placeTypes({ types, count }: Unit): void {
    const { places } = this;
    while (this.known < this.vocabulary.size) {
      this.fillType(this.known);
      this.known += 1;
    }
    for (let at = 0; at < W; at += 1) {
      places[at] = EDGE_TYPE * STRIDE;
      places[count + W + at] = EDGE_TYPE * STRIDE;
    }
    for (let at = 0; at < count; at += 1) places[at + W] = int(types, at) * STRIDE;
  }

  private fillStretch(unit: Unit, at: number): void {
    this.sums.fill(0);
    this.addRows(stretchRows(this.rows, unit, at));
    this.stretch.set(this.sums);
  }

  private fillType(type: number): void {
    const { rows, sums } = this;
    for (let offset = -W; offset <= W; offset += 1) {
      const count = typeRows(rows, this.vocabulary, type, offset);
      sums.fill(0);
      this.addRows(count);
      this.cached.set(sums, type * STRIDE + (offset + W) * LANES);
    }
  }

  /** Begins the sums of a token with those of its stretch and of the words around it, each at its distance; adds its rows. */
  private addTypes(at: number, count: number): void {
    const { cached, places, sums, stretch } = this;
    let s0 = int(stretch, 0);
    let s1 = int(stretch, 1);
    let s2 = int(stretch, 2);
    let s3 = int(stretch, 3);
    for (let offset = 0; offset < SPAN; offset += 1) {
      const from = int(places, at + offset) + offset * LANES;
      s0 = (s0 + int(cached, from)) | 0;
      s1 = (s1 + int(cached, from + 1)) | 0;
      s2 = (s2 + int(cached, from + 2)) | 0;
      s3 = (s3 + int(cached, from + 3)) | 0;
    }
    sums[0] = s0;
    sums[1] = s1;
    sums[2] = s2;
    sums[3] = s3;
    this.addRows(count);
  }

  /** The hot loop of the tagger: adds the weights of the first `count` rows to the sums, held in locals meanwhile. */
  private addRows(count: number): void {
    const { table, rows, sums } = this;
    const bias = Math.imul(count, BIAS);
    let s0 = (int(sums, 0) - bias) | 0;
    let s1 = (int(sums, 1) - bias) | 0;
    let s2 = (int(sums, 2) - bias) | 0;
    let s3 = (int(sums, 3) - bias) | 0;
    for (let index = 0; index < count; index += 1) {
      const row = int(rows, index) << 1;
      const a = int(table, row);
      const b = int(table, row | 1);
      s0 = (s0 + (a & EVEN)) | 0;
      s1 = (s1 + ((a >>> 8) & EVEN)) | 0;
      s2 = (s2 + (b & EVEN)) | 0;
      s3 = (s3 + ((b >>> 8) & EVEN)) | 0;
    }
    sums[0] = s0;
    sums[1] = s1;
    sums[2] = s2;
    sums[3] = s3;
  }
}

/** Takes sums apart: the low half has its own sign, and what it borrowed from the high half is given back. */
function unpack(sums: Int32Array, into: Int32Array, at: number): void {
  unpackPair(into, at, int(sums, 0), int(sums, 1));
  unpackPair(into, at + 4, int(sums, 2), int(sums, 3));
}

function unpackPair(into: Int32Array, at: number, even: number, odd: number): void {
  const lowEven = (even << 16) >> 16;
  const lowOdd = (odd << 16) >> 16;
  into[at] = lowEven;
  into[at + 1] = lowOdd;
  into[at + 2] = (even - lowEven) >> 16;
  into[at + 3] = (odd - lowOdd) >> 16;
}
