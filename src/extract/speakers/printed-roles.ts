import {
  PLACES,
  RANKS,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
  TITLE_ABBREVIATIONS,
  TITLE_ROLES,
} from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';
import { NAME_BIT } from './name-bits.ts';
import type { NameRun } from './name-run.ts';
import { plainWords, spanOf } from './words.ts';
import type { Word } from './words.ts';

/** A role as printed beside a name, at its place. */
export interface PrintedRole extends Span {
  readonly words: string;
}

/** Longest appositive that is read as a role, and the most words before its head. */
const MOST_WORDS = 14;
const MOST_BEFORE_HEAD = 7;
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'our', 'my']);
const PLAIN_ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'one', 'another']);
const COMPLEMENTS: ReadonlySet<string> = new Set([
  'of',
  'for',
  'to',
  'at',
  'in',
  'with',
  'from',
  'on',
  'by',
  'as',
]);
const CLAUSES: ReadonlySet<string> = new Set(
  'who whom whose which that and but said says told speaking was is were are has had'.split(' '),
);

const NO_ROLE: readonly PrintedRole[] = [];

/** Every role the words print beside this name: before it, behind it, or before it with a comma. */
export function printedRoles(text: string, words: readonly Word[], run: NameRun): readonly PrintedRole[] {
  const before = titleBefore(text, words, run);
  const behind = appositiveBehind(text, words, run);
  const ahead = appositiveBefore(text, words, run);
  if (behind.length + ahead.length === 0) return before;
  return [...before, ...behind, ...ahead];
}

/** "Kenyan Foreign Minister Ana …"; a rank behind a whole role is a role of its own ("military chief Admiral …"). */
function titleBefore(text: string, words: readonly Word[], run: NameRun): readonly PrintedRole[] {
  const last = run.from - 1 - (run.honorific !== null && !TITLE_ROLES.has(run.honorific) ? 1 : 0);
  if (run.titleFrom > last) return NO_ROLE;
  let cut = run.titleFrom + 1;
  while (cut <= last && !isRankAfterRole(words, cut)) cut += 1;
  const parts: [number, number][] = [[run.titleFrom, cut - 1]];
  if (cut <= last) parts.push([cut, last]);
  return parts
    .filter(([from, to]) => hasHead(words, from, to))
    .map(([from, to]) => roleAt(text, words, from, to));
}

function isRankAfterRole(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.folded ?? '';
  const rank = words[at]?.folded ?? '';
  return rank !== 'general' && RANKS.has(rank) && ROLE_NOUNS.has(before) && !isCompound(before);
}

/** Ranks that open a longer rank ("major general", "lieutenant governor"). */
const isCompound = (word: string): boolean =>
  word === 'deputy' || (RANKS.has(word) && ROLE_MODIFIERS.has(word));

function hasHead(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) if (isHeadNoun(words[at])) return true;
  return false;
}

function isHeadNoun(word: Word | undefined): boolean {
  const bits = word?.bits ?? 0;
  if ((bits & NAME_BIT.titleRole) !== 0) return true;
  return (bits & (NAME_BIT.honorific | NAME_BIT.roleNoun)) === NAME_BIT.roleNoun;
}

function roleAt(text: string, words: readonly Word[], from: number, to: number): PrintedRole {
  const first = PLAIN_ARTICLES.has(words[from]?.folded ?? '') ? from + 1 : from;
  const { start, end } = spanOf(words, Math.min(first, to), to);
  const isShortened = TITLE_ABBREVIATIONS.has(words[to]?.folded ?? '') && text.charAt(end) === '.';
  const span = { start, end: isShortened ? end + 1 : end };
  return { ...span, words: plainWords(text, span) };
}

/** "Ana Obi, the Kenyan foreign minister, …" (an age in between is passed over). */
function appositiveBehind(text: string, words: readonly Word[], run: NameRun): readonly PrintedRole[] {
  if (!isApart(words[run.to + 1])) return NO_ROLE;
  const isAged = /^\p{N}{1,3}$/u.test(words[run.to + 1]?.text ?? '');
  const from = run.to + (isAged ? 2 : 1);
  if (!isApart(words[from]) || !opensRole(words[from])) return NO_ROLE;
  const to = endOfAppositive(words, from);
  return isWholeRole(words, from, to) ? [roleAt(text, words, from, to)] : [];
}

function endOfAppositive(words: readonly Word[], from: number): number {
  let to = from;
  while (to - from < MOST_WORDS) {
    const next = words[to + 1];
    if (next?.gap !== 'space' || CLAUSES.has(next.folded)) break;
    to += 1;
  }
  return to;
}

/** Ends in a role noun, or in its complement ("chair of the board"), and not in somebody's name. */
function isWholeRole(words: readonly Word[], from: number, to: number): boolean {
  const head = headOf(words, from, to);
  return (
    head !== null &&
    head - from < MOST_BEFORE_HEAD &&
    (head === to || COMPLEMENTS.has(words[head + 1]?.folded ?? ''))
  );
}

const isApart = (word: Word | undefined): boolean => word?.gap === 'comma' || word?.gap === 'open';

/** The role noun that ends the first noun phrase: before a complement, else the last one. */
function headOf(words: readonly Word[], from: number, to: number): number | null {
  let head: number | null = null;
  for (let at = from; at <= to; at += 1) {
    const word = words[at];
    if (word === undefined || (at > from && COMPLEMENTS.has(word.folded))) break;
    if (isHeadNoun(word) || (word.bits & NAME_BIT.roleSingular) !== 0) head = at;
  }
  return head;
}

const OPENING = NAME_BIT.roleNoun | NAME_BIT.modifier | NAME_BIT.place | NAME_BIT.region;

function opensRole(word: Word | undefined): boolean {
  if (word === undefined) return false;
  if (word.possessive || word.capital || (word.bits & OPENING) !== 0) return true;
  return ARTICLES.has(word.folded);
}

/** "the Kenyan foreign minister, Ana Obi, …" */
function appositiveBefore(text: string, words: readonly Word[], run: NameRun): readonly PrintedRole[] {
  if (run.titleFrom !== run.from || words[run.from]?.gap !== 'comma') return NO_ROLE;
  const last = run.from - 1;
  const from = startOfAppositive(words, last);
  return from !== null && isWholeRole(words, from, last) ? [roleAt(text, words, from, last)] : [];
}

/** The article, possessive or demonym that opens the phrase; null where none does. */
function startOfAppositive(words: readonly Word[], last: number): number | null {
  let from = last;
  while (from > 0 && last - from < MOST_WORDS && words[from]?.gap === 'space') {
    if (PLAIN_ARTICLES.has(words[from]?.folded ?? '')) break;
    from -= 1;
  }
  const opener = words[from];
  if (opener === undefined) return null;
  const opens = PLAIN_ARTICLES.has(opener.folded) || opener.possessive || PLACES.has(opener.folded);
  return opens ? from : null;
}
