// From a person's words to the utterances that hold them.
import type { RankedGroup } from './group/search/index.ts';
import type { Holdings } from './holdings.ts';
import type { Group } from './model/index.ts';
import type { Store } from './store/index.ts';

/**
 * Candidates the index is asked for; each is then aligned word by word. Those that hold all the words come first, so
 * of 450 queries over planted quotes (parts, and parts with words changed) none needed more than 60.
 */
const CANDIDATES = 150;
/** Where none of those matches, those that hold most of the words or words close to them: as many again, and more. */
const CLOSE_CANDIDATES = 400;
/** Up to so many different words are sought by words close to them too: a longer text holds enough that is spelt as printed. */
const MOST_CLOSE = 40;
/** Groups named as near where none holds the words. */
const NEAR = 3;

/** An utterance that holds the words; see `RankedGroup`. */
export type Match = RankedGroup<Group>;

/** The utterances that hold the words, best first; where there is none, those that came near. */
export interface Finding {
  readonly matches: readonly Match[];
  readonly near: readonly Match[];
  /** Where none is wanted that holds the words: those that hold them and are not wanted. */
  readonly unwanted: readonly Match[];
}

/** Which utterances are wanted, and at most how many. */
export interface Wanted {
  readonly limit: number;
  /** Those of some groups that are wanted; all where it is not given. */
  readonly among?: (groups: readonly Group[]) => Promise<readonly Group[]>;
}

/**
 * Looks words up in every wording of every group.
 *
 * Cost: the groups that hold the rarest of the words; where none of them matches (a misspelt or inflected word),
 * or some are not wanted, more of them, with those that hold a word close to one of the query's.
 */
export async function findUtterances(
  { store }: Pick<Holdings, 'store'>,
  words: string,
  { limit, among }: Wanted,
): Promise<Finding> {
  const [{ groupRanker, respeltNumbers }, { matchWords }] = await Promise.all([
    import('./group/search/index.ts'),
    import('./text/index.ts'),
  ]);
  const keys = [...new Set(matchWords(words).keys)];
  const rank = groupRanker<Group>(words);
  const wantedOf = among === undefined ? asItIs : wantedBy(among);
  const quick = rank(await store.groupsWithWords(keys, CANDIDATES));
  const quickly = await wantedOf(quick);
  const isQuick = quickly.some(isMatch);
  const all = isQuick ? quick : rank(await closeGroups(store, keys));
  const found = isQuick ? quickly : await wantedOf(all);
  const matches = found.filter(isMatch).slice(0, limit);
  if (matches.length > 0) return { matches, near: [], unwanted: [] };
  const holding = quick.some(isMatch) ? quick : all;
  const unwanted = among === undefined ? [] : holding.filter(isMatch).slice(0, limit);
  const none = { matches, near: found.slice(0, NEAR), unwanted };
  const respelt = respeltNumbers(words);
  if (respelt === null) return none;
  const again = await findUtterances({ store }, respelt, {
    limit,
    ...(among === undefined ? {} : { among }),
  });
  return again.matches.length > 0 || unwanted.length === 0 ? again : none;
}

type Choice = (ranked: readonly Match[]) => Promise<readonly Match[]>;

const asItIs: Choice = (ranked) => Promise.resolve(ranked);

const wantedBy =
  (among: NonNullable<Wanted['among']>): Choice =>
  async (ranked) => {
    const wanted = new Set((await among(ranked.map(({ group }) => group))).map(({ id }) => id));
    return ranked.filter(({ group }) => wanted.has(group.id));
  };

/** The group that a quote stands in, or null. Cost: the groups of its article. */
export async function groupHolding({ store }: Holdings, quoteId: string): Promise<Group | null> {
  const articleId = await store.articleOfQuote(quoteId);
  if (articleId === null) return null;
  const groups = await store.findingsAbout('group', [articleId]);
  return groups.find(({ members }) => members.some((member) => member.quoteId === quoteId)) ?? null;
}

/** Groups that hold most of the words, or (where these are few) words so close that they may be meant. */
async function closeGroups(store: Store, keys: readonly string[]): Promise<readonly Group[]> {
  const sought = keys.length > MOST_CLOSE ? keys.map((key) => [key]) : await withCloseWords(store, keys);
  return store.groupsWithMost(sought, CLOSE_CANDIDATES);
}

/** Each word with those held that are close to it. */
async function withCloseWords(
  store: Store,
  keys: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const { closeWords } = await import('./group/search/index.ts');
  const held = new Map<string, readonly string[]>();
  const sought: (readonly string[])[] = [];
  for (const key of keys) {
    const first = String.fromCodePoint(key.codePointAt(0) ?? 0);
    const words = held.get(first) ?? (await store.wordsBeginning(first));
    held.set(first, words);
    sought.push([key, ...words.filter((word) => word !== key && closeWords(key, word))]);
  }
  return sought;
}

const isMatch = ({ kind }: Match): boolean => kind !== 'near-miss';
