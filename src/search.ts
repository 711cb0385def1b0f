// From a person's words to the utterances that hold them.
import type { RankedGroup } from './group/index.ts';
import type { Holdings } from './holdings.ts';
import type { Group } from './model/index.ts';

/** Candidates the index is asked for; each is then aligned word by word. */
const CANDIDATES = 400;
/** Groups named as near where none holds the words. */
const NEAR = 3;

/** An utterance that holds the words; see `RankedGroup`. */
export type Match = RankedGroup<Group>;

/** The utterances that hold the words, best first; where there is none, those that came near. */
export interface Finding {
  readonly matches: readonly Match[];
  readonly near: readonly Match[];
}

/**
 * Looks words up in every wording of every group.
 *
 * Cost: the groups that hold the rarest of the words; where none of them matches (a misspelt or inflected word),
 * every group once.
 */
export async function findUtterances({ store }: Holdings, words: string, limit: number): Promise<Finding> {
  const [{ rankGroups }, { matchWords }] = await Promise.all([
    import('./group/index.ts'),
    import('./text/index.ts'),
  ]);
  const keys = [...new Set(matchWords(words).keys)];
  const quick = rankGroups(words, await store.groupsWithWords(keys, CANDIDATES));
  const found = quick.some(isMatch) ? quick : rankGroups(words, await Array.fromAsync(store.groups()));
  const matches = found.filter(isMatch).slice(0, limit);
  return { matches, near: matches.length > 0 ? [] : found.slice(0, NEAR) };
}

const isMatch = ({ kind }: Match): boolean => kind !== 'near-miss';
