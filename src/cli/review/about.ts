import type { Holdings } from '../../holdings.ts';
import type { Group } from '../../model/index.ts';
import { signedWords } from '../../report/index.ts';
import { reviewedDecisions } from '../../reviews.ts';
import type { ReviewedDecision } from '../../review/index.ts';

/** What people decided about anything with an id, or (null) about anything at all, in words; doubt is said. */
export async function decisionsAbout(holdings: Holdings, id: string | null): Promise<readonly string[]> {
  const all = await reviewedDecisions(holdings);
  if (all.length === 0) return [];
  if (id === null) return all.filter(({ state }) => state !== 'undone').map(told);
  const names = namesOf(id, await holdings.store.group(id));
  return all.filter(({ review, state }) => state !== 'undone' && touches(review, names)).map(told);
}

/** The decision in words, with its doubt. */
const told = ({ review, why }: ReviewedDecision): string =>
  why === null ? signedWords(review) : `${signedWords(review)} Needs a second look: ${why}.`;

/** A group answers for its keys and for its quotes: what was decided about any of them is about it. */
function namesOf(id: string, group: Group | null): ReadonlySet<string> {
  const members = group?.members.map(({ quoteId }) => quoteId) ?? [];
  return new Set([id, ...(group?.keys ?? []), ...members]);
}

/** True where a decision names one of these ids, or rests on one of these quotes. */
const touches = (
  { action, anchors, target, value }: ReviewedDecision['review'],
  names: ReadonlySet<string>,
): boolean =>
  action !== 'undo' &&
  (names.has(target) ||
    (value ?? '').split(' ').some((one) => names.has(one)) ||
    anchors.some(({ quoteId }) => quoteId !== null && names.has(quoteId)));
