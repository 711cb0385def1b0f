// Outlets called by the last word of their name: "told the Courier", where "the Melby Courier" stands elsewhere on the
// page. Cost: one pass over the text, when first asked.
import { OUTLET_NOUNS } from '../../lexicon/index.ts';
import { isOutlet } from './outlet-names.ts';

/**
 * Last words of papers' names that, with a capital behind "the", are a paper even where its whole name stands nowhere.
 * Those that are as often something else ("the Press", "the World") are not among them.
 */
const PAPERS: ReadonlySet<string> = new Set(
  'times post herald tribune journal gazette chronicle courier dispatch echo examiner inquirer ledger mercury telegraph advertiser argus'.split(
    ' ',
  ),
);
const SHORT = /^[Tt]he (?<noun>\p{Lu}\p{Ll}{2,12})$/u;
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{2,12}(?![\p{L}\p{N}])/gu;
const NAME_PART = /^\p{Lu}[\p{L}’'-]{1,30}$/u;
/** How far before its last word a name begins at most (characters, and words). */
const LONGEST_START = 80;
const MOST_PARTS = 3;
/** Whole names kept of one text. */
const MOST_NAMES = 500;

/** The outlet that "the" and one word mean, under its whole name where the text gives that; null where they mean none. */
export type ShortNames = (words: string) => string | null;

export function shortNames(text: string): ShortNames {
  let wholes: ReadonlyMap<string, string> | null = null;
  return (words) => {
    const noun = SHORT.exec(words)?.groups?.['noun'];
    if (noun === undefined || !OUTLET_NOUNS.has(noun.toLowerCase())) return null;
    wholes ??= wholeNames(text);
    return wholes.get(noun) ?? (PAPERS.has(noun.toLowerCase()) ? noun : null);
  };
}

/** The first name that ends in each word. */
function wholeNames(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { 0: noun, index } of text.matchAll(CAPITALISED)) {
    if (found.has(noun) || !OUTLET_NOUNS.has(noun.toLowerCase())) continue;
    const start = startOfName(text, index);
    if (start === '' || !isOutlet(`${start} ${noun}`)) continue;
    found.set(noun, `${start} ${noun}`);
    if (found.size === MOST_NAMES) break;
  }
  return found;
}

/** The words with capitals right before a place, a leading article left out; empty where there is none. */
function startOfName(text: string, before: number): string {
  const words = text.slice(Math.max(0, before - LONGEST_START), before).split(' ');
  if (words.pop() !== '') return '';
  const parts: string[] = [];
  for (const word of words.slice(-MOST_PARTS).reverse()) {
    if (!NAME_PART.test(word) || word === 'The') break;
    parts.unshift(word);
  }
  return parts.join(' ');
}
