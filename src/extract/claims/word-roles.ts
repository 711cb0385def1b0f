// What a printed word can be in a clause, told once for each word from lists and endings: no tagger, one bit a question.
import {
  CLAUSE_OPENERS,
  CUE_VERBS,
  DETERMINERS,
  LOCATIVES,
  LOOSE_ADVERBS,
  MONTHS,
  NOT_WORDS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUN_SUBJECTS,
  TIME_WORDS,
  WEEKDAYS,
} from '../../lexicon/index.ts';
import { remembered, wordMemory } from '../../text/index.ts';
import type { FormKind } from './verb-forms.ts';
import { baseBySpelling, verbForm } from './verb-forms.ts';

/** One bit each; a word has several where nobody but its neighbours can tell. */
export const ROLE = {
  /** A finite form of "be", and one that is not. */
  be: 1,
  bareBe: 2,
  have: 4,
  /** Modal verbs and forms of "do": a base form follows. */
  modal: 8,
  /** A past that is no participle, a past that may be one, a participle that is no past. */
  past: 16,
  pastOrParticiple: 32,
  participle: 64,
  present: 128,
  base: 256,
  ing: 512,
  /** The base or present of a verb that is as often a noun. */
  nounToo: 1024,
  determiner: 2048,
  preposition: 4096,
  pronoun: 8192,
  /** Begins a clause of its own. */
  opener: 1 << 14,
  relative: 1 << 15,
  adverb: 1 << 16,
  not: 1 << 17,
  time: 1 << 18,
  capital: 1 << 19,
  comma: 1 << 20,
  number: 1 << 21,
  /** "and", "or", "but". */
  joins: 1 << 22,
  to: 1 << 23,
  quoteMark: 1 << 24,
  /** Dashes, brackets, colons. */
  break: 1 << 25,
  word: 1 << 26,
  locative: 1 << 27,
  /** Ends in -s, or is a noun for many: a verb without ending may follow. */
  plural: 1 << 28,
  /** Begins what is said or wanted: "that", "whether", "how". */
  complement: 1 << 29,
  /** A verb of saying or thinking: a whole clause may be its object. */
  reports: 1 << 30,
  /** "'s": of what stands before it, or "is". */
  clitic: -(2 ** 31),
} as const;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const BE = set("is are was were am ’re 're ’m 'm");
const BARE_BE = set('be been being');
const HAVE = set("have has had ’ve 've");
const MODALS = set(
  "do does did will would shall should can could may might must ca wo sha ought ai 'd ’d 'll ’ll",
);
const CLITIC = set("'s ’s");
const RELATIVES = set('who which that whose whom where');
const COMPLEMENTS = set('that whether if how why what');
const JOINING = set('and or but nor');
const OBJECT_PRONOUNS = set(
  'him them us me himself herself itself themselves everything something nothing nobody',
);
const MANY = set('people men women children police many most both some few others all i we you they');
const NO_PAST = set(
  `bed need speed seed feed indeed hundred united sacred naked wicked aged beloved unprecedented breed creed weed greed
 deed reed shed red sled exceed proceed succeed embed`.replaceAll('\n', ''),
);
const NO_ING = set(
  'during king morning evening nothing something anything everything thing ring spring wing following',
);
const NO_PLURAL = /(?:ss|us|is|'s|’s)$/u;
const REPORTING: ReadonlySet<string> = new Set(
  CUE_VERBS.filter(({ frame }) => frame === 'clause').map(({ lemma }) => lemma),
);

const MORE_ADVERBS = set('rather never still quite very');
/** Words that end like an adverb, or are listed as one, and may be part of a noun phrase. */
const NO_ADVERB = set(
  `all both first long only even almost assembly family rally supply reply ally monopoly anomaly bully elderly daily
 weekly monthly friendly likely unlikely costly deadly orderly holy ugly lonely belly jelly fly`.replaceAll(
    '\n',
    '',
  ),
);

const LISTS: readonly (readonly [role: number, words: { has(word: string): boolean }])[] = [
  [ROLE.be, BE],
  [ROLE.bareBe, BARE_BE],
  [ROLE.have, HAVE],
  [ROLE.modal, MODALS],
  [ROLE.clitic, CLITIC],
  [ROLE.determiner, DETERMINERS],
  [ROLE.determiner, POSSESSIVES],
  [ROLE.preposition, PREPOSITIONS],
  [ROLE.pronoun, PRONOUN_SUBJECTS],
  [ROLE.pronoun, OBJECT_PRONOUNS],
  [ROLE.opener, CLAUSE_OPENERS],
  [ROLE.relative, RELATIVES],
  [ROLE.complement, COMPLEMENTS],
  [ROLE.adverb, LOOSE_ADVERBS],
  [ROLE.adverb, MORE_ADVERBS],
  [ROLE.not, NOT_WORDS],
  [ROLE.time, TIME_WORDS],
  [ROLE.joins, JOINING],
  [ROLE.locative, LOCATIVES],
  [ROLE.plural, MANY],
];

function rolesOfPrinted(printed: string): number {
  const lower = printed.toLowerCase();
  if (!/\p{L}/u.test(lower)) return /\d/u.test(lower) ? ROLE.number : markRole(lower);
  let roles: number = ROLE.word;
  for (const [role, words] of LISTS) if (words.has(lower)) roles |= role;
  if (NO_ADVERB.has(lower)) roles &= ~ROLE.adverb;
  if (lower === 'to') roles |= ROLE.to;
  if (printed !== lower)
    roles = isDayName(lower) ? roles | ROLE.capital : (roles & ~ROLE.time) | ROLE.capital;
  const isGrammar = (roles & GRAMMAR) !== 0;
  return isGrammar ? roles : roles | verbRoles(lower);
}

/** Other words of time are names where they have a capital ("USA Today"). */
const isDayName = (lower: string): boolean => WEEKDAYS.has(lower) || MONTHS.has(lower.replace('.', ''));

const GRAMMAR =
  ROLE.be |
  ROLE.bareBe |
  ROLE.have |
  ROLE.modal |
  ROLE.determiner |
  ROLE.preposition |
  ROLE.pronoun |
  ROLE.opener |
  ROLE.not |
  ROLE.joins |
  ROLE.to;

function markRole(mark: string): number {
  if (mark === ',') return ROLE.comma;
  if (/^["“”„«»‘’']$/u.test(mark)) return ROLE.quoteMark;
  return /^(?:[—–―]{1,3}|-{1,3}|[():;])$/u.test(mark) ? ROLE.break : 0;
}

function verbRoles(lower: string): number {
  const form = verbForm(lower);
  const plural = lower.endsWith('s') && !NO_PLURAL.test(lower) ? ROLE.plural : 0;
  if (form !== null) {
    const kinds = formRoles(lower, form.kinds);
    const nounToo = form.isNounToo && (kinds & (ROLE.base | ROLE.present)) !== 0 ? ROLE.nounToo : 0;
    return kinds | nounToo | plural | (REPORTING.has(form.base) ? ROLE.reports : 0);
  }
  if (/^\p{L}{3,}ly$/u.test(lower)) return NO_ADVERB.has(lower) ? 0 : ROLE.adverb;
  if (/^\p{L}{3,}ing$/u.test(lower)) {
    if (NO_ING.has(lower)) return 0;
    return ROLE.ing | (REPORTING.has(baseOf(lower)) ? ROLE.reports : 0);
  }
  if (/^\p{L}{2,}ed$/u.test(lower)) return NO_PAST.has(lower) ? 0 : ROLE.pastOrParticiple;
  return plural;
}

/** "Said" is hardly ever anything but a past. */
const PAST_ALONE = 'said';

function formRoles(lower: string, kinds: readonly FormKind[]): number {
  let roles = 0;
  if (kinds.includes('base')) roles |= ROLE.base;
  if (kinds.includes('present')) roles |= ROLE.present;
  const both = kinds.includes('past') && kinds.includes('participle') && lower !== PAST_ALONE;
  if (both) return roles | ROLE.pastOrParticiple;
  if (kinds.includes('past')) roles |= ROLE.past;
  return kinds.includes('participle') ? roles | ROLE.participle : roles;
}

/** The base form of a verb as printed ("approved": "approve"), lower case. */
export function baseOf(printed: string): string {
  const lower = printed.toLowerCase().replaceAll('’', "'");
  if (/^(?:is|are|was|were|am|be|been|being|'re|'m|'s)$/u.test(lower)) return 'be';
  if (/^(?:have|has|had|having|'ve)$/u.test(lower)) return 'have';
  if (/^(?:do|does|did|done|doing)$/u.test(lower)) return 'do';
  const known = verbForm(lower);
  if (known !== null) return known.base;
  if (!lower.endsWith('ing')) return baseBySpelling(lower);
  const stem = lower.slice(0, -3);
  const candidates = [stem, `${stem}e`, stem.slice(0, -1), `${stem.slice(0, -1)}ie`];
  return candidates.find((base) => verbForm(base)?.kinds.includes('base')) ?? baseBySpelling(lower);
}

/** Printed words held at once. */
const REMEMBERED = 16_384;

/** The roles of the word printed at a place, or of a word by its number. */
export const wordRoles = wordMemory(remembered(REMEMBERED, rolesOfPrinted));
