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
const WHOLE =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]{1,30} (?:\p{Lu}[\p{L}’'-]{1,30} ){0,2}(?<noun>\p{Lu}\p{Ll}{2,12})(?![\p{L}\p{N}])/gu;
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
  for (const match of text.matchAll(WHOLE)) {
    const noun = match.groups?.['noun'] ?? '';
    const name = match[0].replace(/^The /u, '');
    if (!found.has(noun) && name !== noun && OUTLET_NOUNS.has(noun.toLowerCase()) && isOutlet(name))
      found.set(noun, name);
    if (found.size === MOST_NAMES) break;
  }
  return found;
}
