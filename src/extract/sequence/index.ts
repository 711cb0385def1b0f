export { ALLOWED, Chain } from './chain.ts';
export {
  addPlaceFeatures,
  addTypeFeatures,
  FeatureList,
  HASH_BITS,
  OFFSETS,
  PLACE_FEATURE_LIMIT,
  TYPE_FEATURE_LIMIT,
  WINDOW,
} from './features.ts';
export { beginsSpan, kindOf, LABEL_COUNT, labelAt, OUTSIDE } from './labels.ts';
export { beforeOf, OUTSIDE_MARKS, QuotationCursor } from './quotation-state.ts';
export type { SequenceModel } from './tag-paragraphs.ts';
export { readSequenceModel, tagParagraphs } from './tag-paragraphs.ts';
export { Unit, UNIT_LIMIT, unitsOf } from './unit.ts';
export { EDGE_TYPE, foldToken, profileBits, type Profiles, Vocabulary } from './vocabulary.ts';
export { packWeights, type SequenceWeights } from './weights.ts';
