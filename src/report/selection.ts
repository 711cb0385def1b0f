import type { Speaker, When } from '../model/index.ts';
import { foldWord } from '../text/index.ts';
import { daysOf } from '../model/index.ts';

/** True where one of the names, or the id, answers to what a person typed. */
export type NameTest = (names: readonly string[], id: string | null) => boolean;

/**
 * A test for names: what was typed stands in a name at the beginning of a word (case and diacritics folded),
 * or is the id. Null where nothing was typed: then everything is meant.
 */
export function nameTest(typed: readonly string[]): NameTest | null {
  if (typed.length === 0) return null;
  const wanted = typed.map(fold);
  return (names, id) =>
    wanted.some(
      (words, at) => id === typed[at] || names.some((name) => ` ${fold(name)}`.includes(` ${words}`)),
    );
}

/** The speakers a name, a part of one or an id means: those of exactly that name or id where there are any. */
export function speakersNamed(speakers: readonly Speaker[], name: string): readonly Speaker[] {
  const test = nameTest([name]);
  const exact = speakers.filter((one) => one.id === name || fold(one.name) === fold(name));
  if (exact.length > 0) return exact;
  return speakers.filter(({ id, name: known, forms }) => test?.([known, ...forms], id) === true);
}

const fold = (name: string): string =>
  foldWord(name)
    .replace(/[\s.,-]+/gu, ' ')
    .trim();

/**
 * True where the article may have been published between two days (`YYYY-MM-DD`, both included); a date without a
 * time zone is the day it was printed with. An undated article is outside any limit.
 */
export function isPublishedWithin(when: When | null, since: string | null, until: string | null): boolean {
  if (since === null && until === null) return true;
  const { first, last } = daysOf(when);
  if (first === null && last === null) return false;
  return (
    (since === null || last === null || last >= since) && (until === null || first === null || first <= until)
  );
}
