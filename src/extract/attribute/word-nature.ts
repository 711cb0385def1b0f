// What a printed word can be, told once for each word from lists and endings: no tagger, one bit a question.
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  CUE_NOUNS,
  DETERMINERS,
  IRREGULAR_VERBS,
  LOOSE_ADVERBS,
  NOT_WORDS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUN_SUBJECTS,
  ROLE_NOUNS,
  TIME_OPENERS,
  TIME_WORDS,
} from '../../lexicon/index.ts';
import { remembered, wordMemory } from '../../text/index.ts';
import type { CueForm } from './cue-forms.ts';
import { cueForms } from './cue-forms.ts';

/** What a word or mark can be, one bit each. */
export const BIT = {
  comma: 1,
  dash: 2,
  adverb: 4,
  auxiliary: 8,
  not: 16,
  determiner: 32,
  possessive: 64,
  preposition: 128,
  pronoun: 256,
  clauseOpener: 512,
  time: 1024,
  timeOpener: 2048,
  /** An auxiliary or a verb no ending tells. */
  listedVerb: 4096,
  /** A form of the past, where it is printed without a capital. */
  pastForm: 8192,
  /** A form of a verb of saying. */
  cue: 1 << 14,
  /** A verb of saying in the past that reports words rather than a sound. */
  speechPast: 1 << 15,
  /** "advice", "claims": a noun for what is said. */
  sayingNoun: 1 << 16,
  /** "u.s." */
  acronym: 1 << 17,
  /** Marks that end a sentence. */
  endMark: 1 << 18,
  roleNoun: 1 << 19,
  according: 1 << 20,
  /** Where reported words may end. */
  contentEnd: 1 << 21,
} as const;

/** A printed word in lower case, whether it is printed so, and what it can be. */
export interface WordNature {
  readonly lower: string;
  readonly isLower: boolean;
  readonly bits: number;
  /** Its readings as a verb of saying. */
  readonly forms: readonly CueForm[];
}

/** What is no word at all. */
export const NO_NATURE: WordNature = { lower: '', isLower: true, bits: 0, forms: [] };

/** Printed words held at once. */
const REMEMBERED = 16_384;

/** The nature of the word printed at a place, or of a word by its number. */
export const natures = wordMemory(
  remembered(REMEMBERED, (printed): WordNature => {
    const lower = printed.toLowerCase();
    const forms = cueForms(lower);
    return { lower, isLower: lower === printed, bits: listBits(lower) | formBits(lower, forms), forms };
  }),
);

const LISTS: readonly (readonly [bit: number, words: { has(word: string): boolean }])[] = [
  [BIT.adverb, LOOSE_ADVERBS],
  [BIT.auxiliary, AUXILIARIES],
  [BIT.not, NOT_WORDS],
  [BIT.determiner, DETERMINERS],
  [BIT.possessive, POSSESSIVES],
  [BIT.preposition, PREPOSITIONS],
  [BIT.pronoun, PRONOUN_SUBJECTS],
  [BIT.clauseOpener, CLAUSE_OPENERS],
  [BIT.time, TIME_WORDS],
  [BIT.timeOpener, TIME_OPENERS],
  [BIT.roleNoun, ROLE_NOUNS],
  [BIT.sayingNoun, CUE_NOUNS],
  [BIT.contentEnd, new Set([',', 'and', 'while', ':', ';', 'according'])],
];

const PATTERNS: readonly (readonly [bit: number, words: RegExp])[] = [
  [BIT.comma, /^,$/u],
  [BIT.dash, /^(?:[—–―]{1,3}|-{1,3})$/u],
  [BIT.adverb, /^[a-z]{3,}ly$/u],
  [BIT.acronym, /^(?:\p{L}\.){2,4}$/u],
  [BIT.endMark, /^(?:[.!?…]+|。)$/u],
  [BIT.according, /^according$/u],
];

function listBits(lower: string): number {
  let bits = 0;
  for (const [bit, words] of LISTS) if (words.has(lower)) bits |= bit;
  for (const [bit, words] of PATTERNS) if (words.test(lower)) bits |= bit;
  return bits;
}

const NOT_PAST = new Set(
  `red bed need speed seed feed indeed hundred united sacred naked wicked aged beloved so-called unprecedented
  alleged-ly breed creed weed greed deed reed fred ted ed sped med exceed proceed succeed`.split(/\s+/u),
);

function formBits(lower: string, forms: readonly CueForm[]): number {
  const isListed = AUXILIARIES.has(lower) || IRREGULAR_VERBS.has(lower);
  const isSpeechPast = forms.some(
    ({ shape, class: kind, frame }) => shape === 'past' && kind === 'speech' && frame !== 'sound',
  );
  const isNoun = lower.endsWith('s') && CUE_NOUNS.has(lower.slice(0, -1));
  return (
    (isListed && lower !== "'s" && lower !== '’s' ? BIT.listedVerb : 0) |
    (!isListed && isPastForm(lower, forms) ? BIT.pastForm : 0) |
    (forms.length > 0 ? BIT.cue : 0) |
    (isSpeechPast ? BIT.speechPast : 0) |
    (isNoun ? BIT.sayingNoun : 0)
  );
}

function isPastForm(lower: string, forms: readonly CueForm[]): boolean {
  if (lower.length > 4 && lower.endsWith('ed')) return !NOT_PAST.has(lower) && !lower.includes('-');
  return forms.some(({ shape }) => shape === 'past');
}
