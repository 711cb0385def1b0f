import type { Review } from '../model/index.ts';

/** A decision is named by its number, as people type it. */
const NUMBER = /^\d{1,9}$/u;

/**
 * The decisions that stand, in order of number: `undo` takes back the one it names by number, or the last one
 * that still stands about the id it names. An undone decision stays in the file; it just counts for nothing.
 */
export function standing(reviews: readonly Review[]): readonly Review[] {
  const stands = new Map<number, Review>();
  for (const review of reviews.toSorted((a, b) => a.seq - b.seq)) {
    if (review.action !== 'undo') {
      stands.set(review.seq, review);
      continue;
    }
    const undone = undoneBy(review, stands);
    if (undone !== null) stands.delete(undone);
  }
  return [...stands.values()];
}

/** The number of the standing decision that an `undo` takes back, or null where there is none. */
export function undoneBy({ target }: Review, stands: ReadonlyMap<number, Review>): number | null {
  if (NUMBER.test(target)) return stands.has(Number(target)) ? Number(target) : null;
  const last = [...stands.values()].findLast((one) => one.target === target && one.action !== 'note');
  return last?.seq ?? null;
}
