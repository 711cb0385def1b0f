// What sort of source a noun phrase without a name describes. Cost: a few look-ups.
import {
  BODY_NOUNS,
  COLLECTIVES,
  DOCUMENT_NOUNS,
  PLACES,
  ROLE_NOUNS,
  SPOKES_NOUNS,
} from '../../lexicon/index.ts';
import { singular } from './name-bits.ts';
import type { Word } from './words.ts';

/** What sort of source a described mention is ("a US official", "residents of Elm Street", "the report"). */
export type Description =
  'role' | 'demonym' | 'spokesperson' | 'body' | 'collective' | 'document' | 'thing' | 'nobody';

/** Words that open a phrase and are no part of its name. */
export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
/** What opens the phrase of a source whose noun no list knows ("the announcer", "one questioner"). */
const OPENERS: ReadonlySet<string> = new Set(
  'a an the one another two three four five six seven eight nine ten dozens several many some his her its their'.split(
    ' ',
  ),
);
/** Longer phrases around an unknown noun are mostly not sources. */
export const MOST_THING_WORDS = 5;
/** Endings of words for somebody from somewhere. */
const DEMONYM = /(?:an|ese|er|i|ard|ole|iot|ek|ot)$/u;

/** "the Kenyan", "a Tarnese": somebody from a place, without a noun behind it. */
export function isDemonym(words: readonly Word[], end: number): boolean {
  const word = words[end];
  if (end !== 1 || word === undefined || !ARTICLES.has(words[0]?.folded ?? '')) return false;
  const place = PLACES.get(word.folded);
  return word.capital && place !== undefined && place !== word.folded && DEMONYM.test(word.folded);
}

/** What the phrase of `words` that ends at `end` describes, `last` being where it ends with all that is joined to it. */
export function describedAs(words: readonly Word[], end: number, last: number): Description {
  if (isDemonym(words, end)) return 'demonym';
  return isNobody(words, last) ? 'nobody' : descriptionOf(words[last]?.folded ?? '');
}

/** A word that is no source noun, without an article or a number before it: words that do not name anybody. */
function isNobody(words: readonly Word[], end: number): boolean {
  const first = words[0];
  if (first === undefined || descriptionOf(words[end]?.folded ?? '') !== 'thing') return false;
  return end > MOST_THING_WORDS || !OPENERS.has(first.folded) || end === 0;
}

/** What a head noun, folded, describes. */
export function descriptionOf(head: string): Description {
  const base = singular(head);
  if (SPOKES_NOUNS.has(head)) return /(?:men|women|people|s)$/u.test(head) ? 'collective' : 'spokesperson';
  if (COLLECTIVES.has(head)) return 'collective';
  if (base !== head && (ROLE_NOUNS.has(base) || PLACES.has(base))) return 'collective';
  if (ROLE_NOUNS.has(head)) return 'role';
  if (DOCUMENT_NOUNS.has(head) || DOCUMENT_NOUNS.has(base)) return 'document';
  if (BODY_NOUNS.has(head)) return 'body';
  return base !== head && BODY_NOUNS.has(base) ? 'collective' : 'thing';
}
