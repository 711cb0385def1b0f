// Where the noun phrase of a mention ends. Cost: linear in its words.
import type { Word } from './words.ts';

const REFLEXIVES: ReadonlySet<string> = new Set(
  'himself herself itself themselves also later then alone too both'.split(' '),
);
/** Words that end a noun phrase. */
export const BOUNDARIES: ReadonlySet<string> = new Set(
  `of for from in at with on to near who whose which that whom speaking citing quoting including familiar close briefed
  about and nor inside within into after before during under over per and or like as involved present attending published released
  conducted commissioned issued obtained`.split(/\s+/u),
);
/** Words that lead from a noun to whom or what it belongs. */
export const COMPLEMENT_LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'from', 'with']);

/** "two of the miners": how many of whom the phrase behind "of" names. */
const PARTS: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten dozens several many some both most all none each another'.split(
    ' ',
  ),
);

/** Position of the last word of the first noun phrase, without a reflexive behind it. */
export function endOfPhrase(words: readonly Word[]): number {
  const isPart = PARTS.has(words[0]?.folded ?? '') && words[1]?.folded === 'of' && words.length > 2;
  return endOfPhraseFrom(words, isPart ? 2 : 0);
}

/** The same of the phrase that begins at a word. */
export function endOfPhraseFrom(words: readonly Word[], from: number): number {
  let end = from;
  while (end + 1 < words.length) {
    const next = words[end + 1];
    if (next?.gap !== 'space' || (BOUNDARIES.has(next.folded) && !next.capital)) break;
    end += 1;
  }
  while (end > from && REFLEXIVES.has(words[end]?.folded ?? '')) end -= 1;
  return end;
}

/** To the end of "of …" or "for …" where no name stands there ("president of the board"). */
export function complementEnd(words: readonly Word[], end: number): number {
  const link = words[end + 1];
  if (link?.gap !== 'space' || !COMPLEMENT_LINKS.has(link.folded)) return end;
  let to = end + 1;
  while (to - end < 6 && words[to + 1]?.gap === 'space' && !BOUNDARIES.has(words[to + 1]?.folded ?? ''))
    to += 1;
  return to;
}
