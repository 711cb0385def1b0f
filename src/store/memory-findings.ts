import type { FindingLists, Naming } from './findings.ts';
import { analysisOf, findingLists, namedOf, namingsOfFinding } from './findings.ts';
import type { Postings, Weights } from './group-words.ts';
import { rankByCover, rankByRarity, wordsOf } from './group-words.ts';
import { MemoryUpkeep } from './memory-upkeep.ts';
import type { MemoryFindings, MemoryHeld } from './memory-upkeep.ts';
import type { Questions } from './questions.ts';
import { order } from './revisions.ts';
import type { Kinds } from './row.ts';
import type { Store } from './store.ts';

/** What a store tells and changes of articles. */
export type ArticleMethods =
  | 'add'
  | 'replace'
  | 'remove'
  | 'entry'
  | 'entries'
  | 'facts'
  | 'revisions'
  | 'pathOfReprint'
  | 'articlesDigest'
  | 'articleOfQuote'
  | 'sourcesAt'
  | 'sourceOf'
  | 'readWith'
  | 'setReadWith';

export type ArticlePort = Pick<Store, ArticleMethods>;

/** The articles of a store in memory, for those who keep what was found in them. */
export interface MemoryArticles {
  readonly port: ArticlePort;
  readonly held: MemoryHeld;
  readonly articleOf: (quoteId: string) => string | null;
  readonly namings: () => readonly Naming[];
  readonly quoteCount: () => { readonly articles: number; readonly quotes: number };
}

/** What was found in the articles of a store in memory. */
export function memoryFindings(
  articles: MemoryArticles,
): Omit<Store, ArticleMethods | keyof Questions | 'close'> & { readonly lists: FindingLists } {
  const lists: MemoryFindings = {
    speaker: new Map(),
    'speaker-of': new Map(),
    group: new Map(),
    duplicate: new Map(),
    link: new Map(),
    conflict: new Map(),
  };
  let fingerprint: string | null = null;
  const namings = (): readonly Naming[] => [
    ...articles.namings(),
    ...[...lists.group.values()].flatMap(({ id, keys }) => namingsOfFinding('group', id, keys)),
    ...(['speaker', 'duplicate', 'link', 'conflict'] as const).flatMap((kind) =>
      [...lists[kind].keys()].flatMap((id) => namingsOfFinding(kind, id, [])),
    ),
  ];
  return {
    lists,
    saveAnalysis: (analysis, made) => {
      refillAll(lists, findingLists(analysis, articles.articleOf));
      fingerprint = made;
      return Promise.resolve();
    },
    analysisFingerprint: () => Promise.resolve(fingerprint),
    analysis: () => Promise.resolve(analysisOf(lists)),
    group: (id) => Promise.resolve(groupNamed(lists, id)),
    groups: () => each(inIdOrder(lists.group)),
    speaker: (id) => Promise.resolve(lists.speaker.get(id) ?? null),
    speakers: () => Promise.resolve([...inIdOrder(lists.speaker).values()]),
    speakerOf: () => Promise.resolve(analysisOf(lists).speakerOf),
    links: () => each(inIdOrder(lists.link)),
    duplicates: () => each(inIdOrder(lists.duplicate)),
    conflicts: () => each(inIdOrder(lists.conflict)),
    upkeep: new MemoryUpkeep(articles.held, lists),
    ...memoryWords(lists),
    named: (idOrPrefix) => Promise.resolve(namedOf(namings().filter(({ id }) => id.startsWith(idOrPrefix)))),
    counts: () =>
      Promise.resolve({ ...articles.quoteCount(), groups: lists.group.size, speakers: lists.speaker.size }),
    check: () => Promise.resolve([]),
  };
}

function refillAll(lists: MemoryFindings, found: FindingLists): void {
  refill(lists.speaker, found.speaker);
  refill(lists['speaker-of'], found['speaker-of']);
  refill(lists.group, found.group);
  refill(lists.duplicate, found.duplicate);
  refill(lists.link, found.link);
  refill(lists.conflict, found.conflict);
}

function refill<T>(kept: Map<string, T>, found: ReadonlyMap<string, T>): void {
  kept.clear();
  for (const [id, value] of found) kept.set(id, value);
}

const inIdOrder = <T>(items: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...items].sort(([a], [b]) => order(a, b)));

async function* each<T>(items: ReadonlyMap<string, T>): AsyncIterable<T> {
  for (const item of items.values()) yield await Promise.resolve(item);
}

function groupNamed(lists: FindingLists, id: string): Kinds['group'] | null {
  const groups = [...lists.group.values()];
  return lists.group.get(id) ?? groups.find(({ keys }) => keys.includes(id)) ?? null;
}

/** How groups are found by the words of their wordings: all are looked through. */
function memoryWords(
  lists: FindingLists,
): Pick<Store, 'groupsWithWords' | 'groupsWithMost' | 'wordsBeginning'> {
  return {
    groupsWithWords: (words, limit) =>
      Promise.resolve(ranked(lists, (postings) => rankByRarity(postings, words), limit)),
    groupsWithMost: (sought, limit) =>
      Promise.resolve(ranked(lists, (postings, groups) => rankByCover(postings, sought, groups), limit)),
    wordsBeginning: (characters) => {
      const words = new Set([...lists.group.values()].flatMap(wordsOf));
      return Promise.resolve([...words].filter((word) => word.startsWith(characters)).sort(order));
    },
  };
}

function ranked(
  lists: FindingLists,
  rank: (postings: Postings, groups: number) => Weights,
  limit: number,
): readonly Kinds['group'][] {
  const groups = [...inIdOrder(lists.group).values()];
  const holding = new Map<string, number[]>();
  for (const [number, group] of groups.entries()) {
    for (const word of wordsOf(group)) {
      const numbers = holding.get(word);
      if (numbers === undefined) holding.set(word, [number]);
      else numbers.push(number);
    }
  }
  const numbers = (word: string): readonly number[] => holding.get(word) ?? [];
  const weights = rank(
    {
      count: (word, most) => Math.min(numbers(word).length, most),
      numbers,
      among: (word, some) => numbers(word).filter((at) => some.includes(at)),
    },
    groups.length,
  );
  return [...weights]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, Math.max(0, limit))
    .flatMap(([number]) => groups[number] ?? []);
}
