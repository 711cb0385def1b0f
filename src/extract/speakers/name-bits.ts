// What a printed word can be in and around names, told once for each word from the lists.
import {
  COLLECTIVES,
  GIVEN_NAMES,
  HONORIFICS,
  IRREGULAR_FORMS,
  LEGAL_FORMS,
  NAME_PARTICLES,
  NEVER_NAMES,
  ORGANISATION_NOUNS,
  OUTLETS,
  PLACES,
  REGION_ADJECTIVES,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
  SPOKES_NOUNS,
  TITLE_ROLES,
} from '../../lexicon/index.ts';
import { foldName } from '../../text/index.ts';

/** One bit a question. */
export const NAME_BIT = {
  /** A weekday or a function word, not printed in capitals throughout. */
  never: 1,
  given: 2,
  honorific: 4,
  titleRole: 8,
  roleNoun: 16,
  place: 32,
  modifier: 64,
  region: 128,
  particle: 256,
  /** A particle that, in small letters, may begin a name ("van der Berg"), or is joined to one ("al-Haddad"). */
  openingParticle: 512,
  joinedParticle: 1024,
  /** A body's noun, its plural too. */
  bodyNoun: 2048,
  legalForm: 4096,
  /** "of" in "Bank of Tarn". */
  bodyLink: 8192,
  /** "he", "she". */
  pronoun: 1 << 14,
  /** Behind these a subject may stand. */
  beforeSubject: 1 << 15,
  /** A past or auxiliary form, by its ending or from the list. */
  verb: 1 << 16,
  spokesNoun: 1 << 17,
  /** Its singular is a body's noun. */
  bodySingular: 1 << 18,
  /** Its singular is a noun for a role. */
  roleSingular: 1 << 19,
  /** Alone and with a capital it is mostly no name: a demonym, a party, a role. */
  commonCapital: 1 << 20,
  /** Printed as an abbreviation is ("NATO"). */
  abbreviation: 1 << 21,
  /** By itself the name of a place or an outlet, or the first word of one in several words. */
  known: 1 << 22,
  opensKnown: 1 << 23,
} as const;

const BEFORE_SUBJECTS: ReadonlySet<string> = new Set(
  `and but or nor so yet when while as after before because if although though since until whereas that than
  said says adds added told according whether where then also yesterday today meanwhile however later`.split(
    /\s+/u,
  ),
);

const LISTS: readonly (readonly [bit: number, words: { has(word: string): boolean }])[] = [
  [NAME_BIT.given, GIVEN_NAMES],
  [NAME_BIT.honorific, HONORIFICS],
  [NAME_BIT.titleRole, TITLE_ROLES],
  [NAME_BIT.roleNoun, ROLE_NOUNS],
  [NAME_BIT.place, PLACES],
  [NAME_BIT.modifier, ROLE_MODIFIERS],
  [NAME_BIT.region, REGION_ADJECTIVES],
  [NAME_BIT.particle, NAME_PARTICLES],
  [NAME_BIT.bodyNoun, ORGANISATION_NOUNS],
  [NAME_BIT.legalForm, LEGAL_FORMS],
  [NAME_BIT.bodyLink, new Set(['of', 'for', 'and', 'the', '&'])],
  [NAME_BIT.pronoun, new Set(['he', 'she'])],
  [NAME_BIT.beforeSubject, BEFORE_SUBJECTS],
  [NAME_BIT.verb, IRREGULAR_FORMS],
  [NAME_BIT.spokesNoun, SPOKES_NOUNS],
];

/** The singular of a folded noun, by its ending. */
export function singular(folded: string): string {
  if (folded.endsWith('ies')) return `${folded.slice(0, -3)}y`;
  return folded.endsWith('s') && !folded.endsWith('ss') ? folded.slice(0, -1) : folded;
}

const KNOWN: ReadonlySet<string> = new Set([
  ...PLACES.keys(),
  ...OUTLETS.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) =>
    foldName(name).replace(/^the /u, ''),
  ),
]);
const OPENS_KNOWN: ReadonlySet<string> = new Set(
  [...KNOWN].filter((name) => name.includes(' ')).map((name) => name.split(' ')[0] ?? name),
);

/** True for the folded name of a country, region, city or outlet. */
export const isKnownName = (folded: string): boolean => KNOWN.has(folded);

/** Plural demonyms, parties, collectives and roles are capitalised without being a name. */
function isCommonCapital(folded: string): boolean {
  if (COLLECTIVES.has(folded) || REGION_ADJECTIVES.has(folded)) return true;
  const base = singular(folded);
  if (base !== folded && (PLACES.has(base) || ROLE_NOUNS.has(base))) return true;
  return ROLE_NOUNS.has(folded) && !GIVEN_NAMES.has(folded);
}

/** The bits of a word as printed and as folded. */
export function nameBitsOf(text: string, folded: string): number {
  let bits = 0;
  for (const [bit, words] of LISTS) if (words.has(folded)) bits |= bit;
  if (NEVER_NAMES.has(folded) && !/^\p{Lu}{2,}$/u.test(text)) bits |= NAME_BIT.never;
  if ((bits & NAME_BIT.particle) !== 0 && /^(?:al|el|van|von|de|da|di)$/u.test(folded))
    bits |= NAME_BIT.openingParticle;
  if (/^(?:al|el)-\p{Lu}/u.test(text)) bits |= NAME_BIT.joinedParticle;
  if (ORGANISATION_NOUNS.has(singular(folded))) bits |= NAME_BIT.bodyNoun | NAME_BIT.bodySingular;
  if (/.ed$/u.test(folded)) bits |= NAME_BIT.verb;
  if (ROLE_NOUNS.has(singular(folded))) bits |= NAME_BIT.roleSingular;
  if (isCommonCapital(folded)) bits |= NAME_BIT.commonCapital;
  if (/^(?:\p{Lu}\.?){2,6}$/u.test(text)) bits |= NAME_BIT.abbreviation;
  if (KNOWN.has(folded)) bits |= NAME_BIT.known;
  if (OPENS_KNOWN.has(folded)) bits |= NAME_BIT.opensKnown;
  return bits;
}
