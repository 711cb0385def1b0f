import {
  addPlaceFeatures,
  addTypeFeatures,
  FeatureList,
  OFFSETS,
  PLACE_FEATURE_LIMIT,
  TYPE_FEATURE_LIMIT,
  WINDOW,
} from './features.ts';
import { LABEL_COUNT } from './labels.ts';
import type { Unit } from './unit.ts';
import { EDGE_TYPE, type Vocabulary, VOCABULARY_LIMIT } from './vocabulary.ts';
import type { SequenceWeights } from './weights.ts';

const L = LABEL_COUNT;

/**
 * Adds up the weights of a unit's features.
 *
 * What a word type gives at one offset is added up once and kept: words repeat,
 * and most features depend on the word alone.
 */
export class Emissions {
  private readonly weights: SequenceWeights;
  private readonly vocabulary: Vocabulary;
  private readonly list = new FeatureList(PLACE_FEATURE_LIMIT + TYPE_FEATURE_LIMIT);
  private readonly sums = new Int32Array(L);
  private readonly cached = new Int16Array(VOCABULARY_LIMIT * OFFSETS * L);
  private readonly known = new Uint8Array(VOCABULARY_LIMIT * OFFSETS);

  constructor(weights: SequenceWeights, vocabulary: Vocabulary) {
    this.weights = weights;
    this.vocabulary = vocabulary;
  }

  /** To be called when the vocabulary was emptied: its type numbers mean other words now. */
  forget(): void {
    this.known.fill(0);
  }

  /** Fills `into` with the score of each label at each token of the unit. */
  score(unit: Unit, into: Float64Array): void {
    for (let at = 0; at < unit.count; at += 1) {
      this.sums.fill(0);
      for (let offset = -WINDOW; offset <= WINDOW; offset += 1) {
        const place = at + offset;
        this.addType(place < 0 || place >= unit.count ? EDGE_TYPE : (unit.types[place] ?? EDGE_TYPE), offset);
      }
      this.list.count = 0;
      addPlaceFeatures(this.list, unit, this.vocabulary, at);
      this.addRows(this.sums);
      for (let label = 0; label < L; label += 1) {
        into[at * L + label] = (this.sums[label] ?? 0) * this.weights.step;
      }
    }
  }

  private addType(type: number, offset: number): void {
    const slot = type * OFFSETS + offset + WINDOW;
    const { cached, sums } = this;
    const base = slot * L;
    if (this.known[slot] !== 1) this.fillSlot(type, offset, slot);
    for (let label = 0; label < L; label += 1) sums[label] = (sums[label] ?? 0) + (cached[base + label] ?? 0);
  }

  private fillSlot(type: number, offset: number, slot: number): void {
    const sums = new Int32Array(L);
    this.list.count = 0;
    addTypeFeatures(this.list, this.vocabulary, type, offset);
    this.addRows(sums);
    this.cached.set(sums, slot * L);
    this.known[slot] = 1;
  }

  /** The hot loop of the tagger: one sum a label, in locals, written out for the nine labels. */
  // eslint-disable-next-line complexity -- each `?? 0` counts as a branch; the loop has none
  private addRows(sums: Int32Array): void {
    const { rows } = this.weights;
    const { list } = this;
    const places = list.rows;
    let [s0, s1, s2, s3, s4, s5, s6, s7, s8] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let index = 0; index < list.count; index += 1) {
      const row = (places[index] ?? 0) * L;
      s0 += rows[row] ?? 0;
      s1 += rows[row + 1] ?? 0;
      s2 += rows[row + 2] ?? 0;
      s3 += rows[row + 3] ?? 0;
      s4 += rows[row + 4] ?? 0;
      s5 += rows[row + 5] ?? 0;
      s6 += rows[row + 6] ?? 0;
      s7 += rows[row + 7] ?? 0;
      s8 += rows[row + 8] ?? 0;
    }
    sums[0] = (sums[0] ?? 0) + s0;
    sums[1] = (sums[1] ?? 0) + s1;
    sums[2] = (sums[2] ?? 0) + s2;
    sums[3] = (sums[3] ?? 0) + s3;
    sums[4] = (sums[4] ?? 0) + s4;
    sums[5] = (sums[5] ?? 0) + s5;
    sums[6] = (sums[6] ?? 0) + s6;
    sums[7] = (sums[7] ?? 0) + s7;
    sums[8] = (sums[8] ?? 0) + s8;
  }
}
