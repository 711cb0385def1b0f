import type {
  Conflict,
  Duplicate,
  Entry,
  Group,
  GroupDecision,
  Link,
  Review,
  SpeakerAlias,
} from '../model/index.ts';
import { locator } from './anchor.ts';
import {
  aliasesOf,
  groupDecisions,
  withDates,
  withOrigins,
  withoutDismissed,
  withSpeakers,
  withStates,
} from './replay.ts';
import type { Speaking } from './replay.ts';
import { standing } from './standing.ts';

/** The decisions that stand, ready to be laid over what each stage answers. */
export interface Replay {
  readonly dated: (entries: readonly Entry[]) => readonly Entry[];
  readonly aliases: (known: readonly SpeakerAlias[]) => readonly SpeakerAlias[];
  readonly spoken: (found: Speaking) => Speaking;
  readonly grouping: () => readonly GroupDecision[];
  readonly accepted: <T extends Link | Duplicate>(found: readonly T[]) => readonly T[];
  readonly origins: (groups: readonly Group[]) => readonly Group[];
  readonly states: (found: readonly Conflict[]) => readonly Conflict[];
}

/** People's decisions over these entries. Cost where nobody decided anything: none. */
export function replayOf(reviews: readonly Review[], entries: readonly Entry[]): Replay {
  const stands = standing(reviews);
  const locate = locator(stands.length === 0 ? [] : entries);
  return {
    dated: (all) => withDates(all, stands, locate),
    aliases: (known) => aliasesOf(known, stands),
    spoken: (found) => withSpeakers(found, stands, locate),
    grouping: () => groupDecisions(stands, locate),
    accepted: (found) => withoutDismissed(found, stands, locate),
    origins: (groups) => withOrigins(groups, stands, locate),
    states: (found) => withStates(found, stands, locate),
  };
}
