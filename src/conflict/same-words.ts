import type { Span } from '../model/index.ts';
import { matchWords } from '../text/index.ts';
import type { Unscored } from './verdict.ts';
import type { Alignment } from './differences.ts';
import type { Statement } from './statement.ts';

// The bars under which 100 apparent misattributions in a thousand articles come down to none that is false.
/** Shorter passages are set phrases that anybody says. */
const LEAST_WORDS = 8;
const LEAST_CONTENT = 5;
/** So many words in a row are nobody else's, whatever they carry. */
const LONG = 12;
const LEAST_CONTENT_OF_LONG = 4;
/** Share of the longer quotation's words that must stand in the other. */
const LEAST_SHARED = 0.7;

/** The same words in quotation marks, credited to two different named persons. */
export function sameWordsTwoSpeakers(a: Statement, b: Statement, alignment: Alignment): Unscored | null {
  if (![a, b].every(isWholeUtterance) || !areTwoPersons(a, b)) return null;
  const isLong = Math.min(wordCount(a), wordCount(b)) >= LONG;
  if (!isSameText(alignment, isLong ? LEAST_CONTENT_OF_LONG : LEAST_CONTENT)) return null;
  return {
    list: 'conflict',
    kind: 'attribution',
    reason: { code: 'two-speakers', values: [a.speaker?.name ?? '', b.speaker?.name ?? ''] },
    guards: ['both-direct', 'two-named-persons', 'long-enough', 'not-nested', 'not-one-person'],
    deciding: [[...a.spans], [...b.spans]],
  };
}

/** A whole utterance in marks, long enough to be nobody else's, that repeats nobody. */
const isWholeUtterance = (statement: Statement): boolean =>
  statement.verbatim &&
  statement.whole &&
  !statement.nested &&
  !quotesInside(statement) &&
  wordCount(statement) >= LEAST_WORDS;

function areTwoPersons(a: Statement, b: Statement): boolean {
  if (a.speaker === null || b.speaker === null || a.speaker.id === b.speaker.id) return false;
  return a.namedPerson && b.namedPerson && !mayBeOnePerson(a.speaker.name, b.speaker.name);
}

function isSameText(alignment: Alignment, leastContent: number): boolean {
  const longer = Math.max(alignment.contentA, alignment.contentB);
  if (alignment.shared < leastContent || alignment.shared < LEAST_SHARED * longer) return false;
  return alignment.differences.every(({ kind }) => kind !== 'other');
}

/** Two forms of one name share a part; two relatives do too, and are left out with them. */
function mayBeOnePerson(a: string, b: string): boolean {
  const parts = new Set(matchWords(a).keys);
  return matchWords(b).keys.some((part) => parts.has(part));
}

const wordCount = (statement: Statement): number =>
  statement.spans.reduce((sum, span) => sum + matchWords(statement.text, span).keys.length, 0);

/** Marks inside the words: somebody repeats somebody else. */
const quotesInside = (statement: Statement): boolean =>
  statement.spans.some((span: Span) => /["“”«»„]/u.test(statement.text.slice(span.start + 1, span.end - 1)));
