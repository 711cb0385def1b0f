// Whether a short quotation is a name (a title, a nickname, a sign) or a word held at arm's length rather than speech.
import { BROADCAST_WORDS, NAMING_WORDS, WORD_NOUNS } from '../../lexicon/index.ts';
import type { Quotation } from '../quotation.ts';
import type { Item, Passage } from './item.ts';
import { itemAt } from './item.ts';
import { isPossessive, isPreposition } from './words.ts';

/** A longer quotation without its own end is speech whatever stands around it (words). */
const LONGEST_NAME = 6;

/** `title`: a name, by the words around it; `capitals`: printed as a name is; `scare`: a word held at arm's length. */
export type QuotationUse = 'speech' | 'title' | 'capitals' | 'scare';

/** What the quotation at item `at` of a paragraph is, from its words and its neighbours. */
export function quotationUse(text: string, quotation: Quotation, passage: Passage, at: number): QuotationUse {
  const inner = text.slice(quotation.inner.start, quotation.inner.end);
  const words = inner.split(/\s+/u).filter((word) => word !== '');
  if (words.length > LONGEST_NAME) return 'speech';
  const before = itemAt(passage, at - 1);
  const isTitle = titleCase(words) && words.length > 1;
  if (isNaming(before, itemAt(passage, at - 2)) || (isTitle && BROADCAST_WORDS.has(before.lower)))
    return 'title';
  if (WORD_NOUNS.has(before.lower)) return 'scare';
  if (/[,.!?…]$/u.test(inner) && words.length > 1) return 'speech';
  if (isTitle) return 'capitals';
  const next = itemAt(passage, at + 1);
  const isModifier = isDefinite(before) && next.kind === 'word' && !isPreposition(next) && words.length <= 3;
  return isModifier ? 'scare' : 'speech';
}

/** "the “truce”", "their “guests”"; behind "a" a quoted word is mostly the speaker's own. */
const isDefinite = (item: Item): boolean =>
  /^(?:the|this|that|these|those)$/u.test(item.lower) || isPossessive(item);

const isNaming = (before: Item, earlier: Item): boolean =>
  NAMING_WORDS.has(before.lower) ||
  (before.lower === 'as' && NAMING_WORDS.has(earlier.lower)) ||
  (before.lower === 'reading' && NAMING_WORDS.has(earlier.lower));

const SMALL = new Set('a an and at by for from in of on or the to with'.split(' '));

function titleCase(words: readonly string[]): boolean {
  return words.every(
    (word, at) => /^[\p{Lu}\p{N}&]/u.test(word) || (at > 0 && SMALL.has(word.toLowerCase())),
  );
}
