import {
  LEADER_ROLES,
  PAST_ROLE_WORDS,
  PLACES,
  ROLE_NOUNS,
  ROLE_SYNONYMS,
  TITLE_ROLES,
} from '../lexicon/index.ts';
import { foldName } from './name-key.ts';
import { remembered } from './remembered.ts';

/** A printed role ("the former French foreign minister") as it is compared. */
export interface RoleKey {
  /** The role noun, one form for its spellings and genders ("minister"). */
  readonly head: string;
  /** The country it names by name, demonym or capital, or null. */
  readonly place: string | null;
  /** Its other words, sorted ("foreign"); articles and words of the past left out. */
  readonly words: readonly string[];
}

const PIECE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.]{0,60}(?:[-][\p{L}\p{M}\p{N}]{1,60}){0,6}/gu;
const LONGEST_ROLE = 200;
const DROPPED: ReadonlySet<string> = new Set(
  'a an the of for to in at on and s his her their its our my with'.split(' '),
);

/** The words of a role folded into one form each; "U.S." and "US" are one word, "us" in lower case is none. */
function roleWords(role: string): string[] {
  const words: string[] = [];
  const text = role.slice(0, LONGEST_ROLE).replace(/['’]s?(?=\P{L}|$)/gu, ' ');
  for (const [piece] of text.matchAll(PIECE)) {
    const folded = foldName(piece);
    if (DROPPED.has(folded) || PAST_ROLE_WORDS.has(folded) || piece === 'us') continue;
    const spelled = TITLE_ROLES.get(folded) ?? folded;
    words.push(...(ROLE_SYNONYMS.get(spelled) ?? spelled).split(' '));
  }
  return words;
}

/** Roles held at once. */
const REMEMBERED = 8_192;

/** Reads a role; an empty `head` where none of its words is one. Cost: linear in the (capped) role. */
export const roleKey = remembered(REMEMBERED, (role): RoleKey => {
  const words = roleWords(role.replace(/^(?:then|ex)[-\s]/iu, ''));
  const singular = words.map((word) => (ROLE_NOUNS.has(word) ? word : singularOf(word)));
  const headAt = headPosition(role, singular);
  const head = singular[headAt] ?? '';
  const rest = words.filter((_, at) => at !== headAt);
  const isPrime = head === 'minister' && rest.includes('prime');
  const place = rest.map((word) => PLACES.get(word)).find((found) => found !== undefined) ?? null;
  const qualifiers = rest.filter((word) => !PLACES.has(word) && !(isPrime && word === 'prime'));
  return { head: isPrime ? 'prime minister' : head, place, words: [...new Set(qualifiers)].sort() };
});

/** The head stands last ("foreign minister"), or before "of", "for" or "to" ("minister of justice"). */
function headPosition(role: string, words: readonly string[]): number {
  const before = /^(.{1,120}?)\s(?:of|for|to|in|at)\s/u.exec(role)?.[1];
  const limit = before === undefined ? words.length : Math.min(words.length, roleWords(before).length);
  for (let at = limit - 1; at >= 0; at -= 1) if (isHead(words[at] ?? '')) return at;
  return -1;
}

const isHead = (word: string): boolean => ROLE_NOUNS.has(word) || word === 'spokesperson';

function singularOf(word: string): string {
  const plural = /^(?:spokesmen|spokeswomen|spokespeople|spokespersons)$/u.test(word);
  if (plural) return 'spokesperson';
  const cut = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/u, '');
  return ROLE_NOUNS.has(cut) ? cut : word;
}

/**
 * True where two printed roles can be one office: same head, no two different countries, and
 * the qualifiers of one among those of the other ("president" and "French President" agree,
 * "foreign minister" and "deputy foreign minister" do not, "leader" stands for a head of state).
 */
export function rolesAgree(a: string, b: string): boolean {
  return roleKeysAgree(roleKey(a), roleKey(b));
}

/** `rolesAgree` over keys already read. */
export function roleKeysAgree(a: RoleKey, b: RoleKey): boolean {
  if (a.head === '' || b.head === '') return false;
  if (a.place !== null && b.place !== null && a.place !== b.place) return false;
  if (a.words.includes('deputy') !== b.words.includes('deputy')) return false;
  if (a.words.includes('vice') !== b.words.includes('vice')) return false;
  if (a.head !== b.head) return isLeaderPair(a, b);
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  return few.every((word) => many.includes(word));
}

/** "The Kenyan leader" is the Kenyan president; a leader without a country is anybody's. */
function isLeaderPair(a: RoleKey, b: RoleKey): boolean {
  if (a.head !== 'leader' && b.head !== 'leader') return false;
  if (a.words.length > 0 || b.words.length > 0) return false;
  return LEADER_ROLES.has(a.head) && LEADER_ROLES.has(b.head) && a.place !== null && a.place === b.place;
}
