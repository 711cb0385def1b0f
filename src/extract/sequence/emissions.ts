import {
  addTypeFeatures,
  FeatureList,
  OFFSETS,
  PLACE_FEATURE_LIMIT,
  TYPE_FEATURE_LIMIT,
  WINDOW,
} from './features.ts';
import { LABEL_COUNT } from './labels.ts';
import { EVEN, LANES, packRows, ROW_WORDS, unpackInto } from './lanes.ts';
import { addPlaceFeatures } from './place-features.ts';
import { type Unit, UNIT_LIMIT } from './unit.ts';
import { EDGE_TYPE, type Vocabulary, VOCABULARY_LIMIT } from './vocabulary.ts';
import type { SequenceWeights } from './weights.ts';

// Constants of this module are folded into the compiled loops; imported ones are looked up each time.
const L = LABEL_COUNT;
const W = WINDOW;
const N = LANES;
const STRIDE = OFFSETS * N;
const SPAN = OFFSETS;
const ROW = ROW_WORDS;
const BYTES = EVEN;

/**
 * Adds up the weights of a unit's features.
 *
 * What a word type gives at each offset is added up once and kept: words repeat,
 * and most features depend on the word alone.
 */
export class Emissions {
  private readonly step: number;
  private readonly rows: Int32Array;
  private readonly vocabulary: Vocabulary;
  private readonly list = new FeatureList(PLACE_FEATURE_LIMIT + TYPE_FEATURE_LIMIT);
  /** The running sums of one token, packed. */
  private readonly sums = new Int32Array(N);
  private readonly cached = new Int32Array(VOCABULARY_LIMIT * STRIDE);
  private readonly known = new Uint8Array(VOCABULARY_LIMIT);
  /** Of no meaning: kept so that looking at the rows early is not optimised away. */
  touched = 0;
  /** Where the sums of the words of the unit begin in `cached`, edges around. */
  private readonly places = new Int32Array(UNIT_LIMIT + 2 * WINDOW);

  constructor(weights: SequenceWeights, vocabulary: Vocabulary) {
    this.step = weights.step;
    this.rows = packRows(weights.rows);
    this.vocabulary = vocabulary;
  }

  /** To be called when the vocabulary was emptied: its type numbers mean other words now. */
  forget(): void {
    this.known.fill(0);
  }

  /** Fills `into` with the score of each label at each token of the unit. */
  score(unit: Unit, into: Float64Array): void {
    const { step, list, sums } = this;
    const { count } = unit;
    this.placeTypes(unit);
    for (let at = 0; at < count; at += 1) {
      this.addTypes(at);
      list.count = 0;
      addPlaceFeatures(list, unit, at);
      this.addRows();
      unpackInto(into, at * L, sums, step);
    }
  }

  /** Looks up the words of the unit and works out what is not known yet. */
  private placeTypes({ types, count }: Unit): void {
    const { known, places } = this;
    for (let at = -W; at < count + W; at += 1) {
      const type = at < 0 || at >= count ? EDGE_TYPE : (types[at] ?? EDGE_TYPE);
      if (known[type] !== 1) this.fillType(type);
      places[at + W] = type * STRIDE;
    }
  }

  /** What the words around a token say, each at its distance. */
  private addTypes(at: number): void {
    const { cached, places, sums } = this;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    for (let offset = 0; offset < SPAN; offset += 1) {
      const from = (places[at + offset] ?? 0) + offset * N;
      s0 = (s0 + (cached[from] ?? 0)) | 0;
      s1 = (s1 + (cached[from + 1] ?? 0)) | 0;
      s2 = (s2 + (cached[from + 2] ?? 0)) | 0;
      s3 = (s3 + (cached[from + 3] ?? 0)) | 0;
      s4 = (s4 + (cached[from + 4] ?? 0)) | 0;
    }
    sums[0] = s0;
    sums[1] = s1;
    sums[2] = s2;
    sums[3] = s3;
    sums[4] = s4;
  }

  private fillType(type: number): void {
    for (let offset = -W; offset <= W; offset += 1) {
      this.sums.fill(0);
      this.list.count = 0;
      addTypeFeatures(this.list, this.vocabulary, type, offset);
      this.addRows();
      this.cached.set(this.sums, type * STRIDE + (offset + W) * N);
    }
    this.known[type] = 1;
  }

  /** The hot loop of the tagger: the sums in locals, written out. */
  private addRows(): void {
    const { rows, list, sums } = this;
    const { rows: places, count } = list;
    let s0 = sums[0] ?? 0;
    let s1 = sums[1] ?? 0;
    let s2 = sums[2] ?? 0;
    let s3 = sums[3] ?? 0;
    let s4 = sums[4] ?? 0;
    // Rows lie far apart in memory: all are asked for before the first is used, so that they come at once.
    let touched = 0;
    for (let index = 0; index < count; index += 1) touched |= rows[Math.imul(places[index] ?? 0, ROW)] ?? 0;
    this.touched = touched;
    for (let index = 0; index < count; index += 1) {
      const row = Math.imul(places[index] ?? 0, ROW);
      const a = rows[row] ?? 0;
      const b = rows[(row + 1) | 0] ?? 0;
      s0 = (s0 + (a & BYTES)) | 0;
      s1 = (s1 + ((a >>> 8) & BYTES)) | 0;
      s2 = (s2 + (b & BYTES)) | 0;
      s3 = (s3 + ((b >>> 8) & BYTES)) | 0;
      s4 = (s4 + (rows[(row + 2) | 0] ?? 0)) | 0;
    }
    sums[0] = s0;
    sums[1] = s1;
    sums[2] = s2;
    sums[3] = s3;
    sums[4] = s4;
  }
}
