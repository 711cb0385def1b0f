import {
  CHANNEL_NOUNS,
  CITED_NOUNS,
  CONDITION_OPENERS,
  CONDITION_PHRASES,
  MODAL_WORDS,
  MONTHS,
  NEGATIVE_VERBS,
  NEGATORS,
  NUMBER_SCALES,
  RELATIVE_DAYS,
  WEEKDAYS,
} from '../lexicon/index.ts';

/** What a word can be a sign of, one bit each. A statement without the sign need not be read for the thing. */
export const WORD_SIGN = {
  negation: 1,
  condition: 2,
  force: 4,
  date: 8,
  figure: 16,
  /** Part of every phrase that tells when something was said. */
  time: 32,
  /** Part of every phrase that tells who was told ("interview", "remarks", "wrote"). */
  hearing: 64,
  on: 128,
  /** Part of every phrase that tells who reported or is cited, but those with a bare "by". */
  reporting: 256,
  by: 512,
  /** A thing something is said in, or a part of such a word: "statement", "tv", the "mail" of "e-mail". */
  channel: 1024,
} as const;

const CONDITION_STARTS: ReadonlySet<string> = new Set(
  [...CONDITION_PHRASES].map((phrase) => phrase.split(' ')[0] ?? ''),
);

const CHANNELS = [...new Set([...CHANNEL_NOUNS, ...CITED_NOUNS].flatMap((noun) => noun.split('-')))];

/** What tells a sign in the letters of a word as it is printed. */
const PRINTED: readonly (readonly [sign: number, letters: RegExp])[] = [
  [
    WORD_SIGN.time,
    /day|night|week|month|year|morning|noon|evening|\d|Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec/iu,
  ],
  [
    WORD_SIGN.hearing,
    /nterview|peaking|alking|poke|alked|remark|comment|statement|message|email|letter|briefing|writ|wrote/u,
  ],
  [WORD_SIGN.on, /(?:^|[^A-Za-z0-9_])[Oo]n$/u],
  [WORD_SIGN.reporting, /report|ccording|citing|cited|quoted|carried|published|broadcast|aired|released/u],
  [WORD_SIGN.by, /^by$/u],
  [WORD_SIGN.channel, new RegExp(String.raw`\b(?:${CHANNELS.join('|')})\b`, 'iu')],
];

/** The signs of a word that hang on how it is printed. */
export function printedSignsOf(printed: string): number {
  let signs = 0;
  for (const [sign, letters] of PRINTED) if (letters.test(printed)) signs |= sign;
  return signs;
}

/** The signs of a word by its key, as `matchWords` folds it. */
export function signsOf(key: string): number {
  const isNumber = /^\d/u.test(key);
  let signs = 0;
  if (NEGATORS.has(key) || NEGATIVE_VERBS.has(key)) signs |= WORD_SIGN.negation;
  if (CONDITION_OPENERS.has(key) || CONDITION_STARTS.has(key)) signs |= WORD_SIGN.condition;
  if (MODAL_WORDS.has(key) || key === 'going') signs |= WORD_SIGN.force;
  if (isNumber || WEEKDAYS.has(key) || MONTHS.has(key) || RELATIVE_DAYS.has(key)) signs |= WORD_SIGN.date;
  if (isNumber || NUMBER_SCALES.has(key)) signs |= WORD_SIGN.figure;
  return signs;
}
