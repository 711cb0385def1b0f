import type { Conflict, Corpus, Duplicate, Group } from '../model/index.ts';
import { NO_BACKGROUND } from '../text/index.ts';
import type { Background } from '../text/index.ts';
import { comparisons } from './comparisons.ts';
import type { Comparison } from './comparisons.ts';
import { conflictContext } from './context.ts';
import type { Detector } from './detector.ts';
import { ADDRESSEE_DIFFERS } from './detectors/addressee-differs.ts';
import { CONDITION_DROPPED } from './detectors/condition-dropped.ts';
import { DENIAL } from './detectors/denial.ts';
import { EVENT_HAPPENED } from './detectors/event-happened.ts';
import { LATER_STATE } from './detectors/later-state.ts';
import { NEAR_VERBATIM } from './detectors/near-verbatim.ts';
import { OWN_VOICE } from './detectors/own-voice.ts';
import { PRINTED_DIFFERENTLY } from './detectors/printed-differently.ts';
import { REPORTED_DIFFERENTLY } from './detectors/reported-differently.ts';
import { REVISIONS } from './detectors/revisions.ts';
import { SLOT_DATES } from './detectors/slot-dates.ts';
import { SLOT_FIGURES } from './detectors/slot-figures.ts';
import { SPEAKERS_DISAGREE } from './detectors/speakers-disagree.ts';
import { TOLD_AGAINST } from './detectors/told-against.ts';
import { TWO_SPEAKERS } from './detectors/two-speakers.ts';
import { printsInGroups } from './prints-in-groups.ts';
import { withoutRepeats } from './same-fact.ts';
import type { Wording } from './wordings.ts';
import { wordings } from './wordings.ts';

/** Every detector, in the order in which their findings win over equal ones of later detectors. */
export const DETECTORS: readonly Detector[] = Object.freeze([
  TWO_SPEAKERS,
  ADDRESSEE_DIFFERS,
  CONDITION_DROPPED,
  REVISIONS,
  PRINTED_DIFFERENTLY,
  DENIAL,
  SLOT_FIGURES,
  SLOT_DATES,
  EVENT_HAPPENED,
  SPEAKERS_DISAGREE,
  LATER_STATE,
  REPORTED_DIFFERENTLY,
  OWN_VOICE,
  NEAR_VERBATIM,
  TOLD_AGAINST,
]);

/** Findings, and what it takes to keep them as articles come and go. */
export interface ConflictsFound {
  /** In order of id. */
  readonly conflicts: readonly Conflict[];
  /** Pairs of articles whose claims were found to speak of one thing, or to be one claim, whether or not that is listed. */
  readonly bonds: readonly (readonly [string, string])[];
}

/**
 * Passages that differ, each with its list, its typed reason and the checks it passed; an empty list is a good answer.
 *
 * One finding for each pair of wordings, however many articles carry them. What is found of two articles hangs on the
 * articles that a bond leads to, and on no others. Cost: linear in the corpus.
 */
export function conflictsOf(
  corpus: Corpus,
  groups: readonly Group[],
  duplicates: readonly Duplicate[],
  { words }: Background = NO_BACKGROUND,
): ConflictsFound {
  const context = conflictContext(corpus, groups, duplicates, words);
  const claims = wordings(context.claims);
  const compared = comparisons(claims, context);
  const pairs = [...printsInGroups(context), ...compared];
  const byPlaces = new Map<string, Conflict>();
  for (const detector of DETECTORS) {
    for (const conflict of [...detector.find(context, pairs)].sort(byId)) {
      const key = placesOf(conflict);
      if (!byPlaces.has(key)) byPlaces.set(key, conflict);
    }
  }
  const conflicts = withoutRepeats([...byPlaces.values()]).sort(byId);
  return { conflicts, bonds: bondsOf(claims, compared, conflicts) };
}

/** The findings of `conflictsOf`. */
export const findConflicts = (
  corpus: Corpus,
  groups: readonly Group[],
  duplicates: readonly Duplicate[],
  background: Background = NO_BACKGROUND,
): readonly Conflict[] => conflictsOf(corpus, groups, duplicates, background).conflicts;

/** A claim that more articles carry is a standing sentence of a house, and bonds nobody. */
const MOST_CARRIERS = 12;

function bondsOf(
  claims: readonly Wording[],
  compared: readonly Comparison[],
  conflicts: readonly Conflict[],
): (readonly [string, string])[] {
  const circles = [
    ...claims.map(({ carriers }) => carriers.map(({ articleId }) => articleId)),
    ...compared.map(({ carriers }) => carriers),
  ].filter((circle) => circle.length <= MOST_CARRIERS);
  return [...circles, ...conflicts.map(({ sides }) => sides.map(({ articleId }) => articleId))].flatMap(
    ([first, ...others]) =>
      others.flatMap((other) => (first === undefined || first === other ? [] : [[first, other] as const])),
  );
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
