// Decisions of another desk beside our own: what is new to us is taken, what contradicts us is written down as their word
// and decides nothing, and nothing of ours is touched.
import type { Review, ReviewAction } from '../model/index.ts';
import { standing } from './standing.ts';

/** A decision that contradicts one that stands here. */
export interface Contradiction {
  readonly by: string;
  readonly review: Review;
  /** The number of our decision. */
  readonly ours: number;
}

/** Our decisions with theirs behind them, and what became of each of theirs. */
export interface MergedReviews {
  readonly reviews: readonly Review[];
  readonly taken: number;
  /** Known here already, or taken back by their own desk. */
  readonly passed: number;
  readonly contradicting: readonly Contradiction[];
}

/**
 * Where nothing was decided here their list is taken as it stands, numbers and all. Else those of theirs that stand are
 * appended in their order under numbers of ours; one that contradicts a standing decision of ours is appended as a note in
 * their name. The very same list again changes nothing. Cost: theirs × ours about the same subject.
 */
export function mergeReviews(ours: readonly Review[], theirs: readonly Review[]): MergedReviews {
  if (ours.length === 0) return { reviews: theirs, taken: theirs.length, passed: 0, contradicting: [] };
  const known = new Set(ours.map(signature));
  const bySubject = indexed(standing(ours));
  const added: Review[] = [];
  const contradicting: Contradiction[] = [];
  let next = Math.max(0, ...ours.map(({ seq }) => seq)) + 1;
  const append = (review: Review): boolean => {
    if (known.has(signature(review))) return false;
    known.add(signature(review));
    added.push({ ...review, seq: next });
    next += 1;
    return true;
  };
  let taken = 0;
  for (const review of standing(theirs)) {
    if (known.has(signature(review))) continue;
    const against = subjectsOf(review)
      .flatMap((subject) => bySubject.get(subject) ?? [])
      .find((own) => contradicts(own, review));
    if (against === undefined) taken += append(review) ? 1 : 0;
    else if (append(asNote(review, against)))
      contradicting.push({ by: review.by, review, ours: against.seq });
  }
  const passed = theirs.length - taken - contradicting.length;
  return { reviews: added.length === 0 ? ours : [...ours, ...added], taken, passed, contradicting };
}

/** What makes it the same decision again, whatever its number. */
const signature = ({ at, by, action, target, value, note }: Review): string =>
  JSON.stringify([at, by, action, target, value, note]);

/** Their decision as their word about ours. */
const asNote = (review: Review, own: Review): Review => ({
  ...review,
  action: 'note',
  value: null,
  note: `disagrees with decision ${String(own.seq)} by ${own.by}: ${review.action}${review.value === null || !SAYS_VALUE.has(review.action) ? '' : ` to ${review.value}`}${review.note === null ? '' : `, because: ${review.note}`}`,
});

const SAYS_VALUE: ReadonlySet<ReviewAction> = new Set(['set-speaker', 'set-origin', 'set-date', 'alias']);

/** Decisions that can stand against each other are about the same kind of thing. */
const KINDS: Readonly<Record<ReviewAction, string | null>> = {
  confirm: 'finding',
  dismiss: 'finding',
  merge: 'grouping',
  split: 'grouping',
  'set-speaker': 'speaker',
  'set-origin': 'origin',
  'set-date': 'date',
  alias: 'alias',
  note: null,
  undo: null,
};

/** Names of what a decision is about: the thing itself, and the very words it rests on. */
function subjectsOf({ action, target, value, anchors }: Review): readonly string[] {
  const kind = KINDS[action];
  if (kind === null) return [];
  if (kind === 'alias') return [`alias ${value ?? ''}`];
  const places = anchors.map(
    ({ sha256, address, words }) =>
      `${kind} ${sha256} ${address} ${words.map(({ start, end }) => `${String(start)}-${String(end)}`).join()}`,
  );
  return [`${kind} ${target}`, ...(kind === 'finding' ? [] : places)];
}

function indexed(reviews: readonly Review[]): ReadonlyMap<string, readonly Review[]> {
  const found = new Map<string, Review[]>();
  for (const review of reviews)
    for (const subject of subjectsOf(review)) {
      const there = found.get(subject);
      if (there === undefined) found.set(subject, [review]);
      else there.push(review);
    }
  return found;
}

/** Two decisions about one thing that cannot both be followed. */
function contradicts(own: Review, theirs: Review): boolean {
  const kind = KINDS[own.action];
  if (kind === 'finding' || kind === 'grouping') return own.action !== theirs.action;
  if (kind === 'alias') return own.target !== theirs.target;
  return own.value !== theirs.value;
}
