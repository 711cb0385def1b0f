import {
  AHEAD_WORDS,
  DEBUNKING_PHRASES,
  DEBUNKING_WORDS,
  DISOWNING_WORDS,
  WITHDRAWING_PHRASES,
  WITHDRAWING_WORDS,
} from '../../lexicon/index.ts';
import type { AlignedWord } from '../aligned-words.ts';
import { coverage } from './matching.ts';
import type { Matching } from './matching.ts';
import type { SlotClash } from './slot-clash.ts';

/** Share of the shorter headline's content words that the longer must have, so that both are about one story. */
const LEAST_COVERAGE = 0.25;
/** Words between "not" and the word it negates. */
const SCOPE = 3;
/** Words before a "not" that put it into a side clause ("so he won't turn"). */
const SIDE_CLAUSE: ReadonlySet<string> = new Set(['so', 'who', 'that', 'which', 'if', 'unless', 'or', 'but']);

/** One headline tells a story, the other calls it untrue: a hoax, a denial, "No, …", "is not", or a withdrawal from what was to come. */
export function debunkedClaim(match: Matching): SlotClash | null {
  if (match.matched === 0 || coverage(match) < LEAST_COVERAGE) return null;
  const partners = new Set(match.partner.values());
  const ofShort = debunking(match.short, match.long, (word) => match.partner.has(word));
  const ofLong = debunking(match.long, match.short, (word) => partners.has(word));
  if (ofShort.length > 0 === ofLong.length > 0) return null;
  return { kind: 'denial', code: 'called-untrue', short: ofShort, long: ofLong };
}

/** The words by which a headline calls what the other tells untrue; none where it takes that back ("denies hoax claims"). */
function debunking(
  words: readonly AlignedWord[],
  others: readonly AlignedWord[],
  isShared: (word: AlignedWord) => boolean,
): readonly AlignedWord[] {
  const [first, second] = words;
  // "No, …": a comma makes the gap to the next word wider than a blank.
  if (first?.key === 'no' && second !== undefined && second.start > first.end + 1) return [first];
  const found = words.flatMap((_, at) => signalAt(words, at));
  if (found.length > 0) return found.some((signal) => signal.takesBack) ? [] : (found[0]?.words ?? []);
  const left = withdrawal(words);
  if (left.length > 0 && others.some(({ key }) => AHEAD_WORDS.has(key))) return left;
  return plainNegation(words, isShared);
}

interface Signal {
  readonly words: readonly AlignedWord[];
  readonly takesBack: boolean;
}

function signalAt(words: readonly AlignedWord[], at: number): Signal[] {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined) return [];
  if (next !== undefined && DEBUNKING_PHRASES.has(`${word.key} ${next.key}`))
    return [{ words: [word, next], takesBack: false }];
  const isOpen = before?.key === 'or' || next?.key === 'or';
  if (DISOWNING_WORDS.has(word.key)) return isOpen ? [] : [{ words: [word], takesBack: false }];
  if (!DEBUNKING_WORDS.has(word.key) || isOpen) return [];
  const isDenied = words
    .slice(Math.max(0, at - MOST_BEFORE), at)
    .some(({ key, negates }) => negates || /^den(?:y|ies|ied)$/u.test(key));
  return [{ words: [word], takesBack: isDenied }];
}

/** Words before "hoax" or "fake" in which a denial or a negation is of that word. */
const MOST_BEFORE = 3;

function withdrawal(words: readonly AlignedWord[]): readonly AlignedWord[] {
  for (const [at, word] of words.entries()) {
    if (WITHDRAWING_WORDS.has(word.key)) return [word];
    const next = words[at + 1];
    if (next !== undefined && WITHDRAWING_PHRASES.has(`${word.key} ${next.key}`)) return [word, next];
  }
  return [];
}

/** "Not" before a word the other side has, outside of side clauses. */
function plainNegation(
  words: readonly AlignedWord[],
  isShared: (word: AlignedWord) => boolean,
): readonly AlignedWord[] {
  for (const [at, word] of words.entries()) {
    if (word.key !== 'not' && !(word.negates && word.key === 'never')) continue;
    if (words.slice(Math.max(0, at - 2), at).some(({ key }) => SIDE_CLAUSE.has(key))) continue;
    const target = words.slice(at + 1, at + 1 + SCOPE).find((one) => one.content);
    if (target !== undefined && isShared(target)) return [word, target];
  }
  return [];
}
