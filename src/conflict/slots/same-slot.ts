import type { Case } from '../guards.ts';
import { spansOver, wordsUnder } from '../deciding.ts';
import type { Statement } from '../statement.ts';
import type { Unscored, Verdict } from '../verdict.ts';
import { withScore } from '../score.ts';
import { coverage, matching } from './matching.ts';
import type { Matching } from './matching.ts';
import { debunkedClaim } from './debunked-claim.ts';
import { eventHappened } from './event-happened.ts';
import { negatedClaim } from './negated-claim.ts';
import { oppositePredicate } from './opposite-predicate.ts';
import { mayBeOfOneSubject } from './one-subject.ts';
import { areOfOneTime, otherDate } from './other-date.ts';
import { countsDiffer, otherFigure } from './other-figure.ts';
import type { SlotClash } from './slot-clash.ts';

type Pair = Pick<Case, 'a' | 'b' | 'wordsA' | 'wordsB'>;

const DETECTORS: readonly ((match: Matching) => SlotClash | null)[] = [
  otherFigure,
  otherDate,
  eventHappened,
  negatedClaim,
  oppositePredicate,
];

/**
 * The same claim in other words, with one slot filled otherwise; only for statements that surely speak of one thing.
 */
export function sameSlot(pair: Pair): Verdict | null {
  const { a, b, wordsA, wordsB } = pair;
  if (a.question || b.question) return null;
  // Somebody who holds two statements against each other knows what both are about; a corpus has to be told.
  const isGiven = a.given && b.given;
  if (!isGiven && !mayBeOfOneSubject(a, b, pair)) return null;
  const match = matching(wordsA, wordsB);
  // Another figure of another day is another state of it, not a clash of days.
  const isOtherState = countsDiffer(match) && !areOfOneTime(match);
  const detectors = isGiven && areHeadlines(a, b) ? [debunkedClaim, ...DETECTORS] : DETECTORS;
  for (const detect of detectors) {
    const clash = detect(match);
    if (clash !== null && !(isOtherState && clash.kind === 'date')) return verdictOf(pair, match, clash);
  }
  return null;
}

function verdictOf({ a, b }: Pair, match: Matching, clash: SlotClash): Verdict {
  const [forA, forB] = match.swapped ? [clash.long, clash.short] : [clash.short, clash.long];
  const deciding = [spansOver(a, forA), spansOver(b, forB)] as const;
  const verdict: Unscored = {
    list: clash.kind === 'denial' ? 'disagreement' : 'conflict',
    kind: clash.kind,
    reason: { code: clash.code, values: [wordsUnder(a, deciding[0]), wordsUnder(b, deciding[1])] },
    guards: a.given && b.given ? ['no-question', 'same-slot'] : ['no-question', 'one-subject', 'same-slot'],
    deciding,
  };
  return withScore(verdict, { method: 'slots', coverage: coverage(match), shared: match.matched });
}

/** Words of the longest headline. */
const LONGEST_HEADLINE = 36;

/** Two short lines, of which one at least has no full stop of a sentence: headlines are compared by the story they tell. */
function areHeadlines(a: Statement, b: Statement): boolean {
  const lines = [a, b].map(({ text, spans }) =>
    spans
      .map(({ start, end }) => text.slice(start, end))
      .join(' ')
      .trim(),
  );
  return (
    lines.every((line) => line.split(/\s+/u).length <= LONGEST_HEADLINE) &&
    lines.some((line) => !/[.!…][^\p{L}\p{N}]{0,12}$/u.test(line))
  );
}
