import type { Conflict, Corpus, Duplicate, Group } from '../model/index.ts';
import { NO_BACKGROUND } from '../text/index.ts';
import type { Background } from '../text/index.ts';
import { comparisons } from './comparisons.ts';
import { conflictContext } from './context.ts';
import type { Detector } from './detector.ts';
import { LATER_STATE } from './detectors/later-state.ts';
import { NEAR_VERBATIM } from './detectors/near-verbatim.ts';
import { PRINTED_DIFFERENTLY } from './detectors/printed-differently.ts';
import { SPEAKERS_DISAGREE } from './detectors/speakers-disagree.ts';
import { TOLD_AGAINST } from './detectors/told-against.ts';
import { TWO_SPEAKERS } from './detectors/two-speakers.ts';
import { withoutRepeats } from './same-fact.ts';

/** Every detector, in the order in which their findings win over equal ones of later detectors. */
export const DETECTORS: readonly Detector[] = Object.freeze([
  TWO_SPEAKERS,
  PRINTED_DIFFERENTLY,
  NEAR_VERBATIM,
  SPEAKERS_DISAGREE,
  LATER_STATE,
  TOLD_AGAINST,
]);

/**
 * Passages that differ, each with its list, its typed reason and the checks it passed; an empty list is a good answer.
 *
 * One finding for each pair of wordings, however many articles carry them; in order of id. Cost: linear in the corpus.
 */
export function findConflicts(
  corpus: Corpus,
  groups: readonly Group[],
  duplicates: readonly Duplicate[],
  { words }: Background = NO_BACKGROUND,
): readonly Conflict[] {
  const context = conflictContext(corpus, groups, duplicates, words);
  const compared = comparisons(context.claims, context);
  const byPlaces = new Map<string, Conflict>();
  for (const detector of DETECTORS) {
    for (const conflict of [...detector.find(context, compared)].sort(byId)) {
      const key = placesOf(conflict);
      if (!byPlaces.has(key)) byPlaces.set(key, conflict);
    }
  }
  return withoutRepeats([...byPlaces.values()]).sort(byId);
}

const byId = (a: Conflict, b: Conflict): number => (a.id < b.id ? -1 : 1);

/** Two detectors may see one pair of passages: where the deciding words are the same, it is one finding. */
const placesOf = (conflict: Conflict): string =>
  conflict.sides
    .map(
      (side) =>
        `${side.articleId} ${side.deciding.map((span) => `${String(span.start)}-${String(span.end)}`).join(' ')}`,
    )
    .sort()
    .join(' | ');
