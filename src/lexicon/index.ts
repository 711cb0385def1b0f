export {
  ABBREVIATIONS,
  INTRODUCING_ABBREVIATIONS,
  SENTENCE_OPENERS,
  TITLE_ABBREVIATIONS,
} from './abbreviations.ts';
export { ARCHIVE_HOSTS } from './archives.ts';
export { NUMBER_SCALES, NUMBER_WORDS } from './numbers.ts';
export {
  AHEAD_WORDS,
  DEBUNKING_PHRASES,
  DEBUNKING_WORDS,
  DISOWNING_WORDS,
  WITHDRAWING_PHRASES,
  WITHDRAWING_WORDS,
} from './debunking.ts';
export { ELISIONS } from './elisions.ts';
export { FUNCTION_WORDS } from './function-words.ts';
export { MONTHS, RELATIVE_DAYS, SCHEDULING_WORDS, WEEKDAYS } from './calendar.ts';
export { IRREGULAR_FORMS } from './irregular-forms.ts';
export type { ModalForce } from './modality.ts';
export { ASKING_WORDS, CONDITION_OPENERS, CONDITION_PHRASES, MODAL_WORDS } from './modality.ts';
export { NEGATIVE_PREFIXES, NEGATIVE_VERBS, NEGATORS, NOT_NEGATED, OPINION_VERBS } from './negation.ts';
export { CONFIRMING_VERBS, CONVERSES, DENYING_VERBS, OPPOSITES } from './opposites.ts';
export type { Bound } from './units.ts';
export { CURRENCY_SIGNS, CURRENCY_WORDS, FIGURE_BOUNDS, MEASURES, RUNNING_COUNTS } from './units.ts';
export { COLLECTIVES } from './collectives.ts';
export { GIVEN_NAMES, NICKNAMES } from './given-names.ts';
export type { Gender } from './honorifics.ts';
export { HONORIFICS, TITLE_ROLES } from './honorifics.ts';
export { GENERATIONS, NAME_PARTICLES, NAME_SUFFIXES, NEVER_NAMES } from './name-parts.ts';
export {
  BODY_NOUNS,
  DIVIDED_BODIES,
  DOCUMENT_NOUNS,
  LEGAL_FORMS,
  ORGANISATION_NOUNS,
  OWNED_NOUNS,
} from './organisations.ts';
export {
  CALLED_OFF_PHRASES,
  HAPPENED_PHRASES,
  HELD_WORDS,
  LOCATIVES,
  REGION_NOUNS,
  WIDE_REGIONS,
} from './happenings.ts';
export { PLACES, REGION_ADJECTIVES } from './places.ts';
export {
  KINSHIP_NOUNS,
  LEADER_ROLES,
  PAST_ROLE_WORDS,
  RANKS,
  RELATIONAL_NOUNS,
  ROLE_GENDERS,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
  ROLE_SYNONYMS,
  SPOKES_NOUNS,
} from './role-nouns.ts';
export { DATE_LINE_MONTHS } from './months.ts';
export { OUTLETS } from './outlets.ts';
export type { OutletRow } from './outlet-rows.ts';
export {
  COMMENT_TITLES,
  FURNITURE_LINES,
  FURNITURE_STARTS,
  HOUSE_ENDINGS,
  HOUSE_NOUNS_ABROAD,
  NOTICE_WORDS,
  OUTLET_NOUNS,
  RELATED_TITLES,
  WIDE_HOUSE_ENDINGS,
  WIDE_SECTION_STARTS,
} from './page-phrases.ts';
export {
  CLAIM_NOUNS,
  DENIAL_VERBS,
  HINTING_VERBS,
  NEGATIVE_SUBJECTS,
  REJECTING_VERBS,
  TELLING_HEDGES,
  WITHHOLDING_PHRASES,
  WITHHOLDING_VERBS,
} from './stance.ts';
export { STOP_WORDS } from './stop-words.ts';
export { TIME_ZONES } from './time-zones.ts';
export {
  AUXILIARIES,
  CLAUSE_OPENERS,
  COMPLEMENTIZERS,
  DETERMINERS,
  IRREGULAR_VERBS,
  LOOSE_ADVERBS,
  NOT_WORDS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUN_SUBJECTS,
  RELATIVES,
  TIME_OPENERS,
  TIME_WORDS,
  VENUE_WORDS,
} from './clause-words.ts';
export { BROADCAST_WORDS, CUE_NOUNS, NAMING_WORDS, WORD_NOUNS } from './cue-nouns.ts';
export type { CueClass, CueFrame, CueVerb } from './cue-verbs.ts';
export { CUE_IRREGULARS, CUE_PARTICLES, CUE_VERBS } from './cue-verbs.ts';
export {
  ALIGNMENT_FILLERS,
  BOILERPLATE,
  HARMLESS_WORDS,
  POLL_WORDS,
  QUANTIFIERS,
  UPDATE_WORDS,
} from './comparing.ts';
export { BROADCAST_NOUNS, CHANNEL_NOUNS, CITED_NOUNS, MEDIA_NOUNS, OUTLET_KIND_NOUNS } from './channels.ts';
export { CORRECTION_OPENERS, NOTE_OPENERS, PAGE_NOUNS } from './corrections.ts';
export { CONTRAST_WORDS, POSITION_WORDS, REBUFFING_WORDS, TAKING_UP_WORDS } from './positions.ts';
export type { Verb } from './verbs.ts';
export { LEADING_TO, VERB_PARTICLES, VERBS, VERBS_WITH_PREPOSITION } from './verbs.ts';
