import { alignedWords } from './aligned-words.ts';
import type { WordAligner } from './aligned-words.ts';
import { decidingSpans } from './deciding.ts';
import type { Difference } from './difference.ts';
import type { Alignment } from './differences.ts';
import { align } from './differences.ts';
import type { Case, Guard } from './guards.ts';
import { QUOTATION_GUARDS, SENTENCE_GUARDS } from './guards.ts';
import { laterBound } from './later-bound.ts';
import { listOfQuotation, listOfSentences } from './lists.ts';
import { sameWordsTwoSpeakers } from './same-words.ts';
import { severalDifferences } from './several-differences.ts';
import type { Statement } from './statement.ts';
import type { Verdict } from './verdict.ts';
import { wordingDiffers } from './wording-differs.ts';

/**
 * Compares two statements word by word; null where they agree, or where nothing can be said.
 *
 * A difference must carry a type (a negation, a figure, a date, an opposite, a modal word, a condition,
 * a denial) and pass every check; between sentences exactly one, while a quotation may be altered in several places.
 * Symmetric: the order of the two changes only the order of the answer's sides. Cost: the alignment, words × edits.
 */
export function compareStatements(
  a: Statement,
  b: Statement,
  wordsOf: WordAligner = alignedWords,
): Verdict | null {
  const wordsA = wordsOf(a);
  const wordsB = wordsOf(b);
  const quotation = areOneQuotation(a, b);
  const alignment = align(wordsA, wordsB, quotation);
  const typed = alignment.differences.filter(isTyped);
  const [difference] = typed;
  if (difference === undefined) {
    return (
      sameWordsTwoSpeakers(a, b, alignment) ??
      disowned(a, b, alignment) ??
      (quotation ? wordingDiffers(a, b, alignment) : laterBound({ a, b, wordsA, wordsB, alignment }))
    );
  }
  if (a.disowned !== b.disowned || (typed.length > 1 && !quotation)) return null;
  if (typed.length > 1)
    return severalDifferences({ a, b, wordsA, wordsB, alignment }, typed, QUOTATION_GUARDS);
  const pair: Case = { a, b, wordsA, wordsB, alignment, difference };
  const guards = quotation ? QUOTATION_GUARDS : SENTENCE_GUARDS;
  if (!guards.every((guard) => guard.passes(pair))) return null;
  const listed = quotation ? listOfQuotation(pair) : listOfSentences(pair);
  return listed === null ? null : { ...listed, ...evidence(pair, guards) };
}

const isTyped = (difference: Difference): boolean => KINDS_APART.every((kind) => kind !== difference.kind);
const KINDS_APART: readonly Difference['kind'][] = ['harmless', 'added', 'edge', 'other'];

/** Words in quotation marks on both sides, and not by two speakers. */
export const areOneQuotation = (a: Statement, b: Statement): boolean =>
  a.verbatim && b.verbatim && a.speaker?.id === b.speaker?.id;

function evidence(pair: Case, guards: readonly Guard[]): Pick<Verdict, 'guards' | 'deciding'> {
  return {
    guards: guards.map((guard) => guard.name),
    deciding: [decidingSpans(pair.a, pair.difference, 'a'), decidingSpans(pair.b, pair.difference, 'b')],
  };
}

/** The same words, asserted on one side and denied on the other. */
function disowned(a: Statement, b: Statement, alignment: Alignment): Verdict | null {
  if (a.disowned === b.disowned) return null;
  const covered = alignment.shared >= 0.7 * Math.max(alignment.contentA, alignment.contentB);
  if (alignment.shared < 3 || !covered || alignment.differences.some(({ kind }) => kind === 'other'))
    return null;
  if (a.question || b.question) return null;
  const same = a.speaker !== null && a.speaker.id === b.speaker?.id;
  return {
    list: same ? 'changed' : 'disagreement',
    kind: 'denial',
    confidence: 0.75,
    reason: {
      code: same ? 'later-opposite' : 'denied',
      values: [a.speaker?.name ?? '', b.speaker?.name ?? ''],
    },
    guards: ['no-question', 'same-matter', 'nothing-else-replaced'],
    deciding: [[...a.spans], [...b.spans]],
  };
}
