import {
  addTypeFeatures,
  FeatureList,
  OFFSETS,
  PLACE_FEATURE_LIMIT,
  TYPE_FEATURE_LIMIT,
  WINDOW,
} from './features.ts';
import { LABEL_COUNT } from './labels.ts';
import { DOUBLES, packRows, unpackInto } from './lanes.ts';
import { addPlaceFeatures } from './place-features.ts';
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
  private readonly step: number;
  private readonly rows: Float64Array;
  private readonly vocabulary: Vocabulary;
  private readonly list = new FeatureList(PLACE_FEATURE_LIMIT + TYPE_FEATURE_LIMIT);
  /** The running sums of one token, packed. */
  private readonly sums = new Float64Array(DOUBLES);
  private readonly cached = new Float64Array(VOCABULARY_LIMIT * OFFSETS * DOUBLES);
  private readonly known = new Uint8Array(VOCABULARY_LIMIT * OFFSETS);

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
    const { sums, step, list } = this;
    for (let at = 0; at < unit.count; at += 1) {
      sums.fill(0);
      this.addTypes(unit, at);
      list.count = 0;
      addPlaceFeatures(list, unit, at);
      this.addRows();
      for (let part = 0; part < DOUBLES; part += 1) {
        unpackInto(into, at * L + part * (L / DOUBLES), sums[part] ?? 0, step);
      }
    }
  }

  /** What the words around a token say, each at its distance. */
  private addTypes(unit: Unit, at: number): void {
    const { cached, known, sums } = this;
    let [s0, s1, s2] = [0, 0, 0];
    for (let offset = -WINDOW; offset <= WINDOW; offset += 1) {
      const place = at + offset;
      const type = place < 0 || place >= unit.count ? EDGE_TYPE : (unit.types[place] ?? EDGE_TYPE);
      const slot = type * OFFSETS + offset + WINDOW;
      if (known[slot] !== 1) this.fillSlot(type, offset, slot);
      s0 += cached[slot * DOUBLES] ?? 0;
      s1 += cached[slot * DOUBLES + 1] ?? 0;
      s2 += cached[slot * DOUBLES + 2] ?? 0;
    }
    sums[0] = s0;
    sums[1] = s1;
    sums[2] = s2;
  }

  private fillSlot(type: number, offset: number, slot: number): void {
    this.sums.fill(0);
    this.list.count = 0;
    addTypeFeatures(this.list, this.vocabulary, type, offset);
    this.addRows();
    this.cached.set(this.sums, slot * DOUBLES);
    this.known[slot] = 1;
  }

  /** The hot loop of the tagger: the sums in locals, written out for the three doubles. */
  private addRows(): void {
    const { rows, list, sums } = this;
    const places = list.rows;
    let [s0, s1, s2] = [sums[0] ?? 0, sums[1] ?? 0, sums[2] ?? 0];
    for (let index = 0; index < list.count; index += 1) {
      const row = (places[index] ?? 0) * DOUBLES;
      s0 += rows[row] ?? 0;
      s1 += rows[row + 1] ?? 0;
      s2 += rows[row + 2] ?? 0;
    }
    sums[0] = s0;
    sums[1] = s1;
    sums[2] = s2;
  }
}
