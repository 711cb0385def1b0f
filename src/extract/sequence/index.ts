export { ALLOWED, Chain } from './chain.ts';
export {
  addTypeFeatures,
  FeatureList,
  HASH_BITS,
  OFFSETS,
  PLACE_FEATURE_LIMIT,
  TYPE_FEATURE_LIMIT,
  WINDOW,
} from './features.ts';
export { beginsSpan, kindOf, LABEL_COUNT, labelAt, OUTSIDE } from './labels.ts';
export { addPlaceFeatures } from './place-features.ts';
export { beforeOf, OUTSIDE_MARKS, QuotationCursor } from './quotation-state.ts';
export type { SequenceModel } from './tag-paragraphs.ts';
export { readSequenceModel, tagParagraphs } from './tag-paragraphs.ts';
export { MARGIN, Unit, UNIT_LIMIT } from './unit.ts';
export { unitsOf } from './units-of.ts';
export { EDGE_TYPE, foldToken, profileBits, type Profiles, Vocabulary } from './vocabulary.ts';
export { packWeights, type SequenceWeights } from './weights.ts';
