// Whether a short quotation is a name (a title, a nickname, a sign) or a word held at arm's length rather than speech.
import { BROADCAST_WORDS, NAMING_WORDS, WORD_NOUNS } from '../../lexicon/index.ts';
import { isPlainWord as isPlainCode } from '../../text/index.ts';
import type { Quotation } from '../quotation.ts';
import type { Item } from './item.ts';
import { itemAt } from './item.ts';
import { isAdverb, isAuxiliary, isPossessive, isPreposition, isPronoun } from './words.ts';

/** A longer quotation without its own end is speech whatever stands around it (words). */
const LONGEST_NAME = 6;

/** No heading is longer (code units). */
const LONGEST_HEADING = 80;

/** `title`: a name, by the words around it; `capitals`: printed as a name is; `scare`: a word held at arm's length. */
export type QuotationUse = 'speech' | 'title' | 'capitals' | 'scare';

/** Pieces of a paragraph, of which one is looked at with its neighbours. */
interface Pieces {
  readonly items: readonly Item[];
}

/** What the quotation at item `at` of a paragraph is, from its words and its neighbours. */
export function quotationUse(text: string, quotation: Quotation, passage: Pieces, at: number): QuotationUse {
  if (isLong(text, quotation)) return 'speech';
  const inner = text.slice(quotation.inner.start, quotation.inner.end);
  const words = inner.split(/\s+/u).filter((word) => word !== '');
  if (words.length > LONGEST_NAME) return 'speech';
  const before = itemAt(passage, at - 1);
  const isTitle = titleCase(words) && words.length > 1;
  if (isNaming(before, itemAt(passage, at - 2)) || (isTitle && BROADCAST_WORDS.has(before.lower)))
    return 'title';
  if (WORD_NOUNS.has(before.lower)) return 'scare';
  if (isTitle && isInName(before, inner)) return 'capitals';
  if (/[,.!?…]$/u.test(inner) && words.length > 1) return 'speech';
  if (isTitle) return 'capitals';
  return words.length <= 3 && isModifier(passage, at) ? 'scare' : 'speech';
}

/** "the “truce” talks": behind a word that points, and before a plain word. */
const isModifier = (passage: Pieces, at: number): boolean =>
  isDefinite(itemAt(passage, at - 1)) && isPlainWord(itemAt(passage, at + 1));

/** True where more words stand in the marks than in any name, as single blanks between letters tell. */
function isLong(text: string, { inner }: Quotation): boolean {
  let words = 1;
  for (let at = inner.start + 1; at + 1 < inner.end && words <= LONGEST_NAME; at += 1) {
    const isBlank = text.charCodeAt(at) === BLANK;
    if (isBlank && isPlainCode(text.charCodeAt(at - 1)) && isPlainCode(text.charCodeAt(at + 1))) words += 1;
  }
  return words > LONGEST_NAME;
}

const BLANK = 32;

const isPlainWord = (item: Item): boolean => item.kind === 'word' && !isPreposition(item);

/** Print puts the clause's comma inside the marks of a name too (“Morning Ferry,”): a plain word before it tells. */
const isInName = (before: Item, inner: string): boolean =>
  before.kind === 'word' && before.forms.length === 0 && /[,.]$/u.test(inner);

/** Words printed as a heading or a title is, its last stop aside: what stands alone in a paragraph so is no speech. */
export function isHeading(text: string, { inner }: Quotation): boolean {
  const words = text
    .slice(inner.start, Math.min(inner.end, inner.start + LONGEST_HEADING))
    .split(/\s+/u)
    .filter((word) => word !== '');
  return words.length > 1 && inner.end - inner.start < LONGEST_HEADING && titleCase(words);
}

/** "the “truce”", "their “guests”"; behind "a" a quoted word is mostly the speaker's own. */
const isDefinite = (item: Item): boolean =>
  /^(?:the|this|that|these|those)$/u.test(item.lower) || isPossessive(item);

/** "a play called": behind a name or a pronoun the verb is finite. */
const isPlainNoun = (item: Item): boolean =>
  item.kind === 'word' && !item.isCapital && !isPronoun(item) && !isAuxiliary(item) && !isAdverb(item);

const isNaming = (before: Item, earlier: Item): boolean =>
  NAMING_WORDS.has(before.lower) ||
  (before.lower === 'called' && isPlainNoun(earlier)) ||
  (before.lower === 'as' && NAMING_WORDS.has(earlier.lower)) ||
  (before.lower === 'reading' && NAMING_WORDS.has(earlier.lower.replace(/s$/u, '')));

const SMALL = new Set('a an and at by for from in of on or the to with'.split(' '));

function titleCase(words: readonly string[]): boolean {
  return words.every(
    (word, at) => /^[\p{Lu}\p{N}&]/u.test(word) || (at > 0 && SMALL.has(word.toLowerCase())),
  );
}
