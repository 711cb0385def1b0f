// From a person's words to the utterances that hold them.
import type { RankedGroup } from './group/search/index.ts';
import type { Holdings } from './holdings.ts';
import type { Group } from './model/index.ts';
import type { Store } from './store/index.ts';

/** Candidates the index is asked for; each is then aligned word by word. */
const CANDIDATES = 400;
/** Candidates where none of those matches, sought by close words too. */
const MORE_CANDIDATES = 4000;
/** Groups named as near where none holds the words. */
const NEAR = 3;

/** An utterance that holds the words; see `RankedGroup`. */
export type Match = RankedGroup<Group>;

/** The utterances that hold the words, best first; where there is none, those that came near. */
export interface Finding {
  readonly matches: readonly Match[];
  readonly near: readonly Match[];
}

/** Which utterances are wanted, and at most how many. */
export interface Wanted {
  readonly limit: number;
  readonly wanted?: (group: Group) => boolean;
}

/**
 * Looks words up in every wording of every group.
 *
 * Cost: the groups that hold the rarest of the words; where none of them matches (a misspelt or inflected word),
 * more of them, with those that hold a word close to one of the query's.
 */
export async function findUtterances(
  { store }: Holdings,
  words: string,
  { limit, wanted = () => true }: Wanted,
): Promise<Finding> {
  const [{ rankGroups }, { matchWords }] = await Promise.all([
    import('./group/search/index.ts'),
    import('./text/index.ts'),
  ]);
  const keys = [...new Set(matchWords(words).keys)];
  const rank = (groups: readonly Group[]): readonly Match[] => rankGroups(words, groups.filter(wanted));
  const quick = rank(await store.groupsWithWords(keys, CANDIDATES));
  const found = quick.some(isMatch) ? quick : rank(await closeGroups(store, keys));
  const matches = found.filter(isMatch).slice(0, limit);
  return { matches, near: matches.length > 0 ? [] : found.slice(0, NEAR) };
}

/**
 * The group that a quote stands in, or null. `words` are those of its content.
 *
 * Cost: the groups that hold its rarest words; all of them only where none of these is the one.
 */
export async function groupHolding(
  { store }: Holdings,
  quoteId: string,
  words: string,
): Promise<Group | null> {
  const { matchWords } = await import('./text/index.ts');
  const holds = ({ members }: Group): boolean => members.some((member) => member.quoteId === quoteId);
  const keys = [...new Set(matchWords(words).keys)];
  const near = (await store.groupsWithWords(keys, CANDIDATES)).find(holds);
  if (near !== undefined) return near;
  for await (const group of store.groups()) if (holds(group)) return group;
  return null;
}

/** Groups that hold some of the words, or words so close that they may be meant. */
async function closeGroups(store: Store, keys: readonly string[]): Promise<readonly Group[]> {
  const { closeWords } = await import('./group/search/index.ts');
  const close = new Set(keys);
  for (const first of new Set(keys.map((key) => String.fromCodePoint(key.codePointAt(0) ?? 0)))) {
    const mine = keys.filter((key) => key.startsWith(first));
    for (const word of await store.wordsBeginning(first))
      if (mine.some((key) => closeWords(key, word))) close.add(word);
  }
  return store.groupsWithWords([...close], MORE_CANDIDATES);
}

const isMatch = ({ kind }: Match): boolean => kind !== 'near-miss';
