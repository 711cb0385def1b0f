import type { Review } from '../model/index.ts';
import type { Locate } from './anchor.ts';
import { quotedBeginning } from './anchor.ts';
import type { Finding } from './findings.ts';
import { standsOn } from './findings.ts';

/** `stands`: replayed; `undone`: taken back by a later decision; `needs-recheck`: what it was about is no longer there. */
export type ReviewState = 'stands' | 'undone' | 'needs-recheck';

/** A decision and how it fares. */
export interface ReviewedDecision {
  readonly review: Review;
  readonly state: ReviewState;
  /** Why it needs a look, or null. */
  readonly why: string | null;
}

/** What decisions are held against. */
export interface Present {
  readonly locate: Locate;
  /** Findings as they are listed: without the links and duplicates that were dismissed. */
  readonly findings: readonly Finding[];
}

/** Every decision in order of number, with whether it still stands where it was made. */
export function recheck(
  reviews: readonly Review[],
  stands: readonly Review[],
  present: Present,
): readonly ReviewedDecision[] {
  const standing = new Set(stands.map(({ seq }) => seq));
  return reviews
    .toSorted((a, b) => a.seq - b.seq)
    .map((review): ReviewedDecision => {
      if (review.action === 'undo') return { review, state: 'stands', why: null };
      if (!standing.has(review.seq)) return { review, state: 'undone', why: null };
      const why = faultOf(review, present);
      return { review, state: why === null ? 'stands' : 'needs-recheck', why };
    });
}

function faultOf(review: Review, { locate, findings }: Present): string | null {
  const lost = review.anchors.find((anchor) => locate(anchor) === null);
  if (lost !== undefined) {
    const words = lost.words[0]?.words;
    return words === undefined
      ? `no article is held that was read from the same bytes at ${lost.address}`
      : `the words ${quotedBeginning(words)} no longer stand where they stood in ${lost.address}`;
  }
  if (!shouldBeMade(review) || findings.some((finding) => standsOn(review, finding, locate))) return null;
  return 'the finding it is about is no longer made';
}

/** A dismissed link or duplicate is no longer made because it was dismissed; a confirmed one, and any conflict, should be. */
const shouldBeMade = ({ action, target }: Review): boolean =>
  action === 'confirm' ? /^[cdl]/u.test(target) : action === 'dismiss' && target.startsWith('c');
