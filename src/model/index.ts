export type { Article, ArticleFacts, Credit, Zone, ZoneKind } from './article.ts';
export { ZONE_KINDS } from './article.ts';
export type { Claim, ClaimDate, DateRole, Modality, Predicate, Quantity } from './claim.ts';
export { DATE_ROLES, MODALITIES } from './claim.ts';
export type { Conflict, ConflictKind, ConflictList, Side } from './conflict.ts';
export { CONFLICT_KINDS, CONFLICT_LISTS } from './conflict.ts';
export type { Analysis, Corpus, Entry, Extraction } from './corpus.ts';
export type { Duplicate, DuplicateKind, Passage } from './duplicate.ts';
export { DUPLICATE_KINDS } from './duplicate.ts';
export type { DayRange } from './day-range.ts';
export { dayGap } from './day-range.ts';
export type { CountedDays, DaySpan } from './printed-days.ts';
export { daySpanOf, daysOf, instantOf, isoDay } from './printed-days.ts';
export type { FewestApart, Held, MeetingRule, Place, PlaceKind } from './place.ts';
export { factsOf, mayMeet, MEETING_RULES, PLACE_KINDS, repeatedFactsOf, voiceNumber } from './place.ts';
export type { Evidence, Reason } from './evidence.ts';
export type { FactCheck } from './fact-check.ts';
export type {
  Edge,
  Grade,
  Group,
  Member,
  Origin,
  OriginStatus,
  QuoteGroup,
  Relation,
  Speaker,
  SpeakerRef,
  Variant,
} from './group.ts';
export type { GroupSeat } from './group-seat.ts';
export { seatOrder } from './group-seat.ts';
export { GRADES, ORIGIN_STATUSES, RELATIONS } from './group.ts';
export type {
  Anchor,
  AnchoredWords,
  GroupDecision,
  Knowledge,
  Review,
  ReviewAction,
  SpeakerAlias,
} from './knowledge.ts';
export { REVIEW_ACTIONS } from './knowledge.ts';
export type { Link, LinkRole } from './link.ts';
export { LINK_ROLES } from './link.ts';
export { assertNever } from './never.ts';
export type { Outlet, OutletKind, OutletRef } from './outlet.ts';
export { OUTLET_KINDS } from './outlet.ts';
export type {
  Quote,
  QuoteClass,
  QuoteFlag,
  QuoteKind,
  QuoteSpeaker,
  Resolution,
  SpeakerKind,
  Via,
} from './quote.ts';
export type { PairLack, PairOccasion, PairVoices, QuotePair } from './quote-pair.ts';
export {
  CONFIDENCE_SHOWN,
  QUOTE_CLASSES,
  QUOTE_FLAGS,
  QUOTE_KINDS,
  RESOLUTIONS,
  SPEAKER_KINDS,
  UTTERANCE_CLASSES,
} from './quote.ts';
export type {
  CorrectionKind,
  CorrectionNote,
  FactChange,
  FactName,
  QuoteChange,
  QuoteChangeKind,
  RevisionChanges,
  TextChange,
} from './revision.ts';
export { CORRECTION_KINDS, FACT_NAMES, QUOTE_CHANGES } from './revision.ts';
export type { Span } from './span.ts';
export type { Warning } from './warning.ts';
export type { DateBase, DateBasis, DateStanding, Published, Said, When } from './when.ts';
export { DATE_BASES, DATE_STANDINGS, isContradicted } from './when.ts';
