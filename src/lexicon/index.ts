export {
  ABBREVIATIONS,
  INTRODUCING_ABBREVIATIONS,
  SENTENCE_OPENERS,
  TITLE_ABBREVIATIONS,
} from './abbreviations.ts';
export { NUMBER_SCALES, NUMBER_WORDS } from './numbers.ts';
export { ELISIONS } from './elisions.ts';
export { FUNCTION_WORDS, NEGATION_WORDS } from './function-words.ts';
